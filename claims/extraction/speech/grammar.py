"""Reporting verbs read off the parse: their subject, and how far what they report reaches."""

from claims.extraction.english.cues import HEARERS, Cue, Frame
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import TIME_NOUNS
from claims.extraction.page.reading import Token
from claims.extraction.page.syntax import Tree
from claims.extraction.speech.event import Event, Place, Verb
from claims.extraction.speech.phrases import joint_mention
from claims.extraction.speech.reporting import can_hold, has_content_before
from claims.extraction.who.mentions import Mention, mention_of

SUBJECTS = ("nsubj", "nsubjpass")
_RELATIVES = frozenset({"WDT", "WP"})
_ASIDES = frozenset({"appos", "relcl", "acl", "punct", "cc", "conj", "advcl", "parataxis", "advmod"})
_WITHIN = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "pobj", "dobj", "prep", "pcomp", "attr", "acomp"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENERS = word_set("that whether if how why what who where when which")
_AFTER_AGENTS = word_set("of at as for between")
_HEARSAY = word_set("understood believed said reported known thought")
_CLAUSE_OPENERS = word_set("after before as since until")
CONTRASTS = word_set("while whereas though although")
_CONDITIONS = word_set("if unless whether should")
# Verbs before an infinitive that leave it a fact that something was said: appeared to suggest, went on to say.
_CARRIERS = word_set(
    "appear appears appeared appearing seem seems seemed go goes went continue continues continued continuing force"
    " forces forced begin begins began proceed proceeds proceeded hasten hastens hastened come comes came"
)


def find_clause(verb: Verb) -> Event | None:
    """The event of a verb whose parse shows both its own subject and the clause that it reports."""
    tree, tokens, i = verb.tree, verb.tokens, verb.i
    clause = clause_of(tree, i, verb.cue)
    if clause < 0 or is_hindered(tree, i):
        return None
    own = tree.child(i, *SUBJECTS)
    subject = subject_of(tree, i) if 0 <= own < i else -1
    found = speaker_at(verb.text, tree, subject) if subject >= 0 else None
    if found is None:
        return None
    mention, first = found
    if clause < i:
        if first < clause or (tokens[first - 1].text not in ",–—-" and tokens[first - 1].quote is None):
            return None
        reach = tree.right[clause] + 1 if tree.right[clause] >= verb.k else 0
        return verb.event(Place.BEFORE, first, mention, "clause_before", left=tree.left[clause], reach=reach)
    begins, reach = clause_span(tree, clause, verb.j)
    above = tokens[i].head
    if tokens[i].dep == "parataxis" and above < first and tokens[verb.j].text == ",":  # she was told, he said, that …
        return verb.event(
            Place.BEFORE, first, mention, "clause_round", k=verb.j, left=sentence_start(tree, i), reach=reach
        )
    k = verb.k if begins < verb.k < reach else begins  # said Thursday | the pass was clear
    if k >= reach or (first and tokens[first - 1].quote is not None):
        return None
    return verb.event(Place.AFTER, first, mention, "clause", k=k, reach=reach, stop=stop_of(tree, i, k, reach))


def find_hearing(verb: Verb) -> Event | None:
    """What a court hears or is told, by whom it does not say: the court heard that …, the jury was told that …"""
    tree, tokens, i = verb.tree, verb.tokens, verb.i
    if verb.cue.base not in ("hear", "tell"):
        return None
    clause = clause_of(tree, i, verb.cue)
    subject = tree.child(i, "nsubjpass" if verb.cue.base == "tell" else "nsubj")
    if clause < 0 or subject < 0 or tokens[subject].lower not in HEARERS:
        return None
    first, channel = tree.left[subject], tokens[subject].text
    if clause < i:
        return verb.event(Place.BEFORE, first, None, "hearing", k=verb.j, channel=channel, left=tree.left[clause])
    k, reach = clause_span(tree, clause, verb.j)
    stop = stop_of(tree, i, k, reach)
    return verb.event(Place.AFTER, first, None, "hearing", k=k, channel=channel, reach=reach, stop=stop)


def find_agent(verb: Verb) -> Event | None:
    """The event of a passive that names who speaks: has been accused by rights groups of …, put by the army at …"""
    tree, tokens, i = verb.tree, verb.tokens, verb.i
    by = tree.child(i, "agent") if tokens[i].tag in ("VBN", "VBD") else -1
    whom = tree.child(by, "pobj") if by > i else -1
    k = whom + 1
    mention = mention_of(verb.text, tokens[tree.left[whom] : k]) if whom >= 0 else None
    if mention is None or k >= len(tokens) or tokens[k].lower not in _AFTER_AGENTS:
        return None
    end = next((n for n in range(k, len(tokens)) if tokens[n].text in ",;:"), 0)
    return verb.event(Place.AFTER, i, mention, "agent", k=k, stop=end)


