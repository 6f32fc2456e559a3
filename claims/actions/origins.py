"""Origin links set and settled by editors; an editor's word persists."""

from django.utils import timezone

from claims.actions.audit import audited
from claims.actions.corroborate import recompute_for_source
from claims.actions.locks import change_context
from claims.actions.settled import settle_alike
from claims.actions.versions import update_versioned
from claims.models import Capture, OriginLink, Publisher, Speaker, Statement, User
from claims.permissions import require
from claims.vocabulary import OriginLinkKind, OriginLinkState


def link_origin(
    *,
    actor: User,
    capture: Capture,
    kind: OriginLinkKind,
    to_capture: Capture | None = None,
    to_publisher: Publisher | None = None,
    to_speaker: Speaker | None = None,
    statement: Statement | None = None,
    start: int = 0,
    end: int | None = None,
    evidence: str = "",
    reason: str = "",
) -> OriginLink:
    """An editor says where a passage of a capture (code points, end exclusive; all of it by default) comes from."""
    require(actor, "settle_origin")
    with audited(actor, "link_origin", reason=reason):
        link = OriginLink.objects.create(
            capture=capture,
            statement=statement,
            start=start,
            end=len(capture.text) if end is None else end,
            kind=kind,
            to_capture=to_capture,
            to_publisher=to_publisher,
            to_speaker=to_speaker,
            evidence=evidence,
            state=OriginLinkState.CONFIRMED.value,
            settled_by=actor,
            settled_at=timezone.now(),
            reason=reason,
        )
        recompute_for_source(capture.source)
    return link


def settle_origin(*, actor: User, link: OriginLink, version: int, state: OriginLinkState, reason: str) -> OriginLink:
    """Confirm a link, or overrule it ("not a copy"): for this pair of items, whatever is captured of them later.

    Raises: ChangedMeanwhile.
    """
    require(actor, "settle_origin")
    with audited(actor, "settle_origin", reason=reason):
        change_context()  # what a comparison is finding of the same two items is there before this, or hears of it
        update_versioned(
            link, version=version, state=state.value, settled_by=actor, settled_at=timezone.now(), reason=reason
        )
        settle_alike(link)
        recompute_for_source(link.capture.source)
    return link
