"""Who a mention is within one report: surname to full name, role nouns, pronouns by turn. State of one reading."""

from collections import defaultdict

from claims.extraction.english.titles import COMPANY_WORDS, HONORIFICS, ROLES
from claims.extraction.english.words import CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from claims.extraction.mentions import Kind, Mention, country_of, is_head_of_state, mention_of
from claims.extraction.people import Person, Resolved, within_edits, without_possessive
from claims.extraction.phrases import is_verb
from claims.extraction.reading import Report, Token

_FUZZY = 2  # edits between variants of one surname: Pashinyan, Pachinyan
_MOST_PEOPLE = 400  # a text with more names is a list, not a report
_MOST_FUZZY = 80  # surnames compared letter by letter
_MEMORY = 60  # speakers remembered
_RECENT = 12  # speakers a pronoun may reach back to


def _role_before(tokens: tuple[Token, ...], stop: int) -> tuple[Token, ...]:
    n = stop - 1
    while n > 0 and stop - n < 8 and tokens[n - 1].is_word and tokens[n].lower not in DETERMINERS:
        n -= 1
    return tokens[n:stop]


def _belongs_to_title(token: Token, following: Token, first: bool) -> bool:
    if token.is_cap:
        return not first and not following.is_cap and country_of(token.text) != ""
    if token.lower in ROLES:
        return True
    return (
        not first and token.lower not in PREPOSITIONS | SUBORDINATORS | DETERMINERS and not token.lower.endswith("ed")
    )