def find_phrase(verb: Verb) -> Event | None:
    """The event of a verb whose parse shows who speaks by it, whatever it reports."""
    tree, tokens, i = verb.tree, verb.tokens, verb.i
    if not tokens[i].tag.startswith("VB") or is_hindered(tree, i) or not can_hold(tokens, i, verb.cue):
        return None
    if tokens[i].tag == "VBN" and tree.child(i, "aux") < 0:
        return None  # asked about it, the minister …
    subject = subject_of(tree, i)
    found = speaker_at(verb.text, tree, subject) if subject >= 0 else None
    if found is None or found[1] > i:
        return None
    mention, first = found
    ends = verb.k >= len(tokens) or (not tokens[verb.k].is_word and tokens[verb.k].quote is None)
    if ends and first and has_content_before(tokens, first):
        return verb.event(Place.BEFORE, first, mention, "phrase_before")
    return verb.event(Place.AFTER, first, mention, "phrase")


def clause_of(tree: Tree, verb: int, cue: Cue) -> int:
    """The chief word of the clause that a verb reports, -1 where the parse shows none."""
    if not tree.tokens[verb].tag.startswith("VB") or Frame.CLAUSE not in cue.frame:
        return -1
    clauses = [c for c in tree.children[verb] if tree.tokens[c].dep == "ccomp" and _is_clause(tree, c)]
    return next((c for c in clauses if c > verb), clauses[0] if clauses else -1)


def clause_span(tree: Tree, clause: int, j: int) -> tuple[int, int]:
    """Where a reported clause after its verb begins and ends."""
    tokens = tree.tokens
    k, reach = max(j, tree.left[clause]), tree.right[clause] + 1
    for n in range(k + 2, reach - 1):
        if tokens[n].text == "," and (tokens[n + 1].lower in CONTRASTS or tokens[n + 1].lower == "after"):
            return k, n
    return k, reach


def stop_of(tree: Tree, verb: int, k: int, reach: int) -> int:
    """Where the outlet surely speaks again after content from ``k`` to ``reach``; 0 if nowhere."""
    joined = joint_of(tree, verb, k)
    if reach and is_over(tree, verb, reach):
        return min(reach, joined or reach)
    return joined


def joint_of(tree: Tree, verb: int, k: int) -> int:
    """Where the verb is joined to another of the outlet's: described it as “a trap” | and gave them seven days."""
    tokens = tree.tokens

    def helpers(of: int) -> list[str]:
        return [tokens[a].tag for a in tree.children[of] if tokens[a].dep.startswith("aux")]

    for c in tree.children[verb]:
        # Joined to the content, not to the cue: said it was sorry and would pay, and was being cleared.
        alike = bool(helpers(c)) == bool(helpers(verb)) and "MD" not in helpers(c)
        if tokens[c].dep == "conj" and c > k + 1 and alike and (helpers(c) or tokens[c].tag in _FINITE):
            return next((n for n in range(k + 1, c) if tokens[n].dep == "cc" and tokens[n].head == verb), 0)
    return 0


def is_over(tree: Tree, verb: int, reach: int) -> bool:
    """Whether the outlet speaks again after ``reach``: in a clause above the verb's or joined to it."""
    tokens = tree.tokens
    if reach < len(tokens) and ((tokens[reach].is_word and tokens[reach].dep != "cc") or tokens[reach].text == ";"):
        return False  # the parse broke off in the middle of something
    if tokens[verb].dep in ("relcl", "advcl", "acl"):
        return True
    n = reach
    while n < len(tokens) and (not tokens[n].is_word or tokens[n].dep == "cc") and tokens[n].quote is None:
        n += 1
    if n >= len(tokens):
        return True
    return any(
        tokens[c].dep == "conj" and c >= n and tree.left[c] <= n and tree.child(c, *SUBJECTS) >= 0
        for c in tree.children[verb]
    ) or (tokens[reach].text == "," and tokens[n].lower in CONTRASTS)


def _is_clause(tree: Tree, head: int) -> bool:
    """Whether the token heads a whole clause in the outlet's words: "he had gone", "whether to go", "how they went"."""
    tokens = tree.tokens
    if tokens[head].quote is not None:
        return False
    children = tree.children[head]
    if any(tokens[c].lower in _OPENERS and (tokens[c].dep == "mark" or tokens[c].tag[0] == "W") for c in children):
        return True
    finite = tokens[head].tag in _FINITE or any(tokens[c].tag in _FINITE and "aux" in tokens[c].dep for c in children)
    return finite and any(tokens[c].dep in ("nsubj", "nsubjpass", "expl", "csubj") for c in children)


def subject_of(tree: Tree, verb: int) -> int:
    """The token that does the speaking: the verb's own subject, or the one that it shares with a verb above it; -1."""
    tokens = tree.tokens
    for _ in range(5):
        own = tree.child(verb, *SUBJECTS)
        if own >= 0:
            if tokens[own].tag in _RELATIVES:
                return tokens[verb].head if tokens[verb].dep == "relcl" else -1
            return own if tokens[own].tag != "EX" else -1
        above = tokens[verb].head
        if above == verb:
            return -1
        if tokens[verb].dep == "xcomp" and tokens[verb].tag == "VB":
            moved = tree.child(above, "dobj")
            if moved >= 0 and tokens[above].lower.startswith("forc"):
                return moved
        elif tokens[verb].dep not in ("conj", "xcomp", "advcl", "pcomp"):
            return -1
        verb = above
    return -1


