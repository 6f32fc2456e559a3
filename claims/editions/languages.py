"""Languages by name, and the direction in which they are written. Pure."""

from django.conf.locale import LANG_INFO

# Written from right to left, whatever the country; a script in the tag decides before the language does.
RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc", "mzn", "nqo", "pnb"}
    | {"prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi"}
)
RIGHT_TO_LEFT_SCRIPTS = frozenset({"adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})
# Languages of disputes that Django's own list, made for interfaces, leaves out.
NAMES = {
    "ab": "Abkhaz",
    "am": "Amharic",
    "azb": "South Azerbaijani",
    "ba": "Bashkir",
    "bo": "Tibetan",
    "ce": "Chechen",
    "dv": "Dhivehi",
    "fil": "Filipino",
    "gu": "Gujarati",
    "ha": "Hausa",
    "hmn": "Hmong",
    "ht": "Haitian Creole",
    "iw": "Hebrew",
    "kmr": "Northern Kurdish",
    "ku": "Kurdish",
    "lo": "Lao",
    "mg": "Malagasy",
    "mi": "Maori",
    "mt": "Maltese",
    "ny": "Chichewa",
    "om": "Oromo",
    "or": "Odia",
    "prs": "Dari",
    "ps": "Pashto",
    "rw": "Kinyarwanda",
    "sd": "Sindhi",
    "si": "Sinhala",
    "sm": "Samoan",
    "sn": "Shona",
    "so": "Somali",
    "st": "Sotho",
    "ti": "Tigrinya",
    "tl": "Tagalog",
    "xh": "Xhosa",
    "yi": "Yiddish",
    "yo": "Yoruba",
    "zh": "Chinese",
    "zu": "Zulu",
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
    """The language in English words; the tag itself where it has no name here."""
    language, _ = parts(tag)
    known = LANG_INFO.get(tag.lower()) or LANG_INFO.get(language) or {}
    return str(known.get("name") or NAMES.get(language, tag))


def is_english(tag: str) -> bool:
    return parts(tag)[0] in ("en", "")
