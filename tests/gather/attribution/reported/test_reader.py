"""Reported speech against the case tables: text in, speakers out, a reason per row."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from tests.gather.attribution.texts import said, text_of

from relatoria.gather.attribution.reported.reader import reported

CASES = Path(__file__).parents[3] / "cases"


def rows() -> list[tuple[str, str, list[str], str]]:
    table = []
    for language in ("es", "en", "fr"):
        for case in tomllib.loads((CASES / f"attribution_{language}.toml").read_text(encoding="utf-8"))["case"]:
            table.append((language, case["text"], case["who"], case["why"]))
    return table


@pytest.mark.parametrize(("language", "wording", "who", "why"), rows(), ids=lambda value: None)
def test_reported_gives_each_sentence_to_its_speaker(language: str, wording: str, who: list[str], why: str) -> None:
    text = text_of(wording, language)
    assert said(text, reported(text)) == who, why


def test_reported_goes_on_with_whoever_a_sentence_without_speech_brings_in() -> None:
    said_by = (
        "La Sra. Ana Sol objetó que los datos eran pocos. La representante de Minera Alumbre acudió con dos abogados."
    )
    text = text_of(f"{said_by} Expresó conformidad con que se midiera.", "es")
    assert said(text, reported(text))[-1].partition("|")[0] == "Minera Alumbre"
