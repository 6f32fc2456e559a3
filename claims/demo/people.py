"""The demo's people, one sign-in a role (two editors, for four eyes), and the file that holds their passwords."""

import os
from dataclasses import dataclass
from pathlib import Path

from claims.actions.people import add_person, draw_password
from claims.models import User
from claims.vocabulary import Group


@dataclass(frozen=True, slots=True)
class Person:
    username: str
    name: str
    group: Group


CONTRIBUTOR = Person("demo-contributor", "Cora (demo contributor)", Group.CONTRIBUTOR)
EDITOR = Person("demo-editor", "Edda (demo editor)", Group.EDITOR)
SECOND_EDITOR = Person("demo-editor-2", "Emil (demo editor)", Group.EDITOR)
PUBLISHER = Person("demo-publisher", "Paula (demo publisher)", Group.PUBLISHER)
ADMINISTRATOR = Person("demo-administrator", "Ada (demo administrator)", Group.ADMINISTRATOR)
PEOPLE = (CONTRIBUTOR, EDITOR, SECOND_EDITOR, PUBLISHER, ADMINISTRATOR)


def add_people(*, draw_again: bool = False) -> dict[Person, str]:
    """Adds those who are not there yet; returns the passwords drawn for them.

    Whoever is there keeps theirs, unless all are to be drawn again.
    """
    there = {user.username: user for user in User.objects.filter(username__in=[each.username for each in PEOPLE])}
    drawn: dict[Person, str] = {}
    for person in PEOPLE:
        user = there.get(person.username)
        if user and not draw_again:
            continue
        if user:
            drawn[person] = draw_password(user=user)
        else:
            _, drawn[person] = add_person(username=person.username, role=person.group, name=person.name)
    return drawn


def find_user(person: Person) -> User:
    return User.objects.get(username=person.username)


def write_sign_ins(path: Path, drawn: dict[Person, str]) -> None:
    """Writes the sign-ins to a file that the owner alone can read, in place of one that was there."""
    lines = ["Demo sign-ins (address /accounts/login/), drawn for this desk alone:"]
    lines += [f"  {person.username:<20} {password:<18} {person.name}" for person, password in drawn.items()]
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    new.replace(path)
