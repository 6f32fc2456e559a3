"""Statements of one report: cue events, quotations and turns put together, in text order."""

from claims.extraction.english.cues import Frame
from claims.extraction.page.reading import Report, Sentence
from claims.extraction.proposals import Span
from claims.extraction.speech.clauses import (
    content_after,
    content_before,
    outermost,
    promises,
    resumed_content,
    says_something,
)
from claims.extraction.speech.content import (
    is_mostly_quoted,
    is_quote_only,
    is_speech,
    is_whole_quote,
    kind_of,
    opens_upper,
)
from claims.extraction.speech.documents import issuer_of
from claims.extraction.speech.drafts import Draft
from claims.extraction.speech.event import Event, Place
from claims.extraction.speech.events import find_events
from claims.extraction.speech.loose import leading_subject, loose_quotation
from claims.extraction.speech.phrases import has_verb
from claims.extraction.speech.transcripts import Transcript
from claims.extraction.who.mentions import Kind, Mention
from claims.extraction.who.people import Resolved
from claims.extraction.who.speakers import Roster
from claims.vocabulary import StatementKind


def draft_statements(report: Report, roster: Roster, *, thoughts: bool = False) -> list[Draft]:
    """All reported statements of a report, before they are frozen into proposals."""
    reader = _Reader(report, roster, thoughts)
    transcript = Transcript(report)
    for sentence in report.sentences:
        if not transcript.holds(sentence):
            reader.take(sentence)
        elif (draft := transcript.draft_of(sentence, roster)) is not None:
            reader.drafts.append(draft)
    return reader.drafts


