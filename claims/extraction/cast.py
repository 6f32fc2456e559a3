"""Who and what one report names: people, bodies, acronyms, capitals, and where each is seen. Resolves nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.extraction.english.places import ADJECTIVE_OF
from claims.extraction.english.titles import HONORIFICS, PERSON_NOUNS, ROLES
from claims.extraction.english.words import (
    CLAUSE_OPENERS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from claims.extraction.mentions import PARTICLES, Kind, Mention, is_possessive, mention_of
from claims.extraction.namesakes import Namesakes
from claims.extraction.naming import country_of, looks_given
from claims.extraction.people import Person
from claims.extraction.phrases import is_verb
from claims.extraction.reading import Report, Token, flat_sentences
from claims.extraction.sightings import Sighting, owners_of, subjects_of, weight_of

_MOST_BODIES = 200
_OF_MANY = ("people", "women", "men", "children")  # the River People's Army
_PLACE_LEADS = ("in", "from", "near", "across", "into", "outside")


@dataclass(slots=True)
class Body:
    """An organisation as first named, with the nouns it was called by: "Open Hands, a charity"."""

    name: str
    at: int
    words: frozenset[str]
    nouns: set[str]


class Cast:
    """The names of one report. ``sightings`` are sorted by place."""

    def __init__(self, report: Report) -> None:
        self.people = Namesakes()
        self.bodies: dict[str, Body] = {}
        self.acronyms: dict[str, str] = {}
        self.initials: dict[str, str] = {}  # the letters of each body's name
        self.capitals: dict[str, str] = {}  # a capital that the report tells: Velm → Ostrelia
        self.places: set[str] = set()
        self.called: dict[int, str] = {}  # of a sentence: the name that someone unnamed in it gives
        self.sightings: list[Sighting] = []
        self._doubtful: set[int] = set()  # where a capital may only begin a sentence: Dozens, Efforts
        for number, sentence in enumerate(report.sentences):
            self._read(report.text, sentence.tokens, number)
        for tokens in flat_sentences(report):  # names that stand in quotations alone
            self._read(report.text, tokens, -1)
        self.people.join_variants()
        self.sightings = [s for s in self.sightings if not self._is_doubtful(s)]
        self.sightings.sort(key=lambda s: s.at)

    # -- one sentence

    def _read(self, text: str, tokens: tuple[Token, ...], number: int) -> None:
        quoted = number < 0
        subjects = [] if quoted else list(subjects_of(text, tokens, number))
        self.sightings += subjects
        if not quoted:
            self.sightings += owners_of(tokens, number)
        taken = {(s.mention.start, s.mention.name) for s in subjects}
        taken |= {(m.start, m.name) for s in subjects for m in s.mention.joint}
        named: list[Person] = []
        i = 0
        while i < len(tokens):
            if not tokens[i].is_cap:
                i += 1
                continue
            j = _run_end(tokens, i)
            mention = self._take(text, tokens, i, j, number)
            if mention is not None and not quoted:
                person = self.people.get(mention.name or "") if mention.kind is Kind.PERSON else None
                if person is not None:
                    named.append(person)
                if (mention.start, mention.name) not in taken:
                    self.sightings.append(Sighting(mention.start, number, mention, weight_of(tokens, j - 1)))
            if j == i + 1 and i and tokens[i - 1].lower in _PLACE_LEADS:
                self.places.add(tokens[i].text)
            i = max(j, i + 1)
        if not quoted:
            self._own_pronouns(tokens, named)
            self._learn_capital(tokens)
            self._learn_name(text, tokens, number)

    def _is_doubtful(self, sighting: Sighting) -> bool:
        name = sighting.mention.name or ""
        return sighting.mention.kind is Kind.UNKNOWN and sighting.at in self._doubtful and not self.people.named(name)

    def _own_pronouns(self, tokens: tuple[Token, ...], named: list[Person]) -> None:
        """Tavi Ruun, who lost her home: the one person of a sentence that has his or her own something."""
        if len({p.name for p in named}) != 1 or named[0].gender:
            return
        words = [t.lower for t in tokens]
        start = next((n for n, t in enumerate(tokens) if t.is_cap and t.text in named[0].name), 0)
        his = any(w in ("his", "himself") for w in words[start:])
        her = any(
            w == "herself" or (w == "her" and n + 1 < len(tokens) and tokens[n + 1].tag.startswith(("NN", "JJ")))
            for n, w in enumerate(words)
            if n >= start
        )
        if his != her:
            named[0].learn("m" if his else "f")

    def _learn_name(self, text: str, tokens: tuple[Token, ...], number: int) -> None:
        """A student who gave her name only as Fati; a man who identified himself as Rolf; her first name, Ines."""
        for n in range(2, len(tokens)):
            token = tokens[n]
            if not token.is_cap or tokens[n - 1].lower not in ("as", ","):
                continue
            before = {t.lower for t in tokens[max(0, n - 5) : n - 1]}
            gives = {"name", "names"} & before and {"gave", "give", "giving", "only", "first"} & before
            tells = {"identified", "known", "identify"} & before and tokens[n - 1].lower == "as"
            if gives or tells:
                self.called[number] = text[token.start : tokens[_run_end(tokens, n) - 1].end]
                return

    def _learn_capital(self, tokens: tuple[Token, ...]) -> None:
        """Velm, the capital of Ostrelia; Ostrelia's capital, Velm; the Ostrelian capital, Velm."""
        for n, token in enumerate(tokens):
            if token.lower != "capital":
                continue
            after = tokens[n + 1 : n + 3]
            if len(after) == 2 and after[0].lower == "of" and after[1].is_cap and n > 2 and tokens[n - 2].text == ",":
                self.capitals[tokens[n - 3].text] = after[1].text
            elif n and len(after) == 2 and tokens[n - 1].is_cap:
                city = after[1] if after[0].text == "," else after[0]
                country = country_of(tokens[n - 1].text).title() or tokens[n - 1].text.removesuffix("’s")
                if city.is_cap:
                    self.capitals[city.text] = country.removesuffix("'s")

    def _take(self, text: str, tokens: tuple[Token, ...], i: int, j: int, number: int) -> Mention | None:
        while i < j and (tokens[i].lower in CLAUSE_OPENERS | PREPOSITIONS | SUBORDINATORS):
            i += 1
        the = i < j and tokens[i].lower in DETERMINERS
        while i < j and tokens[i].lower in DETERMINERS:
            i += 1
        if i == j or (j == i + 1 and _is_no_name(tokens, i)):
            return None
        if i == 0 and j == 1 and tokens[0].tag in ("NNS", "NNPS"):
            self._doubtful.add(tokens[0].start)
        the = the or (i > 0 and tokens[i - 1].lower == "the")
        a = i
        while a > 0 and i - a < 6 and tokens[a - 1].is_word and _belongs_to_title(tokens[a - 1], tokens[a], a == i):
            a -= 1
        if a > 2 and tokens[a - 1].text.islower() and tokens[a - 2].lower == "of" and tokens[a - 3].lower in ROLES:
            a -= 3  # chief of police Aron Buda
        aside = _aside_of(tokens, i, j, a)
        titled = a < i or tokens[i].lower in ROLES
        of_body = titled and j + 1 < len(tokens) and tokens[j].lower in ("of", "for") and tokens[j + 1].is_cap
        mention = mention_of(text, tokens[a : _run_end(tokens, j + 1) if of_body else j], aside)
        if mention is None or mention.name is None:
            return None
        name = mention.name
        inside = i > 1 and tokens[i - 1].lower in ("of", "for") and tokens[i - 2].is_cap
        if mention.kind is Kind.BODY or (the and j - i > 1 and not mention.proven):
            first = i - 1 if the and i and tokens[i - 1].lower == "the" else i
            return self._body(text, tokens, first, j, mention)
        lead = tokens[i - 1].lower if i else ""
        if mention.kind is Kind.PERSON and not mention.proven and a == i and lead in _PLACE_LEADS:
            mention = replace(mention, kind=Kind.PLACE, name=text[tokens[i].start : tokens[j - 1].end])
            self.places.add(mention.name or "")
        if mention.kind is Kind.PLACE:
            return mention
        if mention.kind is not Kind.PERSON:
            return mention if mention.kind is Kind.UNKNOWN and number >= 0 else None
        if len(name.split()) > 1 and not inside:
            self.people.note(mention, tokens[i].start, number)
            self._acronym(tokens, j, name)
        elif mention.role and any(w.lower().strip(".,") in ROLES | HONORIFICS for w in mention.role.split()):
            self.people.add_role(mention)
        return mention

    def _body(self, text: str, tokens: tuple[Token, ...], i: int, j: int, mention: Mention) -> Mention:
        name = text[tokens[i].start : tokens[j - 1].end]
        while j + 1 < len(tokens) and tokens[j].lower in ("of", "for") and (tokens[j + 1].is_cap):
            j = _run_end(tokens, j + 1)
            name = text[tokens[i].start : tokens[j - 1].end]
        self.note_body(name, tokens[i].start, mention.role)
        self._acronym(tokens, j, name)
        if mention.kind is Kind.BODY:
            return replace(mention, start=tokens[i].start, worded=name, name=name)
        return Mention(tokens[i].start, tokens[j - 1].end, name, name, None, name.split()[-1].lower(), Kind.BODY)

    def note_body(self, name: str, at: int, role: str | None) -> None:
        """Remember a body, and what it was called beside its name."""
        words = frozenset(w for w in (x.lower().rstrip("’'") for x in name.split()) if w not in DETERMINERS)
        body = self.bodies.get(name.lower().removeprefix("the "))
        if body is None:
            if len(self.bodies) >= _MOST_BODIES:
                return
            body = self.bodies[name.lower().removeprefix("the ")] = Body(name, at, words, set())
            self.initials.setdefault(_initials(name), name)
        if role:
            body.nouns.update(role.lower().replace(",", " ").split()[:6])

    def _acronym(self, tokens: tuple[Token, ...], j: int, name: str) -> None:
        """The Free Workers' Union (FWU)."""
        if j + 2 < len(tokens) and tokens[j].text == "(" and tokens[j + 2].text == ")":
            short = tokens[j + 1].text
            if short.isupper() and 2 <= len(short) <= 10:
                self.acronyms[short] = name
                if name not in self.people:
                    return
                self.note_body(name, tokens[j].start, None)


