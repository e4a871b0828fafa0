import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.gather.themes import code_sentence, code_text, code_wording
from relatoria.language.sentence import sentences
from relatoria.model.contribution import ThemeScore

GOLD = Path(__file__).parents[3] / "evaluation" / "development"


@pytest.mark.parametrize(
    ("text", "language", "vocabulary", "first", "why"),
    [
        pytest.param("Sube el coste de envío", "es", "gcm", "20", "“coste de envío”", id="why"),
        pytest.param("Les passeurs doivent être poursuivis", "fr", "gcm", "9", "“passeurs”", id="French"),
        pytest.param("The aquifer is empty", "en", "sdg", "6", "“aquifer”", id="goal"),
        pytest.param("Nos consulats", None, "gcm", "14", "“consulats”", id="language found by what it says"),
        pytest.param("Countries of transit", "en", "corridor_role", "transit", "“Countries of transit”", id="role"),
    ],
)
def test_code_text_first_code(text: str, language: str | None, vocabulary: str, first: str, why: str) -> None:
    best = code_text(text, language, [vocabulary])[0]
    assert (best.vocabulary, best.code, best.why) == (vocabulary, first, why)


@pytest.mark.parametrize("text", ["", "…", "La sesión se reanudará mañana a las diez.", "It was a lovely evening."])
def test_code_text_without_theme_is_empty(text: str) -> None:
    assert code_text(text, None, ["gcm", "sdg"]) == ()


def test_code_text_ranks_and_limits() -> None:
    text = "Remittances, consular protection, detention, border management and statelessness"
    every = code_text(text, "en", ["gcm"], limit=9)
    assert [theme.score for theme in every] == sorted((theme.score for theme in every), reverse=True)
    assert code_text(text, "en", ["gcm"], limit=2) == every[:2]


def test_code_text_longer_wording_speaks_for_the_shorter() -> None:
    assert [theme.code for theme in code_text("child labour", "en", ["sdg"])] == ["8"]


def test_code_sentence_equals_code_text() -> None:
    text = "Las remesas llegan a las familias de los migrantes."
    (sentence,) = sentences(text, "es")
    assert code_sentence(sentence, "es") == code_text(text, "es", limit=3) == code_wording(text, "es")


def test_code_text_leaves_out_codes_far_behind() -> None:
    text = "Remittances, money transfers and transfer fees; remittance costs; a visa"
    assert [theme.code for theme in code_text(text, "en", ["gcm"])] == ["20"]


def test_code_sentence_without_hits_is_empty() -> None:
    (sentence,) = sentences("Bla bla.", "es")
    assert code_sentence(sentence, "es") == ()


@given(st.text(max_size=200))
def test_code_text_scores_lie_between_nought_and_one(text: str) -> None:
    themes: tuple[ThemeScore, ...] = code_text(text)
    assert [theme for theme in themes if not 0 < theme.score < 1 or not theme.why] == []


@pytest.mark.parametrize(("file", "among", "least"), [("themes.jsonl", 2, 0.85), ("themes_sdg.jsonl", 1, 0.84)])
def test_code_text_on_the_development_texts(file: str, among: int, least: float) -> None:
    rows = [json.loads(line) for line in (GOLD / file).read_text(encoding="utf-8").splitlines()]
    right = 0
    for row in rows:
        got = [theme.code for theme in code_text(row["text"], row["language"], [row["vocabulary"]])]
        right += bool(set(row["codes"]) & set(got[:among])) if row["codes"] else not got
    assert right / len(rows) >= least


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El ministro trató la cuestión con el jefe de la delegación nacional.", "es"),
        ("Se trata de una nota sobre los plazos, a su juicio breves.", "es"),
        ("The speaker stressed that much remained to be done and cleared the matter up.", "en"),
        ("Elle accuse réception du mandat, en amont de l’examen, par le biais d’un entretien.", "fr"),
    ],
)
def test_code_text_hears_no_theme_in_ordinary_words(text: str, language: str) -> None:
    assert code_text(text, language, ("gcm", "sdg")) == ()


def test_code_text_lets_an_ordinary_word_add_to_another() -> None:
    alone = code_text("The seeds were sold.", "en", ("sdg",))
    beside = code_text("The seeds were sold to farmers for the harvest.", "en", ("sdg",))
    assert (alone, [theme.code for theme in beside], "seeds" in beside[0].why) == ((), ["2"], True)
