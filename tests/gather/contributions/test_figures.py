"""The figures of a sentence: which quantities are figures, what they count, and when."""

from __future__ import annotations

import pytest

from relatoria.gather.contributions.figures import sentence_figures, sentence_quantities
from relatoria.language.sentence import sentence_of


@pytest.mark.parametrize(
    ("language", "text", "counts"),
    [
        ("en", "Some 40 per cent of refugee children enrolled.", "refugee children"),
        ("es", "Trabajan 12 inspectores del ministerio en la frontera.", "inspectores del ministerio"),
        ("es", "El 62 % de las encuestadas enviaba dinero.", "encuestadas"),
        ("fr", "Les femmes occupent 43 % des sièges au Parlement.", "sièges"),
        ("fr", "Un employeur sur dix le signait.", ""),  # the noun stands inside
        ("en", "It fell to 14 per cent, according to the tables.", ""),
    ],
)
def test_sentence_figures_tell_what_is_counted(language: str, text: str, counts: str) -> None:
    assert [one.counts for one in sentence_figures(sentence_of(text), language)] == [counts]


def test_sentence_figures_leave_out_a_two_that_is_neither_part_nor_compared() -> None:
    texts = ("The two ministers met.", "Two of the nine unions met.", "The wait fell from nine days to two.")
    found = [[one.number.value for one in sentence_figures(sentence_of(text), "en")] for text in texts]
    assert found == [[], ["2", "9"], ["9", "2"]]


def test_sentence_figures_give_what_is_compared_with_no_whole() -> None:
    text = "Of the 39 cases, 12 had been heard, against 8 in 2019."
    found = sentence_figures(sentence_of(text), "en")
    assert [(one.number.value, one.base is not None, one.date) for one in found] == [
        ("39", False, None), ("12", True, None), ("8", False, "2019"),
    ]  # fmt: skip


def test_sentence_figures_take_no_date_from_the_comparison_of_another() -> None:
    text = "Only 12 of the 37 States replied, twice as many as in 2019."
    assert [(one.number.value, one.date) for one in sentence_figures(sentence_of(text), "en")] == [
        ("12", None), ("37", None), ("2", None),
    ]  # fmt: skip


def test_sentence_figures_lend_the_first_value_of_a_change_its_unit() -> None:
    found = sentence_figures(sentence_of("The wait fell from 14 to 10 months."), "en")
    assert [(one.number.value, one.number.kind) for one in found] == [("14", "month"), ("10", "month")]


def test_sentence_figures_read_no_hundred_in_a_percentage() -> None:
    assert [one.number.value for one in sentence_figures(sentence_of("Es el 38 por ciento."), "es")] == ["38"]


def test_sentence_quantities_are_signs_for_the_kind() -> None:
    text = "Twice as many as in 2019 left within 3 days, and 40 per cent of 900 boats."
    assert sentence_quantities(sentence_of(text), "en") == (
        (0, "few"), (text.index("3"), "duration"), (text.index("40"), "share"), (text.index("900"), "many"),
    )  # fmt: skip
