"""Rules of claims, verifications and editions, each broken through raw SQL as the application's role."""

from typing import Any

import pytest
from django.utils import timezone

from claims.models import Harm, Publication, PublishedSeries, PublishedShare, Relation, Verification, VerificationReturn
from tests.factories import (
    ClaimFactory,
    EditionFactory,
    PartyFactory,
    UserFactory,
    VerificationFactory,
)
from tests.models.breaking import Breach, breaches, rule_broken_by

pytestmark = pytest.mark.django_db


def two_harms() -> Any:
    claim = ClaimFactory.create()
    first = Harm.objects.create(claim=claim, party=PartyFactory.create(topic=claim.topic))
    return Harm.objects.create(claim=claim, party=PartyFactory.create(topic=claim.topic)), {"party": first.party_id}


def relation(kind: str = "denies", **ends: Any) -> Relation:
    ends = {"from_claim": ClaimFactory.create, "to_claim": ClaimFactory.create} | ends
    return Relation.objects.create(kind=kind, **{name: end() if callable(end) else end for name, end in ends.items()})


def two_relations() -> Any:
    first = relation("narrows")
    return relation(from_claim=first.from_claim, to_claim=first.to_claim)


def chain_of_successors() -> Any:
    newer = relation("supersedes")
    older = relation("supersedes", from_claim=newer.to_claim)
    return relation("supersedes"), {"first": newer.from_claim_id, "last": older.to_claim_id}


def draft() -> Verification:
    return VerificationFactory.create()


def in_review() -> Verification:
    return VerificationFactory.create(reviewed=True)


def in_review_and_signer() -> Any:
    return in_review(), {"signer": UserFactory.create().pk}


def draft_and_signer() -> Any:
    return draft(), {"signer": UserFactory.create().pk}


def in_review_and_second_writer() -> Any:
    """One drafted it, another edited it: neither may sign."""
    verification, second = draft(), UserFactory.create()
    verification.edited_by, verification.edited_at = second, timezone.now()
    verification.summary = "Two accounts agree on the day."
    verification.save()
    verification.state, verification.submitted_by, verification.submitted_at = "in_review", second, timezone.now()
    verification.save()
    first = verification.writers.order_by("pk")[0].user_id
    return verification, {"signer": first}


def draft_and_other_claim() -> Any:
    return draft(), {"claim": ClaimFactory.create().pk}


def signed() -> Verification:
    return VerificationFactory.create(reviewed=True, signed=UserFactory.create())


def signed_and_next() -> Any:
    return VerificationFactory.create(claim=signed().claim, number=2)


def sent_back() -> VerificationReturn:
    return in_review().returns.create(comment="Say more.", returned_by=UserFactory.create(), returned_at=timezone.now())


def edition() -> Any:
    return EditionFactory.create()


def edition_and_draft() -> Any:
    edition = EditionFactory.create()
    return edition, {"verification": VerificationFactory.create(claim=edition.claim, reviewed=True).pk}


def edition_and_foreign_verification() -> Any:
    return EditionFactory.create(), {"verification": signed().pk}


def edition_and_signed() -> Any:
    edition = EditionFactory.create()
    signer = UserFactory.create()
    return edition, {"verification": VerificationFactory.create(claim=edition.claim, reviewed=True, signed=signer).pk}


def naming(otherwise: str) -> str:
    """The content of an edition that names the verification, but in part otherwise."""
    words = "jsonb_build_object('number', number, 'verdict', verdict, 'summary', summary, 'reasoning', reasoning)"
    named = f"(SELECT {words} || '{otherwise}' FROM claims_verification WHERE id = %(verification)s)"  # noqa: S608 - of this file alone
    return f"convert_to(jsonb_build_object('verification', {named})::text, 'UTF8')"


def publication() -> Publication:
    edition = EditionFactory.create()
    return Publication.objects.create(
        claim=edition.claim,
        edition=edition,
        code=edition.claim.code,
        first_published_at=edition.published_at,
        updated_at=edition.published_at,
        html=b"",
        html_gzip=b"",
    )


