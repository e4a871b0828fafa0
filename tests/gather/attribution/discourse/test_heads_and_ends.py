"""Numbers of paragraphs, headings that run in, hours of the day and last words."""

from __future__ import annotations

import pytest
from tests.gather.attribution.reviews.test_reader import text_of

from relatoria.gather.attribution.discourse.heads_and_ends import runs_in, says_something, unnumbered, where_it_ends
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence


def sentence(text: str) -> Sentence:
    folded = fold(text)
    return Sentence(10, 10 + len(text), text, folded, tuple(folded.replace(".", " ").replace(")", " ").split()))


@pytest.mark.parametrize(
    ("text", "left", "start"),
    [
        ("18. Kenya asked for time.", "Kenya asked for time.", 14),
        ("3.2. Kenya asked for time.", "Kenya asked for time.", 15),
        ("(b) Kenya asked for time.", "Kenya asked for time.", 14),
        ("2019 was a good year.", "2019 was a good year.", 10),
    ],
)
def test_unnumbered_leaves_the_words(text: str, left: str, start: int) -> None:
    found = unnumbered(sentence(text))
    assert (found.text, found.start, found.words) == (left, start, sentence(left).words)


@pytest.mark.parametrize(
    ("language", "text", "heading"),
    [
        ("es", "Ronda de donantes.", True),
        ("en", "Night transport.", True),
        ("fr", "Questions diverses.", True),
        ("es", "El acceso es un derecho.", False),
        ("en", "Kenya disagreed.", False),
    ],
)
def test_runs_in_is_a_few_words_without_a_verb(language: str, text: str, heading: bool) -> None:
    assert runs_in(sentence(text), language) is heading


def test_says_something_needs_a_word() -> None:
    assert [says_something(sentence(text)) for text in ("10 h 20.", "14:05.", "Si.")] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("PUERTO MONTT (Chile), 2 nov.", False),
        ("Madrid, 21 feb.-", False),
        ("Saint-Brevin, 14 janv. (AIL)", False),
        ("Kenya, 12 votes.", True),
        ("PUERTO MONTT, 2 nov. – Cien barcos zarparon ayer.", True),
    ],
)
def test_says_something_passes_over_where_and_when_an_agency_writes(text: str, says: bool) -> None:
    assert says_something(sentence(text)) is says


def test_where_it_ends_leaves_short_texts_alone() -> None:
    short = text_of("Uno habló. Dos habló.", "es")
    long = text_of(" ".join(f"El orador {number} habló mucho." for number in "ABCDEFGHIJ"), "es")
    assert where_it_ends(short) == len(short.clean.text)
    assert long.clean.text[where_it_ends(long) :] == "El orador I habló mucho. El orador J habló mucho."
