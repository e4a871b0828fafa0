"""The State that leads up to somebody of whom a document says nothing else."""

from __future__ import annotations

import re

import pytest

from relatoria.gather.attribution.results.led_by import led_by
from relatoria.model.document import Document

NAME = re.compile("Abena Darkwah")


def state(*texts: str) -> str:
    return led_by([Document(str(at), f"{at}.txt", text) for at, text in enumerate(texts)], NAME)


@pytest.mark.parametrize(
    "text",
    [
        "Togo declined. Ghana agreed: Ms. Abena Darkwah explained that nurses had left.",
        "También Ghana, cuya representante, Sra. Abena Darkwah, precisó el acuerdo.",
        "Le Ghana s'est dit déçu. « Nous payons deux fois », a lancé sa représentante, Abena Darkwah.",
        "4. Ghana took another view. Ms. Abena Darkwah said that eight in ten Ghanaian workers had no degree.",
    ],
)
def test_led_by_is_the_state_that_the_words_join(text: str) -> None:
    assert state(text) == "GHA"


def test_led_by_takes_a_state_that_only_opens_the_sentence_before_in_two_places() -> None:
    first = "Ghana took another view. Ms. Abena Darkwah said that degrees were not all."
    second = "Le Ghana aurait voulu parler des métiers. « Huit sur dix n'ont rien », a rappelé Abena Darkwah."
    assert (state(first), state(first, second)) == ("", "GHA")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya proposed a fund. Ms. Abena Darkwah disagreed.",
        "Ghana and Togo agreed: Ms. Abena Darkwah explained it.",
        "Ghana and Togo thanked Ms. Abena Darkwah for her work.",
        "Ghana agreed: so it was said. Togo refused. Ms. Abena Darkwah smiled.",
    ],
)
def test_led_by_does_not_guess(text: str) -> None:
    assert state(text) == ""
