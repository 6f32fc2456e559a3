"""Who a mention is within one report. State of one reading: who spoke, and who is in view."""

from bisect import bisect_right
from collections.abc import Sequence

from claims.extraction.english.bodies import CALLED
from claims.extraction.english.places import CAPITAL_OF, SEAT_OF, country_name
from claims.extraction.page.reading import Report
from claims.extraction.who.bodies import resolve_body
from claims.extraction.who.cast import Cast
from claims.extraction.who.groups import members_of
from claims.extraction.who.mentions import Kind, Mention
from claims.extraction.who.people import Person, Resolved
from claims.extraction.who.pronouns import Seen, antecedents, others
from claims.extraction.who.roles import resolve_role
from claims.extraction.who.sightings import SPEAKER, SUBJECT
from claims.extraction.who.spelling import without_possessive

_MEMORY = 60  # mentions remembered


class Roster:
    """The names of one report, and who spoke or acted last. Mentions are resolved in the order of the text."""

    def __init__(self, report: Report) -> None:
        self.cast = Cast(report)
        self._apostrophe = "'" if "'" in report.text and "’" not in report.text else "’"
        self._starts = [s.start for s in report.sentences]
        self._seen: list[Seen] = []
        self._next = 0  # the first sighting not yet in view
        self._at = 0
        self._parts: list[Resolved] = []  # of the joint mention resolved last

    # -- what the statements ask

    def note(self, mention: Mention, at: int) -> None:
        """Remember a full name with its role and gender."""
        if not self.cast.people.named(mention.name or ""):
            self.cast.people.note(mention, at, self._sentence(at))

    def turn(self, who: Resolved) -> None:
        """Remember who spoke, or who a sentence is about."""
        if who.kind is not Kind.PRONOUN:
            self._see(who, self._at, SPEAKER)

    def last(self, at: int) -> Resolved | None:
        """Who spoke last before ``at``, or of whom a sentence is since."""
        self._look_until(at)
        return next((s.who for s in reversed(self._seen) if s.weight >= SUBJECT), None)

    def resolve(self, mention: Mention, at: int) -> Resolved:
        """The fullest mention of a speaker in this report. ``at`` is the place of the mention, in code points."""
        self._look_until(at)
        self._at = at
        return self._resolve(mention, at)

    # -- who is in view

    def _sentence(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _see(self, who: Resolved, at: int, weight: float) -> None:
        if who.joint:  # each alone is in view too, if less
            known = [p for p in self._parts if p.full in who.joint and p.kind is not Kind.PRONOUN]
            self._seen += [Seen(p, self._sentence(at), weight - 1.5, at) for p in known]
        self._seen.append(Seen(who, self._sentence(at), weight, at))
        del self._seen[:-_MEMORY]

    def _look_until(self, at: int) -> None:
        sightings = self.cast.sightings
        while self._next < len(sightings) and sightings[self._next].at < at:
            sight = sightings[self._next]
            self._next += 1
            who = self._resolve(sight.mention, sight.at)
            if who.kind is not Kind.PRONOUN:
                self._see(who, sight.at, sight.weight)

    # -- one kind of mention each

    def _resolve(self, mention: Mention, at: int) -> Resolved:
        sentence = self._sentence(at)
        if mention.joint:
            parts = [self._resolve(m, m.start) for m in mention.joint]
            self._parts = parts
            full = " and ".join(p.full for p in parts)
            return Resolved(full, Kind.PLURAL, "", (), mention.role, tuple(p.full for p in parts))
        if mention.kind is Kind.PRONOUN:
            return self._pronoun(mention, sentence)
        if mention.worded.lower() in ("each", "both", "neither", "all"):
            joint = next((s.who for s in reversed(self._seen) if s.who.joint and sentence - s.sentence <= 1), None)
            return joint or Resolved(mention.worded, Kind.PLURAL)
        if mention.kind is Kind.PLACE:
            return self._place(mention)
        if mention.kind is Kind.PLURAL:
            return self._plural(mention, sentence)
        if mention.name is not None and mention.kind is not Kind.BODY:
            return self._name(mention)
        owned = self._owned(mention, sentence)
        if owned is not None:
            return owned
        if mention.kind is Kind.BODY:
            return self._with_seat(resolve_body(mention, self._seen, sentence, self.cast))
        who = resolve_role(mention, self._seen, sentence, self.cast)
        if who.kind is Kind.ROLE and mention.head in CALLED and who.full == without_possessive(mention.worded):
            body = resolve_body(mention, self._seen, sentence, self.cast)
            return body if body.full != who.full else who  # the monitor, of an Observatory
        return who

    def _pronoun(self, mention: Mention, sentence: int) -> Resolved:
        word = mention.head
        found = antecedents(word, self._seen, sentence, self.cast.people)
        if not found:
            return Resolved(mention.worded, Kind.PRONOUN)
        best = found[0]
        rest = others(found[1:], best)
        if mention.gender and not rest and best.full in self.cast.people:
            self.cast.people[best.full].learn(mention.gender)
        return Resolved(best.full, best.kind, best.gender or mention.gender, rest, best.role, best.joint)

    def _place(self, mention: Mention) -> Resolved:
        name = without_possessive(mention.name or mention.worded)
        bearers = self.cast.people.named(name) if " " not in name else []
        if bearers and name not in self.cast.places:
            return self._named(mention, name, bearers)
        who = self._with_seat(Resolved(name, Kind.PLACE))
        return Resolved(name, Kind.PLACE, "", who.candidates + tuple(p.name for p in bearers[:1]))

    def _with_seat(self, who: Resolved) -> Resolved:
        """A capital or a seat of power, with its country as a candidate."""
        name = who.full
        key = name.lower().removeprefix("the ")
        country = self.cast.capitals.get(name) or country_name(CAPITAL_OF.get(key, "") or SEAT_OF.get(key, ""))
        if not country or who.candidates:
            return who
        return Resolved(name, who.kind, "", (country,), who.role)

    def _plural(self, mention: Mention, sentence: int) -> Resolved:
        members = members_of(mention, self._seen, sentence, self.cast.people)
        if members:
            return Resolved(" and ".join(members), Kind.PLURAL, "", (), mention.role, members)
        return resolve_role(mention, self._seen, sentence, self.cast)

    def _name(self, mention: Mention) -> Resolved:
        name = mention.name or mention.worded
        bearers = self.cast.people.named(name)
        if bearers:
            return self._named(mention, name, bearers)
        if name.lower() in self.cast.bodies:
            return Resolved(name, Kind.BODY, "", (), mention.role)
        if name in self.cast.capitals or (mention.kind is Kind.UNKNOWN and name in self.cast.places):
            return self._with_seat(Resolved(name, Kind.PLACE))
        if mention.kind is Kind.UNKNOWN:
            body = self._short_for_body(name)
            if body:
                return Resolved(body, Kind.BODY)
        return Resolved(name, mention.kind, mention.gender, (), mention.role)

    def _short_for_body(self, name: str) -> str:
        """Norvik, of Norvik Steel Works."""
        short = name.lower()
        return next((b.name for b in self.cast.bodies.values() if b.name.lower().split()[0] == short), "")

    def _named(self, mention: Mention, name: str, bearers: Sequence[Person]) -> Resolved:
        if len(bearers) > 1:
            fitting = [p for p in bearers if not mention.gender or p.gender in ("", mention.gender)]
            titled = [p for p in fitting if mention.role and _shares_title(mention.role, p.roles)]
            last = {s.who.full: n for n, s in enumerate(self._seen) if s.weight >= SPEAKER}
            bearers = sorted(titled or fitting or bearers, key=lambda p: (-last.get(p.name, -1), p.at))
        best = bearers[0]
        role = mention.role or (best.roles[0] if best.roles else None)
        spelt = [] if _stands_in(name, best.name) else [name]
        candidates = tuple(dict.fromkeys([*(p.name for p in bearers[1:4]), *spelt]))
        return Resolved(best.name, Kind.PERSON, best.gender or mention.gender, candidates, role)

    def _owned(self, mention: Mention, sentence: int) -> Resolved | None:
        """His office, her lawyer, Ahl’s lawyer: with the full name of whose it is."""
        first, _, rest = mention.worded.partition(" ")
        if not rest:
            return None
        if first.lower() in ("his", "her", "its", "their"):
            found = antecedents(first.lower(), self._seen, sentence, self.cast.people)
            if not found or found[0].kind in (Kind.ROLE, Kind.PLURAL):
                return None
            owner, full = found[0], found[0].full
            if rest.lower() == "country":
                country = self.cast.people[full].country if full in self.cast.people else ""
                return Resolved(country_name(country), Kind.PLACE) if country else None
        elif first.endswith(("'s", "’s")) and first[0].isupper():
            bearers = self.cast.people.named(without_possessive(first))
            if len(bearers) != 1:
                return None
            owner, full = None, bearers[0].name
        else:
            return None
        named = resolve_role(mention, self._seen, sentence, self.cast, but=full) if mention.kind is Kind.ROLE else None
        if named is not None and named.kind is Kind.PERSON:
            return named
        kind = mention.kind if mention.kind is Kind.BODY else Kind.ROLE
        mark = self._apostrophe
        whose = (
            f"{full}{mark}s" if not full.endswith("s") or owner is None or owner.kind is Kind.PERSON else full + mark
        )
        return Resolved(f"{whose} {rest}", kind, mention.gender, (), mention.role)


def _shares_title(role: str, roles: Sequence[str]) -> bool:
    first = role.lower().split()[0]
    return any(first in r.lower().split() for r in roles)


def _stands_in(name: str, full: str) -> bool:
    """Whether the name is spelt as in the full name."""
    words = full.replace("-", " ").split() + full.split()
    return all(w in words or w.rstrip(".") in words or not w[0].isupper() for w in name.split())
