"""All that happened to a claim and to what it rests on, as differences that a person can read: who, when, why."""

from claims.desk.chronicle.loading import Page, load_chronicle
from claims.desk.chronicle.tables import Kind
from claims.desk.chronicle.wording import Entry

__all__ = ["Entry", "Kind", "Page", "load_chronicle"]
