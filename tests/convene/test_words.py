"""Every wording exists in three languages with the same values, and no two remarks say the same."""

from __future__ import annotations

import string

import pytest

from relatoria.convene.traits import TRAITS
from relatoria.convene.words import catalogue, name_of, number, say, sentence
from relatoria.model.candidate import Gender, Profile, Role
from relatoria.model.remark import Remark, label_of
from relatoria.vocabulary.places import LANGUAGES


def fields(wording: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(wording) if name is not None}


@pytest.mark.parametrize("code", sorted(catalogue()["remark"]))
def test_remark_has_the_same_values_in_every_language(code: str) -> None:
    wording = catalogue()["remark"][code]
    assert sorted(wording) == sorted(LANGUAGES)
    assert len({frozenset(fields(text)) for text in wording.values()}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_remarks_are_worded_alike(language: str) -> None:
    sentences = [one[language] for code, one in catalogue()["remark"].items() if code not in ("as_is", "joined")]
    assert [one for one in sentences if sentences.count(one) > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_name_of_every_code_that_the_model_has(language: str) -> None:
    labels = catalogue()["label"]
    codes = {"trait": TRAITS, "gender": Gender, "profile": Profile, "role": Role}
    assert {kind: [code for code in of if code not in labels[kind]] for kind, of in codes.items()} == {
        kind: [] for kind in codes
    }
    assert [name_of("trait", one, language) for one in TRAITS if name_of("trait", one, language) == ""] == []


@pytest.mark.parametrize(
    ("vocabulary", "code", "said"),
    [
        ("gender", "f", "femmes"),
        ("country", "DEU", "Allemagne"),
        ("un_group", "african", "États d’Afrique"),
        ("stakeholder_type", "state", "État"),
        ("topic", "gcm:1", "Données"),
        ("topic", "fair hiring", "fair hiring"),
        ("topic", "own:7", "own:7"),
        ("organisation", "OIM", "OIM"),
        ("language", "ar", "arabe"),
        ("level", "no such", "no such"),
    ],
)
def test_name_of_a_value(vocabulary: str, code: str, said: str) -> None:
    assert name_of(vocabulary, code, "fr") == said


@pytest.mark.parametrize(
    ("value", "said"), [(0.5, "0,5"), (2.0, "2"), (1 / 3, "0,33"), (-0.0, "0"), (1234.0, "1234"), (100.0, "100")]
)
def test_number_as_the_language_writes_it(value: float, said: str) -> None:
    assert number(value, "es") == said


def test_say_joins_lists_as_the_language_does() -> None:
    both = tuple(label_of("gender", one) for one in ("f", "m"))
    assert [say(Remark("joined", {"list": both}), one) for one in LANGUAGES] == [
        "mujeres y hombres",
        "women and men",
        "femmes et hommes",
    ]


def test_sentence_begins_with_a_capital() -> None:
    assert sentence(label_of("gender", "f"), "en") == "Women"
