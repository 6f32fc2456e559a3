"""Languages by name, and the direction in which they are written."""

from django.conf.locale import LANG_INFO
from django.utils.translation import gettext, gettext_noop

from claims.languages import tag as tag_of_page

# Written from right to left, whatever the country; a script in the tag decides before the language does.
RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc", "mzn", "nqo", "pnb"}
    | {"prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi"}
)
RIGHT_TO_LEFT_SCRIPTS = frozenset({"adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})
# Languages of disputes that Django's own list, made for interfaces, leaves out.
NAMES = {
    "ab": gettext_noop("Abkhaz"),
    "am": gettext_noop("Amharic"),
    "azb": gettext_noop("South Azerbaijani"),
    "ba": gettext_noop("Bashkir"),
    "bo": gettext_noop("Tibetan"),
    "ce": gettext_noop("Chechen"),
    "dv": gettext_noop("Dhivehi"),
    "fil": gettext_noop("Filipino"),
    "gu": gettext_noop("Gujarati"),
    "ha": gettext_noop("Hausa"),
    "hmn": gettext_noop("Hmong"),
    "ht": gettext_noop("Haitian Creole"),
    "iw": gettext_noop("Hebrew"),
    "kmr": gettext_noop("Northern Kurdish"),
    "ku": gettext_noop("Kurdish"),
    "lo": gettext_noop("Lao"),
    "mg": gettext_noop("Malagasy"),
    "mi": gettext_noop("Maori"),
    "mt": gettext_noop("Maltese"),
    "ny": gettext_noop("Chichewa"),
    "om": gettext_noop("Oromo"),
    "or": gettext_noop("Odia"),
    "prs": gettext_noop("Dari"),
    "ps": gettext_noop("Pashto"),
    "rw": gettext_noop("Kinyarwanda"),
    "sd": gettext_noop("Sindhi"),
    "si": gettext_noop("Sinhala"),
    "sm": gettext_noop("Samoan"),
    "sn": gettext_noop("Shona"),
    "so": gettext_noop("Somali"),
    "st": gettext_noop("Sotho"),
    "ti": gettext_noop("Tigrinya"),
    "tl": gettext_noop("Tagalog"),
    "xh": gettext_noop("Xhosa"),
    "yi": gettext_noop("Yiddish"),
    "yo": gettext_noop("Yoruba"),
    "zh": gettext_noop("Chinese"),
    "zu": gettext_noop("Zulu"),
}


def parts(tag: str) -> tuple[str, str]:
    """``az-Arab-IR`` → ``("az", "arab")``; the script is empty where the tag has none."""
    language, *rest = tag.lower().split("-")
    return language, next((part for part in rest if len(part) == 4 and part.isalpha()), "")


def direction(tag: str) -> str:
    """``rtl`` or ``ltr``; ``auto`` where the language is not said."""
    language, script = parts(tag)
    if not language:
        return "auto"
    return "rtl" if (script in RIGHT_TO_LEFT_SCRIPTS if script else language in RIGHT_TO_LEFT) else "ltr"


def language_name(tag: str) -> str:
    """The language in words of the page; the tag itself where it has no name here."""
    language, _ = parts(tag)
    known = LANG_INFO.get(tag.lower()) or LANG_INFO.get(language) or {}
    return gettext(str(known.get("name") or NAMES.get(language, tag)))


def is_of_page(tag: str) -> bool:
    """Whether it needs no name on a page of this language: it is the same, or not known."""
    return parts(tag)[0] in (parts(tag_of_page())[0], "")
