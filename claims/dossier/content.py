"""What an edition holds: everything that readers may know of a claim, as JSON data, and nothing else."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from claims.corroboration.assessment import FigureRange, Need, Reason
from claims.dossier.entries import Dossier, Entry, FigureFacts, Origin, Telling
from claims.models import Claim, Edition, Relation, Verification
from claims.vocabulary import ClaimKind, RelationKind

# 2 adds to 1: each statement's way to its origin, what was said once and by whom it is carried, the origins that a
# reason names, what would be needed, and of figures the first day counted, what dates them, and whom a flag is about.
# 3 adds to 2: of a verdict without a signature, the one person who decided it, when, and why.
# 4 adds to 3: the code and the values of each sentence that a rule says, why a statement no longer counts, and what
# Wikidata calls a speaker; the notes of earlier editions stand in these alone, so that a redaction takes them away.
FORMAT = 4
# What the desk needs of an entry and readers do not.
INTERNAL = ("position", "position_version", "capture", "note")

Content = dict[str, Any]


def edition_content(
    dossier: Dossier,
    *,
    verification: Verification | None,
    relations: Iterable[Relation],
    earlier: Iterable[Edition],
    edition: Content,
    on: date,
) -> Content:
    """The whole published state of a claim. ``edition`` is its number, change type, note, time and publisher.

    ``relations`` must lead to published claims alone, ``earlier`` are the editions so far, newest first.
    """
    claim = dossier.claim
    return header(claim, edition, earlier) | {
        "harms": list(dossier.harms),
        "attestation": attestation(dossier, on),
        "corroboration": None if claim.kind == ClaimKind.NOT_CHECKABLE else corroboration(dossier),
        "figures": figures(dossier),
        "utterances": [telling_content(telling) for telling in dossier.tellings],
        "statements": [entry_content(entry) for entry in dossier.entries],
        "verification": verification_content(verification) if verification else None,
        "relations": [relation_content(relation, claim) for relation in relations],
    }


def evidence_content(dossier: Dossier) -> Content:
    """The part of a content that pictures and tables of the evidence are made of, unpublished evidence included."""
    return {
        "corroboration": corroboration(dossier),
        "figures": figures(dossier),
        "utterances": [telling_content(telling) for telling in dossier.tellings],
        "statements": [entry_content(entry) for entry in dossier.entries],
    }


def withdrawal_content(claim: Claim, *, earlier: Iterable[Edition], edition: Content) -> Content:
    """The last edition of a withdrawn claim: the notice alone, with nothing of what was said before it."""
    content = header(claim, edition, earlier)
    unsaid = {"slug": "withdrawn", "wording": "", "context": ""}
    return content | {"claim": content["claim"] | unsaid, "withdrawn": True}


def merger_content(claim: Claim, *, successor: Claim, earlier: Iterable[Edition], edition: Content) -> Content:
    """The last edition of a claim that was merged into another: which one takes its place."""
    named = {"code": successor.code, "slug": successor.slug, "wording": successor.wording}
    return header(claim, edition, earlier) | {"merged_into": named}


def header(claim: Claim, edition: Content, earlier: Iterable[Edition]) -> Content:
    topic = claim.topic
    names = {party.pk: party.name for party in topic.parties.all()}
    return {
        "format": FORMAT,
        "claim": {
            "code": claim.code,
            "slug": claim.slug,
            "wording": claim.wording,
            "context": claim.context,
            "kind": claim.kind,
        },
        "topic": {
            "slug": topic.slug,
            "name": topic.name,
            "description": topic.description,
            "notice": topic.notice,
            "parties": [{"slug": party.slug, "name": party.name} for party in topic.parties.all()],
            "alliances": [[names[pair.first_id], names[pair.second_id]] for pair in topic.alliances.all()],
        },
        "edition": edition,
        "earlier": [
            {"number": old.number, "change_type": old.change_type, "published_at": iso(old.published_at)}
            for old in earlier
        ],
    }


def iso(value: object) -> object:
    """Dates and times as ISO 8601 text; times in UTC, to the second."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds").replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, date) else value


def plain(fields: Iterable[tuple[str, Any]]) -> Content:
    return {key: iso(value) for key, value in fields}


def attestation(dossier: Dossier, on: date) -> Content:
    said = dossier.said
    passages = len({entry.key for entry in dossier.supporters})
    return {
        "statements": passages,
        # The database refuses a statement whose words are not at their place in the stored copy.
        "found": passages,
        "outlets": len(said.outlets),
        "origins": len(said.origins),
        "utterances": len(said.utterances),
        "checked_on": on.isoformat(),
    }


def corroboration(dossier: Dossier) -> Content:
    assessment = dossier.assessment
    return {
        "status": assessment.status.value,
        "denial_only": assessment.denial_only,
        "reasons": [reason_content(reason, dossier) for reason in assessment.reasons],
        "needs": [need_content(need) for need in assessment.needs],
        "supporting": [origin_content(origin) for origin in dossier.supporting],
        "opposing": [origin_content(origin) for origin in dossier.opposing],
    }


