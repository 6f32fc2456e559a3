"""Who and what one report names: people, bodies, acronyms, capitals, and where each is seen. Resolves nothing."""

from dataclasses import dataclass, replace

from claims.extraction.english.places import CAPITAL_OF, COUNTRIES
from claims.extraction.english.titles import HONORIFICS, ROLES
from claims.extraction.english.words import (
    CLAUSE_OPENERS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from claims.extraction.page.reading import Report, Token, flat_sentences
from claims.extraction.who.mentions import Kind, Mention, is_possessive, mention_of
from claims.extraction.who.namesakes import Namesakes
from claims.extraction.who.naming import country_of, looks_given
from claims.extraction.who.people import Person
from claims.extraction.who.runs import aside_of, belongs_to_title, is_modifier, is_no_name, run_end
from claims.extraction.who.sightings import Sighting, owners_of, subjects_of, weight_of

_MOST_BODIES = 200
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
        self._titled: list[tuple[Mention, int]] = []
        self._doubtful: set[int] = set()  # where a capital may only begin a sentence: Dozens, Efforts
        for number, sentence in enumerate(report.sentences):
            self._read(report.text, sentence.tokens, number)
        for tokens in flat_sentences(report):  # names that stand in quotations alone
            self._read(report.text, tokens, -1)
        for mention, number in self._titled:  # Pope Leander, Captain Rusk: names of one word
            if not self.people.named(mention.name or "") or mention.name in self.people:
                self.people.note(mention, mention.start, number)
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
            j = run_end(tokens, i)
            mention = self._take(text, tokens, i, j, number)
            self._note_kin(text, tokens, i, j, number)
            if mention is not None and not quoted:
                person = self.people.get(mention.name or "") if mention.kind is Kind.PERSON else None
                if person is not None:
                    named.append(person)
                modifies = mention.kind is Kind.UNKNOWN and is_modifier(tokens, j - 1)
                if (mention.start, mention.name) not in taken and not modifies:
                    self.sightings.append(Sighting(mention.start, number, mention, weight_of(tokens, j - 1)))
            if j == i + 1 and i and tokens[i - 1].lower in _PLACE_LEADS:
                self.places.add(tokens[i].text)
            i = max(j, i + 1)
        if not quoted:
            self._own_pronouns(tokens, named)
            self._learn_capital(tokens)
            self._learn_name(text, tokens, number)

    def _note_kin(self, text: str, tokens: tuple[Token, ...], i: int, j: int, number: int) -> None:
        """Kofi and Yaw Mensah: the first has the surname of the second."""
        if j != i + 1 or j + 2 >= len(tokens) or tokens[j].lower != "and" or not _could_be_given(tokens[i]):
            return
        end = run_end(tokens, j + 1)
        if end - j == 3 and looks_given(tokens[j + 1]):
            mention = mention_of(text, (tokens[i], tokens[end - 1]))
            if mention is not None:
                name = f"{tokens[i].text} {tokens[end - 1].text}"
                self.people.note(replace(mention, name=name, proven=True), tokens[i].start, number)

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
        """A baker who gave her name as Mira; a man who identified himself as Rolf; her first name, Ines."""
        for n in range(2, len(tokens)):
            token = tokens[n]
            if not token.is_cap or tokens[n - 1].lower not in ("as", ","):
                continue
            before = {t.lower for t in tokens[max(0, n - 5) : n - 1]}
            gives = {"name", "names"} & before and {"gave", "give", "giving", "only", "first"} & before
            tells = {"identified", "known", "identify"} & before and tokens[n - 1].lower == "as"
            if gives or tells:
                self.called[number] = text[token.start : tokens[run_end(tokens, n) - 1].end]
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
        if i == j or (j == i + 1 and is_no_name(tokens, i)):
            return None
        if i == 0 and j == 1 and tokens[0].tag in ("NNS", "NNPS"):
            self._doubtful.add(tokens[0].start)
        the = the or (i > 0 and tokens[i - 1].lower == "the")
        a = i
        while a > 0 and i - a < 6 and tokens[a - 1].is_word and belongs_to_title(tokens[a - 1], tokens[a], a == i):
            a -= 1
        if a > 2 and tokens[a - 1].text.islower() and tokens[a - 2].lower == "of" and tokens[a - 3].lower in ROLES:
            a -= 3  # chief of police Aron Buda
        aside = aside_of(tokens, i, j, a)
        titled = a < i or tokens[i].lower in ROLES
        of_body = titled and j + 1 < len(tokens) and tokens[j].lower in ("of", "for") and tokens[j + 1].is_cap
        mention = mention_of(text, tokens[a : run_end(tokens, j + 1) if of_body else j], aside)
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
            person = self.people.note(mention, tokens[i].start, number)
            country = tokens[i - 1].text if i and a == i and is_possessive(tokens[i - 1]) else ""
            if person is not None and not person.roles and country_of(country):
                person.roles.append(country)  # Pakistan's Imran Sattar
            self._acronym(tokens, j, name)
        elif mention.role and any(w.lower().strip(".,") in ROLES | HONORIFICS for w in mention.role.split()):
            self.people.add_role(mention)
            if number >= 0 and mention.role.split(",")[0].split()[-1].lower() in ROLES | HONORIFICS:
                self._titled.append((replace(mention, start=tokens[i].start), number))
        return mention

    def _body(self, text: str, tokens: tuple[Token, ...], i: int, j: int, mention: Mention) -> Mention:
        name = text[tokens[i].start : tokens[j - 1].end]
        while j + 1 < len(tokens) and tokens[j].lower in ("of", "for") and (tokens[j + 1].is_cap):
            j = run_end(tokens, j + 1)
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


def _could_be_given(token: Token) -> bool:
    place = token.lower in COUNTRIES or token.lower in CAPITAL_OF
    return looks_given(token) or (token.tag == "NNP" and not place and not token.text.isupper())


def _initials(name: str) -> str:
    words = (w for w in name.replace("-", " ").split() if w.lower() not in ("the", "of", "for", "and", "in", "on"))
    return "".join(w[0] for w in words).upper()
