"""Which coding a reader is sent, by what they say they take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.caching import coding_for, tagged

OFFERED = ["br", "gzip"]


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("", ""),
        ("gzip", "gzip"),
        ("br", "br"),
        ("gzip, deflate, br, zstd", "br"),  # equal weights: the smaller one
        ("br;q=0.5, gzip;q=1", "gzip"),
        ("br;q=0.5, gzip; q=0.4", "br"),
        ("gzip;q=0, br;q=0.000", ""),
        ("*", "br"),
        ("*;q=0", ""),
        ("gzip, *;q=0", "gzip"),
        ("br;q=0, *", "gzip"),
        ("identity", ""),
        ("identity;q=0.5, gzip;q=0.4", ""),
        ("identity;q=0.5, gzip;q=0.5", "gzip"),
        ("identity;q=0, gzip;q=0.001", "gzip"),
        ("identity;q=0", ""),  # nothing would do: the page all the same
        ("GZIP", "gzip"),
        ("gzip;q=high, br;q=2", ""),
        ("deflate, zstd", ""),
        (" , ;q=1, gzip", "gzip"),
    ],
)
def test_the_coding_that_the_reader_likes_best(accepted: str, coding: str) -> None:
    assert coding_for(accepted, OFFERED) == coding


def test_what_is_not_offered_is_not_sent() -> None:
    assert coding_for("br, gzip;q=0.1", ["gzip"]) == "gzip"
    assert coding_for("br", []) == ""


@given(st.text(alphabet="brgzip*;=q01., identy", max_size=60))
def test_no_header_breaks_it(accepted: str) -> None:
    assert coding_for(accepted, OFFERED) in {"", *OFFERED}


def test_each_coding_has_a_strong_tag_of_its_own() -> None:
    assert [tagged('"a1"', coding) for coding in ("", "gzip", "br")] == ['"a1"', '"a1-gzip"', '"a1-br"']
