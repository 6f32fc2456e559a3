"""What must be settled before a verification is submitted or decided: one list, shown by pages, enforced by actions."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from claims.models import Claim, Corroboration, SecondAssessment, User, Verification
from claims.vocabulary import Verdict, VerificationState


class Incomplete(Exception):
    """The verdict owes its readers something that is missing; ``field`` is where to write it."""

    def __init__(self, field: str, message: str) -> None:
        self.field = field
        super().__init__(message)


class OwnWork(Exception):
    """Nobody who wrote on a verification may sign it."""


class NotInReview(Exception):
    """Only a submitted verification can be decided or returned."""


class Stale(Exception):
    """The status is being recomputed; a stale claim can be neither signed nor published."""


class EvidenceMoved(Exception):
    """The live positions are others than the ones that the signer saw."""


class Unsettled(Exception):
    """A second verdict was asked for: it is not in, or it differs and nobody has said which one stands."""


class Written(Protocol):
    """What is written of a verification: a row, or what was typed."""

    @property
    def verdict(self) -> str: ...

    @property
    def summary(self) -> str: ...

    @property
    def reasoning(self) -> str: ...

    @property
    def search_log(self) -> str: ...

    @property
    def missing_context(self) -> str: ...

    @property
    def unknowns(self) -> Iterable[str]: ...

    @property
    def successor(self) -> Claim | None: ...


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that is asked. ``refusal``: what the action raises while it is missing, None once it is done.

    ``advice``: what to look at although nothing is refused.
    """

    words: str
    refusal: Exception | None = None
    advice: str = ""

    @property
    def state(self) -> str:
        if self.refusal:
            return "missing"
        return "look" if self.advice else "done"

    @property
    def note(self) -> str:
        return str(self.refusal) if self.refusal else self.advice


def owed(written: Written, *, opposed: bool) -> list[Check]:
    """What the verdict owes its readers. ``opposed``: a live position of some origin speaks against the claim."""
    verdict = Verdict(written.verdict)
    checks = [
        Check("A summary for readers", lacking(written.summary, "summary", "Write the summary: readers see it first."))
    ]
    match verdict:
        case Verdict.UNRESOLVED:
            known = "\n".join(written.unknowns)
            told = "“Unresolved” needs a list of what is not known."
            checks.append(Check("What is not known, listed", lacking(known, "unknowns", told)))
        case Verdict.UNSUPPORTED:
            told = "“Unsupported” needs a log of where the desk looked."
            checks.append(Check("A log of where the desk looked", lacking(written.search_log, "search_log", told)))
        case Verdict.MISLEADING:
            told = "“Misleading” needs the context that is missing."
            missing = lacking(written.missing_context, "missing_context", told)
            checks.append(Check("The context that is missing", missing))
        case Verdict.SUPERSEDED:
            checks.append(Check("The claim that takes its place", succession(written.successor)))
        case Verdict.REFUTED:
            told = "“Refuted” needs a statement against the claim: none is on file."
            checks.append(Check("An origin that says otherwise", None if opposed else Incomplete("verdict", told)))
    if written.successor and verdict is not Verdict.SUPERSEDED:
        told = "Only “superseded” names a claim that takes its place: clear it, or choose that verdict."
        checks.append(Check("No claim takes its place", Incomplete("successor", told)))
    advice = "" if written.reasoning.strip() else "Readers get a verdict without its grounds."
    return [*checks, Check("The reasoning behind it", advice=advice)]


def lacking(text: str, field: str, message: str) -> Incomplete | None:
    return None if text.strip() else Incomplete(field, message)


def succession(successor: Claim | None) -> Incomplete | None:
    if successor is None:
        return Incomplete("successor", "“Superseded” needs the claim that takes its place.")
    if successor.merged_into_id:
        return Incomplete("successor", f"{successor.code} was merged into another claim: name that one.")
    return None


def before_decision(
    verification: Verification,
    *,
    corroboration: Corroboration,
    opposed: bool,
    second: SecondAssessment | None,
    seen: str | None = None,
) -> list[Check]:
    """All that stands between a submitted verification and a decision on it, apart from who decides.

    ``second``: the standing second assessment with its comparison (``for_page``). ``seen``: the digest of the evidence
    that the person had before them; None where nobody has looked yet.
    """
    return [
        Check("Submitted by its writers", submission(verification)),
        *owed(verification, opposed=opposed),
        evidence(verification, corroboration, seen),
        *([settlement(verification, second)] if second else []),
    ]


def submission(verification: Verification) -> NotInReview | None:
    if verification.state == VerificationState.IN_REVIEW:
        return None
    return NotInReview("This verification is not in review: open it again to see where it stands.")


def evidence(verification: Verification, corroboration: Corroboration, seen: str | None) -> Check:
    """The status stands, and rests on the evidence that was read."""
    words = "The evidence as it was read"
    if corroboration.is_stale:
        return Check(words, Stale("The status of this claim is being recomputed. Try again in a minute."))
    if seen is not None and seen != corroboration.digest:
        return Check(
            words, EvidenceMoved("The evidence changed after you opened this page: look at it again, then sign.")
        )
    moved = verification.submitted_digest is not None and verification.submitted_digest != corroboration.digest
    return Check(words, advice="It changed after the writers submitted this." if moved else "")


def settlement(verification: Verification, second: SecondAssessment) -> Check:
    """The second verdict is in, and agrees, or somebody has said which one stands."""
    words, compared = "A second verdict, given blind", second.compared
    if compared is None:
        return Check(words, Unsettled("A second verdict was asked for and is not in yet."))
    if compared.lets_pass(verification.verdict):
        return Check(words)
    if compared.resolution is None:
        return Check(words, Unsettled("The two verdicts differ: say first which one stands, and why."))
    stands = Verdict(compared.resolution.stands).label
    return Check(words, Unsettled(f"“{stands}” was said to stand, and this says otherwise: change it first."))


def signature(user: User, *, wrote: bool) -> Check:
    """A second person signs."""
    told = "You wrote on this verification, so someone else has to sign it."
    return Check(f"A second person: {user.name}", OwnWork(told) if wrote else None)


def enforce(checks: Iterable[Check]) -> None:
    """Raises the refusal of the first check that is missing."""
    for check in checks:
        if check.refusal:
            raise check.refusal
