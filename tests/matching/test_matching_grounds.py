"""What two texts have in common besides words."""

from datetime import date

from claims.corroboration import Figure
from claims.matching import Count, Setting, grounds
from claims.vocabulary import Bound, Measure


def killed(low: int, *, bound: Bound = Bound.EXACT, group: str = "people", place: str = "") -> Count:
    high = None if bound is Bound.AT_LEAST else low
    return Count(Figure(bound, low, high, measure=Measure.KILLED, group=group, place=place or None))


def texts(one: Setting, other: Setting) -> list[str]:
    return [ground.text for ground in grounds(one, other) if ground.text]


def test_the_same_count_with_overlapping_numbers_is_named() -> None:
    one, other = Setting(counts=(killed(40),)), Setting(counts=(killed(31, bound=Bound.AT_LEAST),))
    assert texts(one, other) == ["counts people killed too", "overlapping numbers"]


def test_other_numbers_speak_of_the_same_matter_but_weigh_less() -> None:
    ours = Setting(counts=(killed(40),))
    same, differing = Setting(counts=(killed(40),)), Setting(counts=(killed(7),))
    assert "other numbers" in texts(ours, differing)
    assert sum(g.weight for g in grounds(ours, same)) > sum(g.weight for g in grounds(ours, differing)) > 0


def test_a_part_of_a_group_weighs_less_than_the_group() -> None:
    ours, part = Setting(counts=(killed(40),)), Setting(counts=(killed(40, group="civilians"),))
    assert texts(ours, part)[0] == "counts civilians killed, of which these may be part"
    assert sum(g.weight for g in grounds(ours, ours)) > sum(g.weight for g in grounds(ours, part))


def test_counts_of_different_things_have_nothing_in_common() -> None:
    wounded = Count(Figure(Bound.EXACT, 40, 40, measure=Measure.WOUNDED, group="people"))
    assert grounds(Setting(counts=(killed(40),)), Setting(counts=(wounded,))) == []
    assert grounds(Setting(counts=(killed(4, group="troops"),)), Setting(counts=(killed(4, group="women"),))) == []


def test_the_place_of_a_count_is_compared_without_case() -> None:
    one, other = Setting(counts=(killed(3, place="Ganja"),)), Setting(counts=(killed(3, place="GANJA "),))
    assert "same place: GANJA " in texts(one, other)


def test_days_near_each_other_count_and_far_ones_do_not() -> None:
    day = Setting(days=(date(2020, 9, 27),))
    assert texts(day, day) == ["said on the same day"]
    assert texts(day, Setting(days=(date(2020, 9, 29), date(2020, 12, 1)))) == ["said within 2 days"]
    assert texts(day, Setting(days=(date(2020, 10, 1),))) == []


def test_a_topic_shared_adds_without_a_word() -> None:
    found = grounds(Setting(topic=1), Setting(topic=1))
    assert [bool(g.text) for g in found] == [False]
    assert found[0].weight > 0
    assert grounds(Setting(topic=1), Setting(topic=2)) == grounds(Setting(), Setting()) == []
