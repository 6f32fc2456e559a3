"""Whether a role noun ("the health minister") may stand for someone who was given a role ("health minister")."""

from dataclasses import dataclass
from functools import lru_cache

from claims.extraction.english.places import ADJECTIVE_OF
from claims.extraction.english.titles import DESCRIBES, LESSER, OFFICES, PERSON_NOUNS
from claims.extraction.english.words import DETERMINERS, POSSESSIVES, PREPOSITIONS
from claims.extraction.who.naming import country_of, is_partisan
from claims.extraction.who.spelling import fold

_JOINED = (
    ("prime minister", "premier"),
    ("vice president", "vice-president"),
    ("attorney general", "attorney-general"),
    ("secretary general", "secretary-general"),
    ("chief executive officer", "ceo"),
    ("chief executive", "ceo"),
    ("head of state", "leader"),
    ("head of government", "leader"),
    ("minister of state", "minister"),
    ("foreign affairs", "foreign"),
    ("chief of staff", "chief-of-staff"),
    ("lt. gen.", "general"),
    ("maj. gen.", "general"),
    ("major general", "general"),
    ("lieutenant general", "general"),
    ("lieutenant colonel", "colonel"),
    ("lt. col.", "colonel"),
    ("vice-president", "deputy president"),
    ("vice president", "deputy president"),
    ("defense", "defence"),
)
_PAST = frozenset(("former", "then", "late", "ex", "ex-"))
_STOPS = DETERMINERS | POSSESSIVES | PREPOSITIONS | frozenset(("and", "who", "new", "own", "country’s", "country's"))


@dataclass(frozen=True, slots=True)
class Office:
    """A role taken apart: its noun, the words that narrow it, the names in it, and whether it is a lesser one."""

    head: str
    narrowing: frozenset[str]
    names: frozenset[str]
    lesser: frozenset[str]
    owned: bool = False  # begins with whose it is


@lru_cache(maxsize=2048)
def offices_in(role: str) -> tuple[Office, ...]:
    """Each office that a role names: "a Democrat, chief of police in Hald" names two."""
    return tuple(o for o in map(_office, role.split(", ")) if o is not None)


def _office(piece: str) -> Office | None:
    for long, short in _JOINED:
        at = piece.lower().find(long)
        if at >= 0:
            piece = piece[:at] + short + piece[at + len(long) :]
    words = piece.split()
    plain = [w.lower().strip(".,;()“”\"'") if w.lower() not in PERSON_NOUNS else w.lower() for w in words]
    cut = next((i for i, w in enumerate(plain) if w in ("who", "whose", "which", "that")), len(plain))
    words, plain = words[:cut], plain[:cut]
    split = next((i for i, w in enumerate(plain) if i and w in PREPOSITIONS), len(plain))
    at = next((i for i in range(split - 1, -1, -1) if is_person_noun(plain[i])), -1)
    if at < 0:
        at = next((i for i, w in enumerate(plain) if is_person_noun(w)), -1)
    if at < 0:
        return None
    lesser = frozenset(w for w in plain[:at] if w in LESSER)
    names, narrowing = set(), set()
    for i, word in enumerate(plain):
        if i == at or word in _STOPS or word in lesser or not word:
            continue
        possessor = words[i].endswith(("'s", "’s")) and words[i][0].isupper()
        if (words[i][0].isupper() and i) or possessor or word in ADJECTIVE_OF or country_of(words[i]):
            names.add(country_of(words[i]) or fold(word))
        else:
            narrowing.add(fold(word))
    owned = words[0][0].isupper() and words[0].endswith(("'s", "’s"))
    return Office(plain[at], frozenset(narrowing), frozenset(names), lesser, owned)


def _names_in(role: str) -> frozenset[str]:
    """The names in a role, those of an office or not: "premier, of Ostrel"."""
    found = {n for office in offices_in(role) for n in office.names}
    pieces = (p.split() for p in role.split(", "))
    return frozenset(found | {fold(w) for words in pieces for w in words[1:] if w[0].isupper()})


def is_person_noun(word: str) -> bool:
    """Whether the word is a noun of people in office or in life."""
    return word in PERSON_NOUNS or word in OFFICES or is_partisan(word) or word.endswith("-general") or word == "ceo"


def likeness(said: str, roles: list[str], country: str = "") -> float | None:
    """How well a role noun fits the roles of one person, 0 to about 4; None where it does not."""
    best: float | None = None
    wanted = next(iter(offices_in(said)), None)
    if wanted is None:
        return None
    theirs = [office for role in roles for office in offices_in(role)]
    names = frozenset(n for role in roles for n in _names_in(role)) | ({country} if country else frozenset())
    if wanted.owned and names and not any(_same(a, b) for a in wanted.names for b in names):
        return None  # Velm's ambassador is no ambassador of elsewhere
    for office in theirs:
        score = _fit(wanted, office, names)
        if score is not None and (best is None or score > best):
            best = score
    return best


def _fit(said: Office, held: Office, names: frozenset[str]) -> float | None:
    score = _by_noun(said, held)
    if score is None:
        return None
    if said.lesser != held.lesser and said.head not in held.lesser:
        if said.lesser or (held.lesser - _PAST and (held.head == "president" or score < 2.0)):
            return None
        score -= 0.2 if held.lesser <= _PAST else 1.4  # the minister, of a deputy minister: where no other is
    if said.names and names:
        if not any(_same(a, b) for a in said.names for b in names):
            return None
        score += 2.0
    if said.narrowing and held.narrowing - {"former"}:
        shared = said.narrowing & held.narrowing
        if not shared and said.head == held.head and said.head in ("minister", "ministry", "secretary", "chief"):
            return None
        score += 1.0 if shared else -0.8
    return score - 0.2 * len(said.narrowing - held.narrowing)


def _by_noun(said: Office, held: Office) -> float | None:
    if said.head in held.lesser:
        return 1.5  # the deputy, of a deputy mayor
    if said.head == held.head:
        return 2.0
    if held.head in OFFICES.get(said.head, ()) or said.head in OFFICES.get(held.head, ()):
        return 1.4
    if held.head == "counterpart" and said.names:
        return 1.2  # the Polish president, of his Polish counterpart
    return 1.0 if said.head in held.narrowing else None  # the rebel, of a rebel leader


def _same(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    return first == second or (len(short) >= 4 and long.startswith(short[: max(4, len(short) - 1)]))


def describes(head: str) -> bool:
    """Whether the noun says what someone is, not what they hold: anyone just spoken of may be meant."""
    return head in DESCRIBES or is_partisan(head) or head.endswith(("-year-old", "-old"))
