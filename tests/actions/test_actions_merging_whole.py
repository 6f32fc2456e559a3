"""Nothing that names a claim, a speaker or a publisher is forgotten by a merge: each column moves or stays."""

from typing import Any

import pytest

from claims.models import Claim, Publisher, Speaker

# What a merge moves to the record that stays.
MOVES = {
    Claim: {"Position.claim", "Relation.from_claim", "Relation.to_claim", "Inquiry.claim", "Assignment.claim"},
    Speaker: {
        *("StatementSpeaker.speaker", "Statement.cites", "Role.speaker", "Role.body", "SpeakerAlias.speaker"),
        *("Position.speaker", "Speaker.part_of", "OriginLink.to_speaker", "Inquiry.speaker"),
    },
    Publisher: {"Source.publisher", "Source.credited_agency", "OriginLink.to_publisher"},
}
# What stays with the merged record: signed, published or said of it as it was; or made from it, and made again.
STAYS = {
    Claim: {
        *("Verification.claim", "SecondAssessment.claim", "Edition.claim", "Publication.claim", "Harm.claim"),
        *("Comment.claim", "SetAside.claim", "Claim.merged_into", "Regrouping.from_claim", "Regrouping.to_claim"),
        *("Corroboration.claim", "ClaimWords.claim", "ClaimTerms.claim"),
    },
    Speaker: {
        *("Speaker.merged_into", "Regrouping.from_speaker", "Regrouping.to_speaker", "SpeakerWords.speaker"),
        "Statement.speakers",  # by way of StatementSpeaker
    },
    # Each publisher has a voice, so that what cannot move still leads to the one that stays.
    Publisher: {"Publisher.merged_into", "Regrouping.from_publisher", "Regrouping.to_publisher", "Speaker.publisher"},
}


@pytest.mark.parametrize("model", [Claim, Speaker, Publisher])
def test_every_column_that_names_the_record_is_thought_of(model: Any) -> None:
    naming = {
        f"{related.related_model.__name__}.{related.field.name}"
        for related in model._meta.related_objects
        if not hasattr(related.related_model, "pgh_tracked_model")
    }
    assert sorted(naming - MOVES[model] - STAYS[model]) == []
    assert sorted((MOVES[model] | STAYS[model]) - naming) == []
