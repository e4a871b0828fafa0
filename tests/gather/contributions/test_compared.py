"""How the other side of a comparison is worded."""

from __future__ import annotations

from relatoria.gather.contributions.compared import Context
from relatoria.language.dates import dates
from relatoria.language.numbers import quantities
from relatoria.language.sentence import sentence_of
from relatoria.model.figure import Direction


def context(text: str, language: str = "en") -> Context:
    sentence = sentence_of(text)
    said = dates(text, sentence.folded, language)
    return Context(sentence, quantities(text, sentence.folded, language, said), said, language)


def test_target_ends_with_its_clause() -> None:
    told = context("It is more than in the north, he said.").target(16, Direction.UP)
    assert told
    assert (told.words, told.occasion) == ("in the north", None)


def test_target_is_no_number() -> None:
    assert context("He has more than 40 boats.").target(17, Direction.UP) is None


def test_target_that_is_a_time_is_its_occasion() -> None:
    told = context("It is more than in 2019.").target(16, Direction.UP)
    assert told
    assert (told.words, told.occasion, told.date) == ("in 2019", "in 2019", "2019")


def test_joined_stops_before_what_goes_on() -> None:
    assert context("since 2020 and most of it").joined((0, 25)) == (0, 10)


def test_other_compares_across_units_of_time() -> None:
    read = context("It went from four months to three weeks.")
    was, now = read.numbers
    assert read.other(now, was, None, was.end).direction is Direction.DOWN
    assert read.other(was, was, None, was.end).direction is Direction.AGAINST