def _is_no_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a lone capitalized word is a day, or says of what country something is."""
    token = tokens[i]
    return token.lower in TIME_NOUNS or (token.lower in ADJECTIVE_OF and token.tag != "NNP") or token.tag == "JJ"


def _initials(name: str) -> str:
    words = (w for w in name.replace("-", " ").split() if w.lower() not in ("the", "of", "for", "and", "in", "on"))
    return "".join(w[0] for w in words).upper()


def _run_end(tokens: Sequence[Token], i: int) -> int:
    """The index after the capitalized words that begin at ``i``, with particles and initials between them."""
    j = i
    while j < len(tokens):
        token = tokens[j]
        if token.is_cap:
            j += 1
            if token.text.endswith(("'s", "’s")) and token.lower[:-2] not in _OF_MANY:
                break
            continue
        n = j
        while n < len(tokens) and (tokens[n].lower in PARTICLES or tokens[n].lower.startswith(("al-", "el-"))):
            n += 1
        if n > j and (tokens[n - 1].lower.startswith(("al-", "el-")) or (n < len(tokens) and tokens[n].is_cap)):
            j = n
            continue
        initial = token.text == "." and len(tokens[j - 1].text) == 1 and j + 1 < len(tokens) and tokens[j + 1].is_cap
        if not initial:
            break
        j += 1
    return j


def _belongs_to_title(token: Token, following: Token, first: bool) -> bool:
    if token.is_cap:
        return not first and not following.is_cap and (following.lower in ROLES or country_of(token.text) != "")
    if token.lower in ROLES or token.lower.endswith("-year-old"):
        return True
    return (
        not first and token.lower not in PREPOSITIONS | SUBORDINATORS | DETERMINERS and not token.lower.endswith("ed")
    )


def _aside_of(tokens: tuple[Token, ...], i: int, j: int, a: int) -> tuple[Token, ...]:
    """What is said of a name beside it: "…, 54, a skipper", "the harbour chief, …", "… (54)"."""
    if j + 1 < len(tokens) and tokens[j].text in (",", "(", "–", "—"):
        first = j + 1
        if tokens[first].text.isdigit() and first + 2 < len(tokens) and tokens[first + 1].text in ",)":
            age = tokens[first : first + 1]
            rest = tokens[first + 2 : _piece_end(tokens, first + 2)] if tokens[first + 1].text == "," else ()
            keep = any(t.lower in ROLES for t in rest) and not is_verb(tokens, first + 2)
            return (*age, *rest) if keep else age
        stop = _piece_end(tokens, first)
        names_role = any(t.lower in ROLES for t in tokens[first:stop]) and not is_verb(tokens, first)
        a_something = tokens[first].lower in ("a", "an", "the") and stop < len(tokens) and tokens[stop].text == ","
        if names_role or a_something or tokens[first].lower == "who":
            return tokens[first:stop]
    if i > 2 and a == i and tokens[i - 1].text == "," and tokens[i - 2].is_word:
        return _role_before(tokens, i - 1)  # the harbour chief, Leon Varga, …
    return ()


def _piece_end(tokens: tuple[Token, ...], start: int) -> int:
    return next(
        (n for n in range(start, min(len(tokens), start + 20)) if not tokens[n].is_word), min(start + 1, len(tokens))
    )


def _role_before(tokens: tuple[Token, ...], stop: int) -> tuple[Token, ...]:
    """The role that ends at the comma ``stop``: "the president of Ostrel", or nothing."""
    n = stop
    while n > 0 and stop - n < 10 and tokens[n - 1].is_word and not is_verb(tokens, n - 1):
        n -= 1
        if tokens[n].lower in POSSESSIVES:
            break
        if tokens[n].lower in DETERMINERS and (n == 0 or tokens[n - 1].lower not in PREPOSITIONS):
            break
    words = tokens[n:stop]
    named = bool(words) and looks_given(words[0]) and not any(is_possessive(t) for t in words)
    return words if any(t.lower in PERSON_NOUNS for t in words) and not named else ()
