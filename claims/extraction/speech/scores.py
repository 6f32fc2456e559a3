"""How often each rule of statements is right: what a suggestion shows as its score, between 0 and 1.

Measured on tests/extraction/gold by ``make eval ARGS=--rules``: of a rule's proposals, those that match a marked
statement and name its speaker, one more right and one more wrong than were counted (Laplace).
"""

SCORES: dict[str, float] = {
    "according_to": 0.84,
    "agent": 0.75,
    "clause": 0.95,
    "clause_before": 0.95,
    "clause_round": 0.67,
    "colon": 0.86,
    "hearing": 0.75,
    "inverted": 0.94,
    "participle": 0.93,
    "phrase": 0.75,
    "phrase_before": 0.67,
    "postposed": 0.88,
    "preposed": 0.88,
    "relative": 0.6,
    "shared": 0.9,
    "transcript": 0.67,
    "turn": 0.76,
    "unknown_verb": 0.67,
    "what_called": 0.38,
    "with_saying": 0.67,
}
UNMEASURED = 0.5  # what Laplace gives a rule of which no case was counted
WEAK = 0.78  # all rules together, by verbs that report speech only at times: "responded", "maintained"


def score_of(rule: str, *, is_weak: bool = False) -> float:
    """The score of a proposal by that rule; ``is_weak``: by a verb that reports speech only at times."""
    score = SCORES.get(rule, UNMEASURED)
    return min(score, WEAK) if is_weak else score
