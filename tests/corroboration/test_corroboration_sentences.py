"""Names as readers meet them: with an article where English wants one."""

import pytest

from claims.corroboration.articles import with_article


@pytest.mark.parametrize(
    ("name", "running"),
    [
        ("Defence Ministry of Ostrel", "the Defence Ministry of Ostrel"),
        ("Ostrel Defence Ministry", "the Ostrel Defence Ministry"),
        ("President of Delmark", "the President of Delmark"),
        ("Borland spokeswoman", "the Borland spokeswoman"),
        ("United Nations", "the United Nations"),
        ("United States", "the United States"),
        ("Lake Observatory", "the Lake Observatory"),
        ("State Emergency Service of Velia", "the State Emergency Service of Velia"),
        ("Press Service (Northport)", "the Press Service (Northport)"),
        ("the Hill League", "the Hill League"),
        ("The Hague Tribunal", "The Hague Tribunal"),
        ("a senior official", "a senior official"),
        ("senior official", "a senior official"),
        ("eyewitness in Northport", "an eyewitness in Northport"),
        ("Ilse Brandt", "Ilse Brandt"),
        ("Ilse Brandt, Minister of Defence", "Ilse Brandt, Minister of Defence"),
        ("Defence Minister Ilse Brandt", "Defence Minister Ilse Brandt"),
        ("Avaria", "Avaria"),
        ("Northwire", "Northwire"),
        ("residents", "residents"),
        ("", ""),
    ],
)
def test_bodies_and_offices_take_an_article_and_people_and_places_none(name: str, running: str) -> None:
    assert with_article(name) == running