def reason_content(reason: Reason, dossier: Dossier) -> Content:
    """A reason with the statements (by key) and the origins (by side and number) that it names."""
    sides = {"supporting": dossier.supporting, "opposing": dossier.opposing}
    return {
        "rule": reason.rule,
        "text": reason.text,
        "said": reason.said.as_data(),
        "statements": list(dict.fromkeys(dossier.statement_of_position[position] for position in reason.positions)),
        "origins": [
            {"side": side, "number": origin.number}
            for side, origins in sides.items()
            for origin in origins
            if origin.id in reason.origins
        ],
    }


def need_content(need: Need) -> Content:
    return {"rule": need.rule, "text": need.text, "said": need.said.as_data(), "met": need.met}


def origin_content(origin: Origin) -> Content:
    return {
        "number": origin.number,
        "label": origin.label,
        "interest": origin.interest.value,
        "weak": origin.weak,
        "hops": origin.hops,
        "outlets": list(origin.outlets),
        "statements": list(origin.statements),
    }


def telling_content(telling: Telling) -> Content:
    """One thing said: the statements that report it, the outlets that carry it, the outlets whose own reports it is."""
    return {
        "side": telling.side,
        "statements": list(dict.fromkeys(carrier.statement for carrier in telling.carriers)),
        "outlets": list(telling.outlets),
        "reports": list(telling.roots),
    }


def figures(dossier: Dossier) -> Content | None:
    if not dossier.figures:
        return None
    found = dossier.assessment.figures
    widest = found.ranges[0] if found.ranges else None
    labels = {entry.key: entry.figure.label for entry in dossier.entries if entry.figure}
    return {
        "axis": found.axis.value if found.axis else None,
        "lowest": end_of_range(dossier, widest, labels, lowest=True) if widest else None,
        "highest": end_of_range(dossier, widest, labels, lowest=False) if widest else None,
        "rows": [figure_content(figure) for figure in dossier.figures],
        "pairs": [
            {
                "a": dossier.statement_of_position[pair.a],
                "b": dossier.statement_of_position[pair.b],
                "result": pair.result.value,
                "differs": list(pair.differs),
            }
            for pair in found.pairs
        ],
        "flags": [reason_content(reason, dossier) for reason in found.flags],
    }


def end_of_range(dossier: Dossier, widest: FigureRange, labels: dict[int, str], *, lowest: bool) -> Content:
    positions = widest.lowest_positions if lowest else widest.highest_positions
    who = dict.fromkeys(labels.get(dossier.statement_of_position[position], "") for position in positions)
    return {"value": widest.lowest if lowest else widest.highest, "label": ", ".join(name for name in who if name)}


def figure_content(figure: FigureFacts) -> Content:
    content = asdict(figure, dict_factory=plain)
    content["from"] = content.pop("at_least")
    content["to"] = content.pop("at_most")
    return content


def entry_content(entry: Entry) -> Content:
    content = asdict(entry, dict_factory=plain)
    for name in INTERNAL:
        del content[name]
    content["figure"] = figure_content(entry.figure) if entry.figure else None
    for name in ("segments", "speakers", "route"):
        content[name] = list(content[name])
    return content


def verification_content(verification: Verification) -> Content:
    successor = verification.successor
    return {
        "number": verification.number,
        "verdict": verification.verdict,
        "summary": verification.summary,
        "reasoning": verification.reasoning,
        "unknowns": list(verification.unknowns),
        "search_log": verification.search_log,
        "missing_context": verification.missing_context,
        "successor": {"code": successor.code, "slug": successor.slug, "wording": successor.wording}
        if successor
        else None,
        "methodology_version": verification.methodology_version,
        "written_by": [writer.user.name for writer in verification.writers.select_related("user").order_by("pk")],
        "signed_by": verification.signed_by.name if verification.signed_by else "",
        "signed_on": verification.signed_at.date().isoformat() if verification.signed_at else None,
        "one_person": one_person(verification),
    }


def one_person(verification: Verification) -> Content | None:
    """Who decided it alone, without a second signature, when, and why in their own words."""
    if verification.overridden_by is None or verification.overridden_at is None:
        return None
    return {
        "by": verification.overridden_by.name,
        "on": verification.overridden_at.date().isoformat(),
        "reason": verification.override_reason,
    }


def relation_content(relation: Relation, claim: Claim) -> Content:
    kind, outward = RelationKind(relation.kind), relation.from_claim_id == claim.pk
    other = relation.to_claim if outward else relation.from_claim
    return {
        "label": kind.label if outward else kind.inverse_label,
        "code": other.code,
        "slug": other.slug,
        "wording": other.wording,
        "note": relation.note,
    }