def series() -> PublishedSeries:
    return PublishedSeries.objects.create(topic_slug="sel", measure="wounded", rows=[], total=0, look="")


def two_publications() -> Any:
    first = publication()
    return publication(), {"code": first.code, "edition": first.edition_id}


def owing(verdict: str, **fields: Any) -> Any:
    """A draft whose verdict lacks what it owes its readers; submitting it breaks the rule."""

    def make() -> Any:
        verification = VerificationFactory.create(verdict=verdict, **fields)
        return verification, {"writer": verification.edited_by_id}

    return make


SIGN = "state = 'signed', signed_by_id = %(signer)s, signed_at = now(), signed_status = 'conceded', signed_digest = ''"
SUBMIT = "state = 'in_review', submitted_by_id = %(writer)s, submitted_at = now()"
FOLLOWS = {"number": "number + 1", "place": "place + 1", "change_type": "'update'", "note": "'More accounts.'"}
NAMES = {"verification_id": "%(verification)s"}


def share() -> PublishedShare:
    return PublishedShare.objects.create(publication=publication())


BREACHES = [
    Breach("claim_wording_filled", ClaimFactory.create, "wording = ' '"),
    Breach("claim_kind_known", ClaimFactory.create, "kind = 'rumour'"),
    Breach("claim_code_shape", ClaimFactory.create, copy={"code": "'nk-7'"}),
    Breach("claims_claim_code_key", ClaimFactory.create, copy={}),
    Breach("claim_not_merged_into_itself", ClaimFactory.create, "merged_into_id = id"),
    Breach("claim_code_stays", ClaimFactory.create, "code = 'ZZ-9999'"),
    Breach("harm_once", two_harms, "party_id = %(party)s"),
    Breach("relation_kind_known", relation, "kind = 'resembles'"),
    Breach("relation_not_to_itself", relation, "to_claim_id = from_claim_id"),
    Breach("relation_once", two_relations, "kind = 'narrows'"),
    Breach("relation_supersedes_ends", chain_of_successors, "from_claim_id = %(last)s, to_claim_id = %(first)s"),
    Breach("relation_supersedes_ends", relation, "kind = 'supersedes', to_claim_id = from_claim_id"),
    Breach("corroboration_status_known", lambda: ClaimFactory.create().corroboration, "status = 'true'"),
    Breach("verification_summary_filled", draft, "summary = ' ', edited_at = now()"),
    Breach("verification_verdict_known", draft, "verdict = 'true', edited_at = now()"),
    Breach("verification_state_known", draft, "state = 'done'"),
    Breach("verification_signed_status_known", in_review_and_signer, SIGN.replace("conceded", "true")),
    Breach("verification_number_unique", signed_and_next, "number = 1"),
    Breach("verification_one_open_per_claim", draft, copy={"number": "2"}),
    Breach("verification_signature_whole", in_review_and_signer, SIGN.replace("now()", "NULL")),
    Breach("verification_signature_whole", in_review_and_signer, SIGN.replace("%(signer)s", "NULL")),
    Breach("verification_decided_on_evidence", in_review_and_signer, SIGN.replace("'conceded'", "NULL")),
    Breach("verification_decided_on_evidence", in_review_and_signer, SIGN.replace("= ''", "= NULL")),
    Breach("verification_signature_whole", draft, "signed_at = now()"),
    Breach("verification_submitted_by_someone", draft, "state = 'in_review'"),
    Breach("verification_unresolved_names_unknowns", owing("unresolved"), SUBMIT),
    Breach("verification_unsupported_has_search_log", owing("unsupported", search_log=" \n"), SUBMIT),
    Breach("verification_misleading_has_context", owing("misleading", missing_context=" "), SUBMIT),
    Breach("verification_superseded_has_successor", owing("superseded"), SUBMIT),
    Breach("verification_successor_is_another", draft, "successor_id = claim_id, edited_at = now()"),
    Breach("verification_starts_as_draft", draft, copy={"state": "'in_review'"}),
    Breach("verification_starts_as_draft", draft, copy={"state": "'signed'"}),
    Breach("verification_edit_returns_to_draft", in_review, "summary = 'Other words.'"),
    Breach("verification_edit_returns_to_draft", in_review_and_signer, SIGN + ", verdict = 'established'"),
    Breach("verification_claim_stays", draft_and_other_claim, "claim_id = %(claim)s"),
    Breach("verification_writer_is_named", draft, "summary = 'Other words.'"),
    Breach("verification_signed_from_review", draft_and_signer, SIGN),
    Breach("verification_signer_did_not_write", in_review, SIGN.replace("%(signer)s", "edited_by_id")),
    Breach("verification_signer_did_not_write", in_review_and_second_writer, SIGN),
    Breach("verification_signed_is_frozen", signed, "state = 'draft'"),
    Breach("verification_signed_is_frozen", signed, "state = 'draft', summary = 'Other words.'"),
    Breach("verification_signed_is_frozen", signed, "state = 'in_review', signed_at = NULL"),
    Breach("verification_edit_returns_to_draft", signed, "summary = 'Other words.'"),
    Breach("verification_signed_from_review", signed, "signed_by_id = edited_by_id"),
    Breach("verification_writer_once", lambda: draft().writers.get(), copy={}),
    Breach("verification_return_explained", sent_back, copy={"comment": "' '"}),
    Breach("edition_change_type_known", edition, copy=FOLLOWS | {"change_type": "'rewrite'"}),
    Breach("edition_initial_is_first", edition, copy=FOLLOWS | {"change_type": "'initial'"}),
    Breach("edition_change_explained", edition, copy=FOLLOWS | {"note": "' '"}),
    Breach("edition_joins_the_chain", edition, copy=FOLLOWS | {"place": "place"}),
    Breach("edition_joins_the_chain", edition, copy=FOLLOWS | {"place": "place + 2"}),
    Breach("edition_joins_the_chain", edition, copy=FOLLOWS | {"number": "number"}),
    Breach("edition_joins_the_chain", edition, copy=FOLLOWS | {"number": "number + 2"}),
    Breach("edition_verification_is_signed", edition_and_draft, copy=FOLLOWS | NAMES),
    Breach(
        "edition_verification_is_signed",
        edition_and_foreign_verification,
        copy=FOLLOWS | NAMES,
    ),
    Breach("edition_verdict_is_signed", edition_and_signed, copy=FOLLOWS | {"content": naming("{}")}),
    *[
        Breach("edition_verdict_is_signed", edition_and_signed, copy=FOLLOWS | NAMES | {"content": naming(otherwise)})
        for otherwise in (
            '{"verdict": "refuted"}',
            '{"number": 2}',
            '{"summary": "So it is."}',
            '{"reasoning": "So it is."}',
            '{"one_person": {"by": "A", "on": "2031-05-04", "reason": "B"}}',
            '["something else"]',
        )
    ],
    Breach("publication_code_filled", publication, "code = ''"),
    Breach("publication_status_known", publication, "status = 'true'"),
    Breach("publication_verdict_known", publication, "verdict = 'true'"),
    Breach("publication_said_in_order", publication, "said_first = '2031-05-02', said_last = '2031-05-01'"),
    Breach("published_series_measure_known", series, "measure = 'drowned'"),
    Breach("published_series_once", series, copy={}),
    Breach("claims_publication_code_key", two_publications, "code = %(code)s"),
    Breach("claims_publication_edition_id_key", two_publications, "edition_id = %(edition)s"),
    Breach("published_share_review_dated", share, "review = 'x'"),
    Breach("published_share_review_dated", share, "reviewed_at = now()"),
]


@breaches(*BREACHES)
def test_the_database_refuses(breach: Breach) -> None:
    assert rule_broken_by(breach) == breach.rule


def test_a_draft_may_still_lack_what_its_verdict_owes() -> None:
    assert VerificationFactory.create(verdict="unresolved").state == "draft"


def test_someone_who_did_not_write_may_sign() -> None:
    signer = UserFactory.create()
    assert VerificationFactory.create(reviewed=True, signed=signer).signed_by == signer