def own_subject(tree: Tree, verb: int) -> int:
    """The verb's own subject before it, or -1; also one that the parse took for the object of "after"."""
    own = tree.child(verb, *SUBJECTS)
    if own >= 0:
        return own if own < verb else -1
    openers = [c for c in tree.children[verb] if c < verb and tree.tokens[c].lower in _CLAUSE_OPENERS]
    return tree.child(openers[-1], "pobj") if openers else -1


def speaker_at(text: str, tree: Tree, head: int) -> tuple[Mention, int] | None:
    """The speaker whose phrase has its chief word at ``head``, and the index its phrase begins at."""
    tokens = tree.tokens
    a = b = head
    for c in tree.children[head]:
        if tokens[c].dep in _ASIDES:
            continue
        if c < head:
            a = min(a, tree.left[c])
        elif tokens[c].dep in ("prep", "case", "nmod"):
            b = max(b, tree.right[c])
    comma = next((n for n in range(head - 1, a, -1) if tokens[n].text == ","), -1)
    if comma > 0 and tokens[a].lower.endswith("ing"):
        a = comma + 1  # a parse that took "Addressing supporters," for part of the name
    while a < head and tokens[a].lower in TIME_NOUNS:
        a += 1  # On Monday | Mara Venn said
    joined = [c for c in tree.children[head] if tokens[c].dep == "conj" and c > head]
    if joined and any(tokens[n].tag in _FINITE for n in range(head, joined[0])):
        return speaker_at(text, tree, joined[0])  # a parse that took two clauses for two speakers
    if joined:
        mention = joint_mention(text, tokens, a, max(tree.right[joined[-1]], b) + 1)
        return (mention, a) if mention is not None else None
    beside = next((c for c in tree.children[head] if tokens[c].dep in ("appos", "relcl") and c > head), -1)
    aside: tuple[Token, ...] = tuple(tokens[tree.left[beside] : tree.right[beside] + 1]) if beside >= 0 else ()
    cut = next((n for n in range(head + 1, b) if tokens[n].text == ","), -1)
    if cut > 0 and not any(t.lower == "and" for t in tokens[cut:b]):  # the mayor of Velm | Denis Oriol
        aside, b = aside or tokens[cut + 1 : b + 1], cut - 1
    joint = any(t.lower == "and" for t in tokens[a + 1 : b])
    mention = joint_mention(text, tokens, a, b + 1) if joint else mention_of(text, tokens[a : b + 1], aside)
    return (mention, a) if mention is not None else None


def sentence_start(tree: Tree, i: int) -> int:
    """Where the main clause begins that the token hangs in; -1 where another joined to it comes between."""
    tokens = tree.tokens
    divided = next((n for n in range(i - 1, 0, -1) if tokens[n].text in ":;"), -1)
    at = tokens[i].head
    while at >= 0 and tokens[at].dep in _WITHIN and tokens[at].head != at:
        at = tokens[at].head
    return max(tree.left[at], divided + 1) if tokens[at].dep == "ROOT" else -1


def is_conditional(tree: Tree, verb: int) -> bool:
    """Whether the verb only might be true: if Holm says so."""
    return any(tree.tokens[c].dep == "mark" and tree.tokens[c].lower in _CONDITIONS for c in tree.children[verb])


def is_hindered(tree: Tree, verb: int) -> bool:
    """Whether the verb says that nothing was said: negated, passive, only possible, only meant."""
    tokens = tree.tokens
    if is_conditional(tree, verb):
        return True
    for c in tree.children[verb]:
        word = tokens[c]
        if word.dep in ("neg", "auxpass") or (word.dep == "aux" and word.tag == "MD"):
            return True
        if word.dep == "aux" and word.tag == "TO":
            above = tokens[verb].head
            if tokens[above].lower in _HEARSAY:  # is understood to have told the envoys that …
                return False
            return tokens[above].lower not in _CARRIERS or is_hindered(tree, above)
    return False


def holds_count(tree: Tree, verb: int, k: int) -> bool:
    """Whether a number hangs on the verb: put the toll at 40, listed 31 dead."""
    tokens = tree.tokens
    end = max(content_end(tree, verb, k), k + 6)
    return any(t.tag == "CD" or (t.quote and any(x.isdigit() for x in t.text)) for t in tokens[k:end])


def content_end(tree: Tree, verb: int, k: int) -> int:
    """The index after what hangs on the verb as its content; 0 where the parse does not show it."""
    tokens = tree.tokens
    end = 0
    for c in tree.children[verb]:
        word = tokens[c]
        if c < k:
            continue
        if word.dep in ("cc", "conj") or (word.dep == "advcl" and tokens[c - 1].text == ","):
            break
        if word.dep != "punct":
            end = max(end, tree.right[c] + 1)
    return end
