"""Who said it, as an editor names them at a statement: rows of the form to speakers, and back to the card as typed."""

from typing import Any

from claims.actions.speakers import add_alias, add_speaker, find_speaker
from claims.desk.cards import Card, SpeakerChoice
from claims.desk.forms.speakers import SpeakerRow
from claims.models import Speaker, Statement, User
from claims.vocabulary import SpeakerKind


def speakers_of(actor: User, rows: list[SpeakerRow]) -> list[Speaker]:
    """The speakers of the rows that are filled; those new to the desk are added."""
    return [speaker_of(actor, row.cleaned_data) for row in rows if row.is_filled]


def speaker_of(actor: User, row: dict[str, Any]) -> Speaker:
    """The speaker that is chosen or has that name, else a new one; the text's name is kept where it was asked to be."""
    speaker: Speaker = (
        row["speaker"]
        or find_speaker(row["name"])
        or add_speaker(actor=actor, name=row["name"], kind=SpeakerKind(row["kind"]), description=row["description"])
    )
    if row["is_alias"] and row["worded"] and row["worded"].upper() != speaker.name.upper():
        add_alias(actor=actor, speaker=speaker, name=row["worded"])
    return speaker


def as_typed(found: Statement, rows: list[SpeakerRow], problem: str = "") -> Card:
    """The card again with the names as typed and what is wrong beside them."""
    choices = [
        SpeakerChoice(
            name=str(row["name"].value() or ""),
            known=row.known or ([row.cleaned_data["speaker"]] if row.cleaned_data.get("speaker") else []),
            kind=str(row["kind"].value() or ""),
            error=" ".join(str(message) for errors in row.errors.values() for message in errors),
            worded=str(row["worded"].value() or ""),
            description=str(row["description"].value() or ""),
            is_alias=bool(row["is_alias"].value()),
        )
        for row in rows
    ]
    return Card(
        found, [], [], [], choices=choices or [SpeakerChoice("")], problem=problem or "Look at the speaker again."
    )
