"""What was merged while a form was open: a claim is refused by name, a speaker is whoever they were merged into."""

from collections.abc import Iterable

from claims.models import Claim, Speaker


class MergedAway(Exception):
    """The claim was merged into another, which takes what was meant for it; carries the claim as it is now."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        super().__init__(f"{claim.code} was merged into {claim.merged_into}: go on there.")


def refuse_merged(claim: Claim) -> None:
    """Raises: MergedAway. Within ``add_evidence``, or with the claim's row locked, no merge follows unseen."""
    now = Claim.objects.select_related("merged_into").get(pk=claim.pk)
    if now.merged_into:
        raise MergedAway(now)


def present_keys(speakers: Iterable[Speaker]) -> list[int]:
    """The keys of whom these are by now, each once and in their order; final within ``add_evidence``."""
    keys = [speaker.pk for speaker in speakers]
    while merged := {
        gone.pk: gone.merged_into.pk
        for gone in Speaker.objects.filter(pk__in=keys).select_related("merged_into")
        if gone.merged_into
    }:
        keys = [merged.get(key, key) for key in keys]
    return list(dict.fromkeys(keys))
