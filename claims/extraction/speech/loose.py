"""Quotations in a sentence where no verb we know reports speech, and the subject that such a sentence has."""

from claims.extraction.page.reading import Sentence
from claims.extraction.page.syntax import Tree
from claims.extraction.speech.content import is_speech
from claims.extraction.speech.drafts import Draft
from claims.extraction.speech.grammar import speaker_at, subject_of
from claims.extraction.speech.phrases import is_verb, phrase_after, subject_before
from claims.extraction.speech.reporting import can_speak
from claims.extraction.who.mentions import Kind, Mention, mention_of
from claims.extraction.who.speakers import Roster
from claims.vocabulary import StatementKind


def loose_quotation(text: str, sentence: Sentence, roster: Roster) -> Draft | None:
    """What such a sentence quotes: “…,” she gurgled. He paused: “…”"""
    first = sentence.tokens[0]
    if first.quote is not None and is_speech(text, first) and text[first.quote.inner[1] - 1] in ",?!":
        return _by_unknown_verb(text, sentence, roster)
    return _after_colon(text, sentence, roster)


def _by_unknown_verb(text: str, sentence: Sentence, roster: Roster) -> Draft | None:
    tokens = sentence.tokens
    b = phrase_after(tokens, 1, len(tokens))
    verb = next((n for n in range(1, min(b + 1, len(tokens))) if is_verb(tokens, n)), -1)
    mention = mention_of(text, tokens[1:verb]) if verb > 1 else None
    if mention is None or mention.kind is Kind.PLURAL:
        return None
    who = roster.resolve(mention, mention.start)
    roster.turn(who)
    span, cue = (tokens[0].start, tokens[0].end), tokens[verb].text
    return Draft([span], StatementKind.DIRECT, who, mention, cue, None, "unknown_verb", sentence, turn_open=True)


def _after_colon(text: str, sentence: Sentence, roster: Roster) -> Draft | None:
    tokens = sentence.tokens
    quoted = (n for n in range(1, len(tokens)) if tokens[n].quote is not None and tokens[n - 1].text == ":")
    n = next((n for n in quoted if is_speech(text, tokens[n])), -1)
    subject = leading_subject(text, sentence, n - 1) if n > 0 else None
    if subject is None:
        return None
    who = roster.resolve(subject, sentence.start)
    roster.turn(who)
    span = (tokens[n].start, tokens[n].end)
    return Draft([span], StatementKind.DIRECT, who, subject, ":", None, "colon", sentence, turn_open=True)


def leading_subject(text: str, sentence: Sentence, stop: int) -> Mention | None:
    """Whom the sentence is about up to ``stop``: the subject of the verb there, else of the first verb that has one."""
    tokens = sentence.tokens
    tree = Tree(tokens)
    subject = subject_of(tree, stop) if stop < len(tokens) else -1
    parsed = speaker_at(text, tree, subject) if subject >= 0 else None
    if parsed is not None:
        return parsed[0]
    for n in range(1, min(stop + 1, len(tokens))):
        if is_verb(tokens, n) or n == stop:
            found = subject_before(text, tokens, n, 0)
            if found and can_speak(found[0], tokens[n].lower):
                return found[0]
    return None
