"""Initials in minutes: whom they mean, and that a text without them knows none."""

from __future__ import annotations

from tests.gather.attribution.reviews.test_reader import text_of
from tests.gather.attribution.texts import said

from relatoria.gather.attribution.mentions.initials import initials_of
from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file

PRESENT = "Present: Helen Kassab (HK, Chair), Duncan Mbeki (DM, Treasurer), Ben Farrow (liaison officer)."


def test_initials_of_takes_those_shown_and_the_like_of_others() -> None:
    assert initials_of(PRESENT) == {"hk": "Helen Kassab", "dm": "Duncan Mbeki", "bf": "Ben Farrow"}


def test_initials_of_two_people_is_nobody() -> None:
    assert initials_of("Ana Ruiz (AR), Alba Rey (AR) y Luis Gil (LG).") == {"lg": "Luis Gil"}


def test_initials_of_a_text_that_shows_none() -> None:
    assert initials_of("Helen Kassab (Chair) met Duncan Mbeki (Treasurer).") == {}


def test_reported_reads_initials_as_names() -> None:
    text = text_of(
        f"{PRESENT} HK reported that the lease was renewed. DM felt this was dear. BF called it a pity.", "en"
    )
    assert said(text, reported(text)) == [
        "-",
        "Helen Kassab|explicit",
        "Duncan Mbeki|explicit",
        "Ben Farrow|explicit",
    ]


def test_initials_in_a_bracket_are_no_function() -> None:
    lines = [PRESENT, "HK reported that the lease on the hall had been renewed for two years."]
    actors = gather([read_file("\n\n".join(lines).encode(), "a.txt")]).actors
    assert ("Helen Kassab", "Chair") in [(actor.name, actor.role) for actor in actors]
