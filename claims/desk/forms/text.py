"""Fields for what people type and paste: kept exactly, refused with words where it cannot be kept."""

from datetime import date, timedelta
from typing import Any
from urllib.parse import unquote_to_bytes

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone

NUL = "This has a NUL character, which cannot be stored. Copy it again from the page."
BROKEN = "A character was broken on the way here (half a pair, or not UTF-8). Copy it again from the page."


# Longest name of somebody or something, in code points; four bytes each still fit an index of the database.
LONGEST_NAME = 300


class Words(forms.CharField):
    """One line or many, without blanks at the ends unless told; a NUL or half a character is refused."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.validators = [
            check for check in self.validators if getattr(check, "code", "") != "null_characters_not_allowed"
        ]
        self.validators.append(refuse_unstorable)


def refuse_unstorable(value: str) -> None:
    """Raises ValidationError for what PostgreSQL's text cannot hold."""
    if "\x00" in value:
        raise ValidationError(NUL, code="nul")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise ValidationError(BROKEN, code="surrogate")


def is_broken(request: HttpRequest) -> bool:
    """Whether the posted form has bytes that are no UTF-8, such as a lone surrogate; Django would put � for them."""
    if request.content_type != "application/x-www-form-urlencoded":
        return False
    if not any("\ufffd" in value for _, values in request.POST.lists() for value in values):
        return False
    try:
        unquote_to_bytes(request.body).decode()
    except UnicodeDecodeError:
        return True
    return False


def latest_day() -> date:
    """The last date that is taken: one day ahead, for those who live east of UTC."""
    return timezone.now().date() + timedelta(days=1)


def refuse_future(day: date | None) -> None:
    """Raises ValidationError for a day later than tomorrow."""
    if day and day > latest_day():
        raise ValidationError("This date is in the future. Check the year and the month.", code="future")


class Day(forms.DateField):
    """A date, at most one day ahead."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_error_messages = {"invalid": "Write the date as year-month-day, such as 2020-10-02."}

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.validators.append(refuse_future)
