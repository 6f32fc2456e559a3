"""The picture of outlets and origins: nobody left out in silence, nothing on top of anything else, however many."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.charts import End, Way, route_picture
from claims.charts.lettering import width_of, wrapped
from claims.charts.spacing import Box, centred_on, packed

MINISTRY, OBSERVATORY = End(1, "Ministry of Defence", "self-serving"), End(2, "Sound Observatory", "neutral")
UNNAMED = End(3, "unnamed sources", "weak, neutral", weak=True)
SVG = "{http://www.w3.org/2000/svg}"


def drawn(ways: list[Way], ends: list[End]) -> ElementTree.Element:
    return ElementTree.fromstring(route_picture(ways, ends))  # noqa: S314


def words(picture: ElementTree.Element) -> str:
    return " ".join(picture.itertext())


def test_outlets_and_origins_are_named_with_what_stands_between() -> None:
    text = words(drawn([Way("The Pilot", "", 1), Way("The Courier", "Northwire", 2)], [MINISTRY, OBSERVATORY]))
    for name in ("The Pilot", "The Courier", "Northwire", "Ministry", "Observatory", "self-serving"):
        assert name in text


def test_a_stretch_that_many_share_is_drawn_once() -> None:
    ways = [Way(f"Outlet {number}", "Northwire", 1) for number in range(3)]
    lines = [path for path in drawn(ways, [MINISTRY]).iter(f"{SVG}path") if path.get("fill") == "none"]
    assert len(lines) == 4


def test_weak_origins_stand_last_hollow_and_on_broken_lines() -> None:
    picture = drawn([Way("The Pilot", "", 3), Way("The Courier", "", 1)], [UNNAMED, MINISTRY])
    knots = [circle for circle in picture.iter(f"{SVG}circle") if circle.get("class")]
    assert [knot.get("class") for knot in knots] == ["full", "hollow"]
    assert float(str(knots[0].get("cy"))) < float(str(knots[1].get("cy")))
    assert [path.get("stroke-dasharray") for path in picture.iter(f"{SVG}path")].count("3 3") == 1


def test_thirty_outlets_are_gathered_and_the_rest_counted() -> None:
    ways = [Way(f"Outlet {number:02}", "Northwire" if number < 18 else "", 1) for number in range(30)]
    text = words(drawn(ways, [MINISTRY]))
    assert "and 13 more" in text
    assert "and 7 more" in text
    assert text.count("Outlet") == 10


def test_an_endless_variety_of_ways_is_cut_with_an_honest_count() -> None:
    ends = [End(number, f"Origin {number}") for number in range(1, 31)]
    text = words(drawn([Way(f"Outlet {number:02}", "", number) for number in range(1, 31)], ends))
    named = text.count("Outlet")
    counted = sum(int(part.split()[0]) for part in text.split("and ")[1:] if "origins" not in part.split("  ")[0][:20])
    assert "more origins" in text
    assert named + counted >= 30


def test_an_agency_on_file_stands_where_others_have_its_report_from() -> None:
    picture = drawn([Way("Northwire", "", 1), Way("The Courier", "Northwire", 1)], [MINISTRY])
    assert words(picture).count("Northwire") == 2
    assert len([path for path in picture.iter(f"{SVG}path") if path.get("fill") == "none"]) == 3


def test_picture_suits_a_strict_page_and_hostile_names() -> None:
    picture = route_picture([Way("<script>alert(1)</script>", "\"><img src=x onerror='y'>", 1)], [MINISTRY])
    for forbidden in ("style", "<script", " id=", "<img", " href"):
        assert forbidden not in picture
    ElementTree.fromstring(picture)  # noqa: S314
    assert route_picture([], [MINISTRY]) == ""


@given(
    st.lists(st.tuples(st.sampled_from("abcdefghijklmnopqrstu"), st.sampled_from(("", "X", "Y")), st.integers(1, 12)))
)
def test_any_ways_make_a_picture_in_which_no_two_names_of_a_column_touch(found: list[tuple[str, str, int]]) -> None:
    ends = [End(number, f"Origin {number}", weak=number % 3 == 0) for number in range(1, 13)]
    picture = route_picture([Way(*each) for each in found], ends)
    if not found:
        assert picture == ""
        return
    columns: dict[str, list[float]] = {}
    for text in ElementTree.fromstring(picture).iter(f"{SVG}text"):  # noqa: S314
        if not text.get("class"):
            columns.setdefault(str(text.get("x")), []).append(float(str(text.get("y"))))
    for places in columns.values():
        assert all(later - earlier > 10 for earlier, later in pairwise(sorted(places)))


@pytest.mark.parametrize(
    "text", ["Sound Observatory for the Rights of Man", "Unbreakablenameofanoutlet" * 3, "", "شبكة"]
)
def test_names_are_broken_within_their_room(text: str) -> None:
    lines = wrapped(text, 100, 12)
    assert 1 <= len(lines) <= 2
    assert all(width_of(line, 12) <= 100 for line in lines)


def test_boxes_that_want_one_place_share_the_strain() -> None:
    boxes = [Box(10), Box(10)]
    assert packed(boxes, [2]) == 22
    centred_on(boxes, [[50.0], [50.0]], [2])
    assert [box.middle for box in boxes] == [44, 56]
