"""What caches drop when an edition comes out: the names that answers carry as ``Surrogate-Key`` (claims.caching)."""

from collections.abc import Iterator

from claims.editions.content import Content, named_codes, read
from claims.editions.moved import all_lead_to
from claims.editions.neighbours import neighbours
from claims.models import Edition, Publication
from claims.vocabulary import AddressKind


def dropped_by(edition: Edition) -> list[str]:
    """All that shows otherwise since: lists, the claim, the claims beside it, and what it names or named before.

    ``claims`` stands for everything that gathers several of them.
    """
    shown = Edition.objects.filter(claim=edition.claim_id, number__in=(edition.number - 1, edition.number))
    contents = [read(each) for each in shown]
    publication = Publication.objects.get(claim=edition.claim_id)
    codes = named_codes(contents) | {other.code for other in neighbours(publication, named_codes(contents))}
    names = {f"claim-{code}" for code in {publication.code} | codes}
    return ["claims", *sorted(names | {name for content in contents for name in named_in(content)})]


def named_in(content: Content) -> Iterator[str]:
    """Topic, speakers and sources of a claim, by the addresses that lead to them now."""
    yield f"topic-{content['topic']['slug']}"
    slugs = set()
    for statement in content.get("statements", []):
        yield f"source-{statement['source']['key']}"
        slugs |= {one["slug"] for one in (*statement["speakers"], statement.get("cites")) if one}
    led = all_lead_to(AddressKind.SPEAKER, slugs)
    for slug in slugs:
        yield f"speaker-{led.get(slug, slug)}"