class Roster:
    """The names of one report, and who spoke or acted last."""

    def __init__(self, report: Report) -> None:
        self.people: dict[str, Person] = {}
        self.by_surname: dict[str, list[Person]] = defaultdict(list)
        self.turns: list[Resolved] = []
        self.places: set[str] = set()
        self._collect(report)

    def _collect(self, report: Report) -> None:
        for sentence in report.sentences:
            tokens = sentence.tokens
            i = 0
            while i < len(tokens):
                if not tokens[i].is_cap:
                    i += 1
                    continue
                j = i
                while j < len(tokens) and (
                    tokens[j].is_cap
                    or (
                        tokens[j].lower in ("de", "van", "von", "al", "bin", "der")
                        and j + 1 < len(tokens)
                        and tokens[j + 1].is_cap
                    )
                ):
                    j += 1
                if j == i + 1 and i and tokens[i - 1].lower in ("in", "from", "near", "across", "into", "outside"):
                    self.places.add(tokens[i].text)
                self._take(report.text, tokens, i, j)
                i = max(j, i + 1)

    def _take(self, text: str, tokens: tuple[Token, ...], i: int, j: int) -> None:
        while i < j and (tokens[i].lower in CLAUSE_OPENERS | DETERMINERS | PREPOSITIONS | SUBORDINATORS):
            i += 1
        if i == j:
            return
        a = i
        if a > 1 and tokens[a - 1].lower in ("of", "for") and tokens[a - 2].is_cap:
            return
        while a > 0 and i - a < 6 and tokens[a - 1].is_word and _belongs_to_title(tokens[a - 1], tokens[a], a == i):
            a -= 1
        aside: tuple[Token, ...] = ()
        if j + 1 < len(tokens) and tokens[j].text == ",":
            stop = next((n for n in range(j + 1, min(len(tokens), j + 20)) if not tokens[n].is_word), j + 1)
            names_role = any(t.lower in ROLES for t in tokens[j + 1 : stop]) and not is_verb(tokens, j + 1)
            if names_role or tokens[j + 1].lower == "who":
                aside = tokens[j + 1 : stop]
        if not aside and i > 2 and a == i and tokens[i - 1].text == "," and tokens[i - 2].lower in ROLES:
            aside = _role_before(tokens, i - 1)  # the harbour chief, Leon Varga, …
        mention = mention_of(text, tokens[a:j], aside)
        if mention is None or mention.kind is not Kind.PERSON or mention.name is None:
            return
        if len(mention.name.split()) > 1:
            self.note(mention, tokens[i].start)
        elif mention.role and any(w.lower().strip(".,") in ROLES | HONORIFICS for w in mention.role.split()):
            self._add_role(mention)

    def note(self, mention: Mention, at: int) -> Person | None:
        """Remember a full name with its role and gender."""
        name = mention.name
        if name is None:
            return None
        person = self.people.get(name)
        if person is None:
            if len(self.people) >= _MOST_PEOPLE:
                return None
            person = self.people[name] = Person(name, at)
            self.by_surname[name.split()[-1].lower()].append(person)
        if mention.role and mention.role not in person.roles:
            person.roles.append(mention.role)
        person.gender = person.gender or mention.gender
        return person

    def _add_role(self, mention: Mention) -> None:
        for person in self._named(mention.name or ""):
            if mention.role and mention.role not in person.roles:
                person.roles.append(mention.role)
            person.gender = person.gender or mention.gender

    def _named(self, name: str) -> list[Person]:
        """The people that a name may stand for, best first."""
        if name in self.people:
            longer = [p for p in self.by_surname[name.split()[-1].lower()] if p.name.endswith(" " + name)]
            return longer or [self.people[name]]
        words = name.split()
        last = words[-1].lower()
        exact = [p for p in self.by_surname.get(last, ()) if len(words) == 1 or words[0][0] == p.name[0]]
        if exact:
            return exact
        if len(last) >= 6 and len(self.by_surname) <= _MOST_FUZZY:
            close = [
                p
                for key, people in self.by_surname.items()
                if key[0] == last[0] and abs(len(key) - len(last)) <= _FUZZY and within_edits(key, last, _FUZZY)
                for p in people
            ]
            if close:
                return close
        if len(words) == 1:
            return [p for p in self.people.values() if p.name.split()[0].lower() == last]
        return []

    def resolve(self, mention: Mention, at: int) -> Resolved:
        """The fullest mention of a speaker in this report. ``at`` is the place of the mention, in code points."""
        if mention.joint:
            parts = [self.resolve(m, at) for m in mention.joint]
            full = " and ".join(p.full for p in parts)
            return Resolved(full, Kind.PLURAL, "", (), mention.role, tuple(p.full for p in parts))
        if mention.kind is Kind.PRONOUN:
            return self._pronoun(mention)
        if mention.kind is Kind.BODY:
            return self._body(mention)
        if mention.kind is Kind.PLACE:
            return Resolved(without_possessive(mention.name or mention.worded), Kind.PLACE)
        if mention.name is not None:
            return self._name(mention)
        if mention.kind is Kind.ROLE:
            return self._role(mention, at)
        return Resolved(without_possessive(mention.worded), mention.kind, mention.gender)

    def _name(self, mention: Mention) -> Resolved:
        name = mention.name or mention.worded
        found = self._named(name)
        if not found:
            if mention.kind is Kind.UNKNOWN and name in self.places:
                return Resolved(name, Kind.PLACE)
            return Resolved(name, mention.kind, mention.gender, (), mention.role)
        if len(found) > 1:
            agreeing = [p for p in found if not mention.gender or p.gender in ("", mention.gender)]
            recent = {t.full: n for n, t in enumerate(self.turns)}
            found = sorted(agreeing or found, key=lambda p: (-recent.get(p.name, -1), p.at))
        best = found[0]
        role = mention.role or (best.roles[0] if best.roles else None)
        others = tuple(p.name for p in found[1:4])
        return Resolved(best.name, Kind.PERSON, best.gender or mention.gender, others, role)

    def _body(self, mention: Mention) -> Resolved:
        words = mention.worded.lower().split()
        if (words[0] == "the" and len(words) == 2) or words[0] in ("its", "his", "their"):
            for turn in reversed(self.turns[-_RECENT:]):
                if turn.kind is not Kind.BODY:
                    continue
                if turn.full.lower().split()[-1] == mention.head or mention.head in turn.full.lower().split():
                    return turn
                named = turn.full.split()[-1][0].isupper() and "ministry" not in turn.full.lower()
                if mention.head in COMPANY_WORDS and named:
                    return turn
        return Resolved(without_possessive(mention.worded), Kind.BODY, "", (), mention.role)

    def _role(self, mention: Mention, at: int) -> Resolved:
        words = mention.worded.lower().split()
        if mention.head == "country" and words[0] in ("his", "her", "their"):
            person = next((self.people[t.full] for t in reversed(self.turns) if t.full in self.people), None)
            if person is not None and person.country:
                return Resolved(person.country.title(), Kind.PLACE)
        definite = words[0] not in ("a", "an", "one", "another", "some")
        if definite and mention.head != "country":
            country = country_of(mention.worded)
            keys = {w for w in words if w not in DETERMINERS and country_of(w.capitalize()) == ""}
            state = is_head_of_state(mention.worded)
            spoke = [t.full for t in self.turns]
            fits = [p for p in self.people.values() if self._fits(p, mention, keys, country, state)]
            if fits:

                def rank(p: Person) -> tuple[bool, bool, int, bool, int]:
                    overlap = keys & set(" ".join(p.roles).lower().replace(",", " ").split())
                    last = len(spoke) - 1 - spoke[::-1].index(p.name) if p.name in spoke else -1
                    return (not (country and p.country == country), mention.head not in overlap, -last, p.at > at, p.at)

                fits.sort(key=rank)
                best = fits[0]
                if country and not best.country:
                    best.roles.append(mention.worded)
                return Resolved(
                    best.name,
                    Kind.PERSON,
                    best.gender or mention.gender,
                    tuple(p.name for p in fits[1:3]),
                    mention.worded,
                )
            for turn in reversed(self.turns[-_RECENT:]):
                if turn.kind is Kind.ROLE and mention.head in turn.full.lower().split():
                    return turn
        return Resolved(without_possessive(mention.worded), Kind.ROLE, mention.gender)

    def _fits(self, person: Person, mention: Mention, keys: set[str], country: str, state: bool) -> bool:
        if country and person.country not in ("", country):
            return False
        if mention.gender and person.gender not in ("", mention.gender):
            return False
        words = set(" ".join(person.roles).lower().replace(",", " ").split())
        if mention.head in words:
            return not keys - {mention.head} or bool(keys - {mention.head} & words) or bool(country) or len(keys) <= 2
        return state and any(map(is_head_of_state, person.roles))

    def _pronoun(self, mention: Mention) -> Resolved:
        word = mention.worded.lower()
        recent = self.turns[: -_RECENT - 1 : -1]
        if word in ("he", "she"):
            gender = "m" if word == "he" else "f"
            fits = [t for t in recent if t.kind in (Kind.PERSON, Kind.UNKNOWN, Kind.ROLE) and t.gender in ("", gender)]
            if not fits:
                fits = [Resolved(p.name, Kind.PERSON, p.gender) for p in self.people.values() if p.gender == gender][:1]
        elif word == "it":
            fits = [t for t in recent if t.kind in (Kind.BODY, Kind.PLACE)]
            fits = fits or [t for t in recent if t.kind is Kind.UNKNOWN]
        elif word == "they":
            fits = [t for t in recent if t.kind is Kind.PLURAL] or [t for t in recent if t.kind is Kind.BODY]
        else:
            fits = []
        if not fits:
            return Resolved(mention.worded, Kind.PRONOUN)
        others = tuple(dict.fromkeys(t.full for t in fits[1:] if t.full != fits[0].full))[:2]
        best = fits[0]
        if word in ("he", "she"):
            self.learn(best.full, "m" if word == "he" else "f")
        return Resolved(best.full, best.kind, best.gender or mention.gender, others, best.role, best.joint)

    def learn(self, full: str, gender: str) -> None:
        """A pronoun told the gender of someone."""
        person = self.people.get(full)
        if person is not None and not person.gender:
            person.gender = gender

    def turn(self, who: Resolved) -> None:
        """Remember who spoke, or who a sentence is about."""
        if who.kind is not Kind.PRONOUN:
            self.turns.append(who)
            del self.turns[:-_MEMORY]
