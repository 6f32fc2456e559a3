"""What is new in a verification for the one who reads it: other words, other evidence."""

from dataclasses import dataclass

from claims.desk.conflict import base_of
from claims.desk.forms.verifications import VerificationForm, verification_facts
from claims.desk.threeway import Run, differing
from claims.desk.verdicts import Verdicts
from claims.dossier import Dossier
from claims.dossier.snapshot import Moved, moved, snapshot
from claims.models import User, VerificationReturn


@dataclass(frozen=True, slots=True)
class Reworded:
    """One field: as it was and as it is, in runs of words."""

    label: str
    before: list[Run]
    now: list[Run]


@dataclass(frozen=True, slots=True)
class Since:
    """Since when (``what``: "since you returned it"), the fields that read otherwise, and the evidence that moved.

    ``moved``: against the evidence under the last decision; None where none is kept.
    """

    what: str
    reworded: list[Reworded]
    moved: Moved | None


def since(verdicts: Verdicts, dossier: Dossier, user: User) -> Since | None:
    """What changed since this user returned it, else since the last decision; None where it is the first."""
    signed, opened = verdicts.signed, verdicts.opened
    if opened is None:
        return None
    kept = signed.signed_evidence if signed else None
    evidence = moved(kept, snapshot(dossier)) if kept is not None else None
    what, before = "", None
    if sent := returned_by(verdicts, user):
        what, before = "since you returned it", base_of(opened, sent.returned_version or 0)
    if before is None and signed:
        what, before = f"since verification {signed.number}", signed
    if before is None:
        return None
    old, new = verification_facts(before), verification_facts(opened)
    labels = {name: str(field.label or name.replace("_", " ").capitalize()) for name, field in WRITTEN.items()}
    found = [
        Reworded(labels[name], *differing(str(old[name]), str(new[name]))) for name in WRITTEN if old[name] != new[name]
    ]
    return Since(what, found, evidence)


WRITTEN = {name: field for name, field in VerificationForm.base_fields.items() if name not in ("version", "reason")}


def returned_by(verdicts: Verdicts, user: User) -> VerificationReturn | None:
    """The last return by this user whose version is kept."""
    return next((sent for sent in verdicts.returns if sent.returned_by_id == user.pk and sent.returned_version), None)
