"""Candidates in their order: by words, and by what is counted, where and when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claims.matching import Ranked, Setting, Sought, bearing, fuse, grounds, look_for, rank
from claims.models import Claim, Position, Relation, SetAside, Statement
from claims.suggesting.meanings import near_in_meaning
from claims.suggesting.near import near_claims
from claims.suggesting.settings import setting_of, settings_of
from claims.vocabulary import RelationKind

# Candidates whose counts and days are looked at, of all that are ranked by their words.
WEIGHED = 30
# Rare words that a reason names; how much of what is sought another claim has to share to be suggested for a claim.
NAMED = 4
# Of the claims nearest in meaning so many are told to be.
MEANT = 5
Meant = Sequence[tuple[int, float]]
LEAST_SHARED = 0.34
OTHER_NUMBERS = "other numbers"


@dataclass(frozen=True, slots=True)
class Suggested:
    """A claim with a score (to sort by; from 0 to about 1.4) and, in editors' words, why it is suggested.

    ``relation``: of a claim suggested for a claim, what that one probably is to it; None where nothing tells.
    """

    claim: Claim
    score: float
    reasons: tuple[str, ...]
    relation: RelationKind | None = None


def claims_for(statement: Statement, *, limit: int = 8) -> list[Suggested]:
    """The standing claims nearest to the statement, nearest first; none that it bears on or that were set aside.

    A constant number of queries, whatever is on file.
    """
    known = Position.objects.filter(statement=statement, withdrawn_at=None).values_list("claim_id", flat=True)
    aside = SetAside.objects.filter(statement=statement).values_list("claim_id", flat=True)
    sought = look_for(f"{statement.exact} {statement.translation}")
    meant = near_in_meaning(statement=statement.pk)
    return nearest(sought, setting_of(statement), without=known.union(aside), meant=meant)[:limit]


def claims_about(words: str, *, topic: int | None, limit: int = 12) -> list[Claim]:
    """Standing claims that these words speak of, nearest first; of equals those of the topic."""
    return [one.claim for one in nearest(look_for(words), Setting(topic=topic), without=())[:limit]]


def claims_like(claim: Claim, *, limit: int = 6) -> list[Suggested]:
    """Standing claims that may be the same or say otherwise, with the relation that the claim probably has to each.

    None that a relation names already, in either direction; ``not_same_as`` is one.
    """
    outwards = Relation.objects.filter(from_claim=claim).values_list("to_claim_id", flat=True)
    inwards = Relation.objects.filter(to_claim=claim).values_list("from_claim_id", flat=True)
    sought = look_for(f"{claim.wording} {claim.context}")
    left_out = {claim.pk, *outwards.union(inwards)}
    found = nearest(sought, settings_of([claim.pk])[claim.pk], without=left_out, least=LEAST_SHARED)
    return [replace(one, relation=probably(claim, one)) for one in found[:limit]]


def probably(claim: Claim, found: Suggested) -> RelationKind | None:
    return bearing(claim.wording, found.claim.wording, numbers_differ=OTHER_NUMBERS in found.reasons)


def nearest(
    sought: Sought, setting: Setting, *, without: Iterable[int], least: float = 0.0, meant: Meant = ()
) -> list[Suggested]:
    """All that were compared, nearest first. ``least``: the share of the sought words' rarity that has to be there.

    ``meant``: the claims nearest in meaning, nearest first; how near is united with how near by words.
    """
    left_out = {str(pk) for pk in without}
    near = near_claims(sought, topic=setting.topic, counting=bool(setting.counts), besides=[pk for pk, _ in meant])
    documents = [document for document in near.documents if document.key not in left_out]
    ranked = [one for one in rank(sought, documents, near.rarity) if one.share >= least][:WEIGHED]
    ranked = united(ranked, [(str(pk), cosine) for pk, cosine in meant if str(pk) not in left_out])
    if not least:
        there = left_out | {one.key for one in ranked}
        ranked += [Ranked(str(pk), 0.0, (), 0.0) for pk in near.figure_claims if str(pk) not in there]
    keys = [int(one.key) for one in ranked]
    claims, theirs = Claim.objects.for_list().in_bulk(keys), settings_of(keys)
    close = {str(pk) for pk, _ in meant[:MEANT]}
    found = [
        weighed(one, claim, sought, setting, theirs[claim.pk], is_meant=one.key in close)
        for one in ranked
        if (claim := claims.get(int(one.key))) and not claim.merged_into_id
    ]
    return sorted((one for one in found if one.reasons), key=lambda one: (-one.score, -one.claim.pk))


def united(ranked: list[Ranked], meant: list[tuple[str, float]]) -> list[Ranked]:
    """By words and by meaning, where anything is known of that: the score of both, as a share of the best one's."""
    if not meant:
        return ranked
    by_words = {one.key: one for one in ranked}
    found = fuse([(one.key, one.score) for one in ranked], meant)
    best = found[0][1]
    return [replace(by_words.get(key, Ranked(key, 0, (), 0)), score=score / best) for key, score in found]


def weighed(
    one: Ranked, claim: Claim, sought: Sought, ours: Setting, theirs: Setting, *, is_meant: bool = False
) -> Suggested:
    """What it has in common, counted in and told; of two that share a day alone nothing is told."""
    common = grounds(ours, theirs)
    score = one.score + sum(ground.weight for ground in common)
    words = [sought.spellings[term][0] for term in one.shared if len(term) > 2][:NAMED]
    counted = [ground.text for ground in common if ground.text and not ground.is_day]
    shared = [f"shares {', '.join(words)}"] if words else []
    shared += ["close in meaning"] if is_meant else []
    days = [ground.text for ground in common if ground.is_day] if counted or shared else []
    return Suggested(claim, score, (*counted, *shared, *days))
