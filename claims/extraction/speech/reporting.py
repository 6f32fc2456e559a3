"""Whether a word reports speech where it stands, told from the words round it."""

from claims.extraction.english.channels import STATEMENT_NOUNS
from claims.extraction.english.cues import BY_FORM, NOUN_FORMS, THOUGHT_BY_FORM, Cue
from claims.extraction.english.titles import ROLES
from claims.extraction.english.words import (
    ADVERBS,
    BE,
    DETERMINERS,
    DO,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    TIME_NOUNS,
)
from claims.extraction.page.reading import Token
from claims.extraction.speech.phrases import (
    is_verb,
)
from claims.extraction.who.mentions import Kind, Mention, is_possessive


def choose_row(tokens: tuple[Token, ...], i: int, *, thoughts: bool) -> tuple[Cue | None, int]:
    """The row of the verb at ``i`` and the index after it and its particle; thoughts only where they are asked for."""
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    lower = tokens[i].lower
    for cue in (*BY_FORM.get(lower, ()), *(THOUGHT_BY_FORM.get(lower, ()) if thoughts else ())):
        if not cue.particle:
            return cue, i + 1
        if following == cue.particle:
            return cue, i + 2
    return None, i + 1


def is_reporting(tokens: tuple[Token, ...], i: int, cue: Cue) -> bool:
    lower = tokens[i].lower
    previous = tokens[i - 1] if i else None
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if previous is None:
        return lower.endswith("ing")
    if tokens[i].tag == "VBN" and tokens[i].dep == "acl" and previous.tag.startswith("NN") and tokens[i].head == i - 1:
        return False  # a hydrologist called Fenn, the boat reported missing
    near = [t.lower for t in tokens[max(0, i - 3) : i] if t.is_word]
    if near and near[-1] in NEGATIONS | MODALS | {"to"} and not lower.endswith("ing"):
        return near[-1] in ("can", "must") and lower == "confirm"
    if any(w in NEGATIONS for w in near[-2:]) or (len(near) > 1 and near[-2] in MODALS and near[-1] in ADVERBS):
        return False
    if near and near[-1] in DO:
        return False
    at = i - 1
    while at > 0 and (tokens[at].lower in ADVERBS or tokens[at].lower.endswith("ly")):
        at -= 1
    if tokens[at].lower in BE and not lower.endswith("ing"):
        return False
    if lower == "states" and previous.lower == "united":
        return False
    if not can_hold(tokens, i, cue):
        return False
    if tokens[i].tag == "VBZ" and previous.text == "," and tokens[i].dep == "dep":
        return False  # …, charges it denies
    closes = tokens[0].quote is not None and following in (".", ",", ":")  # “…,” the bulletin reads.
    if tokens[i].tag and not tokens[i].tag.startswith("VB") and not closes:
        return False
    if lower in NOUN_FORMS:
        if (
            previous.lower in DETERMINERS | PREPOSITIONS
            or is_possessive(previous)
            or previous.lower in ("intelligence",)
        ):
            return False
        if following in ("of", "about", "from") or (following and following in BE):
            return False
    return not (
        previous.lower
        in DETERMINERS - {"all", "another", "both", "many", "some", "most", "few", "several", "one", "two"}
        or is_possessive(previous)
    )


def can_hold(tokens: tuple[Token, ...], i: int, cue: Cue) -> bool:
    """Whether the verb is not part of an idiom that reports nothing: claimed nine lives, asked not to be named."""
    following = [t.lower for t in tokens[i + 1 : i + 7]]
    if cue.base == "go" and following[1:2] == ["to"]:
        return False  # went on | to say
    if cue.base == "claim":
        return not {"lives", "life", "responsibility"} & set(following)
    return not (cue.base == "ask" and (following[:3] == ["not", "to", "be"] or "anonymity" in following))


def is_adjective(mention: Mention) -> bool:
    """Whether a lone capitalized word is rather the beginning of a noun phrase: "International" calls for …"""
    return mention.kind is Kind.UNKNOWN and mention.head.endswith(("al", "ic", "ive", "ous", "ing"))


def has_be(tokens: tuple[Token, ...], a: int, b: int) -> bool:
    return any(t.lower in BE for t in tokens[a:b])


_NO_SPEAKERS = TIME_NOUNS | PREPOSITIONS | NEGATIONS | {"it", "there", "which", "that", "what"}


def can_speak(mention: Mention, form: str) -> bool:
    if mention.kind is Kind.PRONOUN:
        return mention.worded.lower() not in ("you",)
    if mention.head in _NO_SPEAKERS:
        return False
    if form in NOUN_FORMS and not form.endswith(("ed", "ing")):
        plural = mention.kind is Kind.PLURAL or bool(mention.joint)
        base = BY_FORM[form][0].base == form
        if base:
            return plural or mention.head in ("police", "government", "authorities") or form in ("put", "hit", "read")
        named = mention.kind in (Kind.PERSON, Kind.BODY, Kind.PLACE) or mention.head in ROLES | STATEMENT_NOUNS
        return named or (mention.kind is Kind.UNKNOWN and not is_adjective(mention))
    return mention.kind is not Kind.ROLE or not mention.head.endswith(("ing", "tion")) or mention.name is not None


def has_content_before(tokens: tuple[Token, ...], subject: int) -> bool:
    """Whether what stands before the speaker is content (a quotation or a clause), not an adverbial."""
    before = tokens[subject - 1]
    if before.quote is not None:
        return True
    if before.text not in ",–—-":
        return False
    return any(t.quote is not None or is_verb(tokens, n) for n, t in enumerate(tokens[:subject])) and not (
        tokens[0].lower
        in ("when", "asked", "if", "as", "while", "after", "before", "although", "though", "because", "since")
        and not any(t.quote is not None for t in tokens[:subject])
    )
