"""A case's claims: opened, linked to what was said, assessed under four eyes, published, and changed again."""

from claims.actions.claims import open_claim, relate_claims
from claims.actions.positions import take_position
from claims.actions.publishing import publish_edition
from claims.actions.sources import retract_source
from claims.actions.verifications import (
    Assessed,
    draft_verification,
    return_verification,
    sign_verification,
    submit_verification,
)
from claims.demo.desk import Case, Desk
from claims.demo.tables import ClaimTable, PositionTable, RelationTable, StepTable, VerificationTable
from claims.models import Claim, User


def open_with_positions(desk: Desk, case: Case, table: ClaimTable) -> None:
    """The claim with the statements that were on file when it was opened."""
    claim = open_claim(
        actor=desk.editors[0],
        topic=case.topic,
        wording=table.wording,
        kind=table.kind,
        context=table.context,
        harms=[case.parties[name] for name in table.harms],
    )
    case.claims[table.key] = claim
    for position in table.positions:
        take(desk, case, claim, position)


def take(desk: Desk, case: Case, claim: Claim, table: PositionTable) -> None:
    statement = case.statements[table.statement]
    take_position(
        actor=desk.contributor,
        statement=statement,
        claim=claim,
        stance=table.stance,
        figure=statement.figures.get(words=table.figure) if table.figure else None,
        speaker=case.speakers[table.speaker] if table.speaker else None,
        note=table.note,
    )


def relate(desk: Desk, case: Case, table: RelationTable) -> None:
    relate_claims(
        actor=desk.editors[0],
        from_claim=case.claims[table.from_claim],
        to_claim=case.claims[table.to_claim],
        kind=table.kind,
        note=table.note,
    )


def walk(desk: Desk, case: Case, table: ClaimTable, writer: User, signer: User) -> None:
    """The steps of a claim in their order."""
    for step in table.step:
        take_step(desk, case, case.claims[table.key], step, writer, signer)


def take_step(desk: Desk, case: Case, claim: Claim, step: StepTable, writer: User, signer: User) -> None:
    if step.take:
        take(desk, case, claim, step.take)
    elif step.verification:
        verify(case, claim, step.verification, writer, signer)
    elif step.publish:
        publish_edition(actor=desk.publisher, claim=claim, change_type=step.publish, note=step.note)
    else:
        source = case.captures[step.retract_source].source
        retract_source(actor=signer, source=source, version=source.version, note=step.note)


def verify(case: Case, claim: Claim, table: VerificationTable, writer: User, signer: User) -> None:
    """The verification as far as its stage says."""
    assessed = Assessed(
        verdict=table.verdict,
        summary=table.summary,
        reasoning=table.reasoning,
        unknowns=table.unknowns,
        search_log=table.search_log,
        missing_context=table.missing_context,
        successor=case.claims[table.successor] if table.successor else None,
    )
    verification = draft_verification(actor=writer, claim=claim, assessed=assessed)
    if table.stage == "draft":
        return
    submit_verification(actor=writer, verification=verification, version=verification.version)
    match table.stage:
        case "signed":
            sign_verification(actor=signer, verification=verification, version=verification.version)
        case "returned":
            return_verification(
                actor=signer, verification=verification, version=verification.version, comment=table.comment
            )
        case stage if stage != "in_review":
            raise ValueError(f"{claim.code}: no such stage: {stage}")
