"""Which other published claims a claim's page names, or is named on."""

from django.db.models import BooleanField, F, Func, Q, Value

from claims.models import PAGE_BYTES, Publication


def neighbours(publication: Publication, codes: set[str]) -> list[Publication]:
    """Other published claims that this one's relations lead to, or whose code is given.

    On a withdrawal or a merge, which are rare and must miss nothing, also all whose newest edition has the code in it.
    """
    claim = publication.claim_id
    linked = Q(claim__relations_out__to_claim=claim) | Q(claim__relations_in__from_claim=claim) | Q(code__in=codes)
    if publication.is_withdrawn or publication.merged_into:
        needle = Value(f'"code":"{publication.code}"'.encode())
        linked |= Q(pk__in=Publication.objects.filter(HasBytes(F("edition__content"), needle)).values("pk"))
    others = Publication.objects.filter(pk__in=Publication.objects.filter(linked).values("pk")).exclude(pk=claim)
    return list(others.select_related("edition").defer(*PAGE_BYTES).order_by("pk"))


class HasBytes(Func):
    """Whether the first expression, bytes, has the second in it."""

    template = "(position(%(expressions)s) > 0)"
    output_field = BooleanField()

    def __init__(self, within: F, needle: Value) -> None:
        super().__init__(needle, within, arg_joiner=" IN ")
