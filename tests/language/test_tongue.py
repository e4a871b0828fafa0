"""The three languages are of one shape."""

from __future__ import annotations

from dataclasses import fields

import pytest

from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES, Tongue


def test_tongues_are_three() -> None:
    assert {code: tongue.code for code, tongue in TONGUES.items()} == {"es": "es", "en": "en", "fr": "fr"}


@pytest.mark.parametrize("code", TONGUES)
def test_tongue_leaves_nothing_empty_and_folds_its_words(code: str) -> None:
    tongue = TONGUES[code]
    assert [field.name for field in fields(Tongue) if not getattr(tongue, field.name)] == []
    words = [*tongue.abbreviations, *tongue.number_abbreviations, *tongue.honorifics, *tongue.months]
    words += [*tongue.particles, *tongue.stopwords]
    assert [word for word in words if word != fold(word)] == []


@pytest.mark.parametrize("code", TONGUES)
def test_tongue_has_all_months_and_honorifics_of_both_genders(code: str) -> None:
    tongue = TONGUES[code]
    assert set(tongue.months.values()) == set(range(1, 13))
    assert {"f", "m"} <= set(tongue.honorifics.values())
