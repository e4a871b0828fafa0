"""Where sentences end, in three languages."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.language.fold import fold
from relatoria.language.sentence import sentence_ranges, sentences


@pytest.mark.parametrize(
    ("language", "text", "parts", "why"),
    [
        (
            "es",
            "El Sr. López habló. Luego calló.",
            ["El Sr. López habló.", "Luego calló."],
            "an honorific",
        ),
        ("es", "Véase núm. 5. ¿Por qué? ¡Basta!", ["Véase núm. 5.", "¿Por qué?", "¡Basta!"], "inverted marks open"),
        ("es", "Dijo «No.» Y se fue.", ["Dijo «No.»", "Y se fue."], "a closing quote belongs to its sentence"),
        ("en", "Mr. J. Smith spoke. He left.", ["Mr. J. Smith spoke.", "He left."], "an initial ends nothing"),
        (
            "en",
            "It rose by 3.5 per cent. Then 2 fell.",
            ["It rose by 3.5 per cent.", "Then 2 fell."],
            "a decimal",
        ),
        ("en", "Yes. 47 spoke.", ["Yes.", "47 spoke."], "a sentence may open with a number"),
        ("en", "1. First item. Second.", ["1. First item.", "Second."], "the number of an item ends nothing"),
        ("en", "He left... but came back.", ["He left... but came back."], "a lower-case letter goes on"),
        (
            "fr",
            "Mme Diallo, art. 5, a parlé. « Non. » Fin.",
            ["Mme Diallo, art. 5, a parlé.", "« Non. »", "Fin."],
            "guillemets",
        ),
        ("fr", "M. Petit parle. Il part !", ["M. Petit parle.", "Il part !"], "a space before the mark"),
        (
            "und",
            "Sr. López. Mr. Smith. Mme Petit.",
            ["Sr. López.", "Mr. Smith.", "Mme Petit."],
            "all abbreviations",
        ),
        ("en", "  ", [], "space only"),
        ("en", "  No stop ", ["No stop"], "without an end, without the space around"),
    ],
)
def test_sentence_ranges(language: str, text: str, parts: list[str], why: str) -> None:
    assert [text[start:end] for start, end in sentence_ranges(text, language)] == parts, why


@given(st.text(alphabet="aA1.!? \n«»)", max_size=60), st.sampled_from(["es", "en", "fr", "und"]))
def test_sentence_ranges_hold_every_letter_in_order(text: str, language: str) -> None:
    ranges = sentence_ranges(text, language)
    assert all(start < end for start, end in ranges)
    assert all(before[1] <= after[0] for before, after in pairwise(ranges))
    assert "".join("".join(text[start:end].split()) for start, end in ranges) == "".join(text.split())


def test_sentences_carry_their_folded_words_and_offset() -> None:
    (first, second) = sentences("Él dijo. «¡Sí!»", "es", 100)
    assert (first.start, first.end, first.text, first.folded, first.words) == (
        100,
        108,
        "Él dijo.",
        "el dijo.",
        ("el", "dijo"),
    )
    assert (second.start, second.end, second.folded) == (109, 115, fold("«¡Sí!»"))