class _Reader:
    def __init__(self, report: Report, roster: Roster, thoughts: bool) -> None:
        self.text = report.text
        self.thoughts = thoughts
        self.roster = roster
        self.drafts: list[Draft] = []
        self.introduced: tuple[Event, Resolved | None] | None = None
        self.runs_on = False
        self.pending: tuple[int, int] | None = None  # start and paragraph of a quotation that runs on

    def take(self, sentence: Sentence) -> None:
        tokens = sentence.tokens
        if is_quote_only(tokens):
            self._quote_only(sentence)
            return
        self.introduced = None
        found = find_events(self.text, sentence, thoughts=self.thoughts)
        events = outermost(tokens, [e for e in found if promises(tokens, e)])
        joints = [e for e in found if tokens[e.i].dep == "conj" and e.rule == "shared" and e not in events]
        before = len(self.drafts)
        lo = 0
        speaker: tuple[Mention | None, Resolved | None] = (None, None)
        for n, event in enumerate(events):
            following = events[n + 1] if n + 1 < len(events) else None
            joint = next((e for e in joints if e.i > event.k and (following is None or e.i < following.i)), None)
            following = joint or following
            speaker = self._speaker(event, speaker, sentence)
            if speaker[1] is None and event.rule not in ("with_saying", "hearing"):
                continue
            lo = self._event(sentence, event, following, speaker, lo)
        self._loose_quotes(sentence, before)
        self._join_pending(sentence, before)
        self._end_of_sentence(sentence)

    # -- speakers

    def _speaker(
        self, event: Event, last: tuple[Mention | None, Resolved | None], sentence: Sentence
    ) -> tuple[Mention | None, Resolved | None]:
        if event.rule == "hearing":
            return None, None
        if event.mention is None:
            if last[1] is not None:
                return last
            subject = leading_subject(self.text, sentence, event.i)
            return (subject, self.roster.resolve(subject, sentence.start)) if subject else (None, None)
        if event.mention.kind is Kind.PERSON and event.mention.name and " " in event.mention.name:
            self.roster.note(event.mention, event.mention.start)
        issuer = issuer_of(self.text, sentence.tokens, event.mention)
        who = self.roster.resolve(issuer or event.mention, event.mention.start)
        self.roster.turn(who)
        return event.mention, who

    # -- events

    def _event(
        self,
        sentence: Sentence,
        event: Event,
        following: Event | None,
        speaker: tuple[Mention | None, Resolved | None],
        lo: int,
    ) -> int:
        tokens = sentence.tokens
        if event.place is Place.BEFORE:
            return self._before(sentence, event, following, speaker, lo)
        a, hi = content_after(tokens, event, following)
        if a >= hi:
            if following is None and tokens[-1].text == ":":
                self.introduced = (event, speaker[1])
            return event.j
        if not says_something(tokens, event, a, hi):
            return event.j
        first = tokens[a].quote
        spans, kind = [(tokens[a].start, tokens[hi - 1].end)], kind_of(tokens[a:hi])
        if first is not None and not tokens[a].lower and is_whole_quote(self.text, tokens, a, hi):
            spans, kind = [(tokens[a].start, tokens[a].end)], StatementKind.DIRECT
            spans += [(t.start, t.end) for t in tokens[a + 1 : hi] if t.quote and opens_upper(self.text, t)]
        self._add(sentence, spans, kind, event, speaker)
        return hi

    def _before(
        self,
        sentence: Sentence,
        event: Event,
        following: Event | None,
        speaker: tuple[Mention | None, Resolved | None],
        lo: int,
    ) -> int:
        tokens = sentence.tokens
        a, hi = content_before(tokens, event, lo)
        if a >= hi:
            return event.j
        spans = [(tokens[a].start, tokens[hi - 1].end)]
        content = list(tokens[a:hi])
        end = event.k
        stop = len(tokens)
        if following is not None:
            stop = following.i if following.place is Place.SHARED else following.subject
        resumed = resumed_content(tokens, event, end, stop)
        if resumed:
            c, d = resumed
            spans.append((tokens[c].start, tokens[d - 1].end))
            content += tokens[c:d]
            end = d
        kind = kind_of(content)
        if content[0].quote is not None and kind is StatementKind.MIXED and is_mostly_quoted(self.text, content):
            kind = StatementKind.DIRECT
        if kind is StatementKind.INDIRECT and not resumed and not has_verb(tokens, a, hi) and len(content) < 4:
            return event.j
        self._add(sentence, spans, kind, event, speaker)
        return max(end, event.j)

    # -- quotations without a cue of their own

    def _quote_only(self, sentence: Sentence) -> None:
        quoted = [t for t in sentence.tokens if t.quote is not None]
        start, end = quoted[0].start, quoted[-1].end
        if self.pending is not None:
            start = self.pending[0]
        last = self.drafts[-1] if self.drafts else None
        runs_on = quoted[-1].quote is not None and quoted[-1].quote.runs_on
        introduced, self.introduced = self.introduced, None
        if introduced is not None:
            event, who = introduced
            self._add(sentence, [(start, end)], StatementKind.DIRECT, event, (event.mention, who), rule="introduced")
        elif last is not None and self.runs_on:
            last.spans[-1] = (last.spans[-1][0], end)
            last.sentence = sentence
        elif last is not None and last.turn_open and last.sentence.paragraph == sentence.paragraph:
            last.spans.append((start, end))
            last.sentence = sentence
        elif runs_on:
            self.pending = self.pending or (start, sentence.paragraph)  # its cue may stand in a later paragraph
            return
        elif self.pending is not None or is_speech(self.text, quoted[0]):
            self._turn(sentence, (start, end))
            last = None
        else:
            runs_on = False
        self.pending = None
        self.runs_on = runs_on and bool(self.drafts)

    def _turn(self, sentence: Sentence, span: Span) -> None:
        """A quotation with no cue of its own: whoever spoke or acted last says it."""
        last = self.drafts[-1] if self.drafts else None
        paragraph = self.pending[1] if self.pending is not None else sentence.paragraph
        near = last is not None and paragraph - last.sentence.paragraph <= 1
        who = last.who if last is not None and near and last.turn_open else None
        who = who or self.roster.last(sentence.start)
        if who is None:
            return
        draft = Draft([span], StatementKind.DIRECT, who, None, None, None, "turn", sentence)
        draft.turn_open = True
        self.drafts.append(draft)

    def _join_pending(self, sentence: Sentence, before: int) -> None:
        """Give a quotation that ran on into this sentence to the speaker that it names."""
        pending, self.pending = self.pending, None
        if pending is None:
            return
        for draft in self.drafts[before:]:
            if draft.spans[0][0] == sentence.start:
                draft.spans[0] = (pending[0], draft.spans[0][1])
                return

    def _loose_quotes(self, sentence: Sentence, before: int) -> None:
        """A sentence in which no verb we know reports speech."""
        if len(self.drafts) > before:
            return
        draft = loose_quotation(self.text, sentence, self.roster)
        if draft is not None:
            self.drafts.append(draft)

    def _end_of_sentence(self, sentence: Sentence) -> None:
        last = sentence.tokens[-1]
        self.runs_on = bool(
            last.quote is not None and last.quote.runs_on and self.drafts and self.drafts[-1].sentence is sentence
        )

    def _add(
        self,
        sentence: Sentence,
        spans: list[Span],
        kind: StatementKind,
        event: Event,
        speaker: tuple[Mention | None, Resolved | None],
        rule: str | None = None,
    ) -> None:
        mention, who = speaker
        is_weak = Frame.WEAK in event.cue.frame
        draft = Draft(
            spans, kind, who, mention, event.words, event.channel, rule or event.rule, sentence, is_weak=is_weak
        )
        draft.turn_open = kind is StatementKind.DIRECT or (
            event.place is Place.BEFORE and sentence.tokens[0].quote is not None
        )
        if who is not None:
            self.roster.turn(who)
        self.drafts.append(draft)
