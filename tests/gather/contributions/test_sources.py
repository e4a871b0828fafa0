"""Sources that a wording states."""

from __future__ import annotations

import pytest

from relatoria.gather.contributions.sources import source_span, source_words
from relatoria.language.fold import fold
from relatoria.language.sentence import sentence_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Según los datos de la OIM, llegaron 3.000.", "Según los datos de la OIM"),
        ("Un estudio de la OIT muestra que trabajan.", "estudio de la OIT muestra"),
        ("Según el Banco Mundial, bajaron.", "Según el Banco Mundial"),
        ("According to the World Bank, remittances fell.", "According to the World Bank"),
        ("It grew, as shown by the 2016 census.", "as shown by the 2016 census"),
        ("Selon les données du HCR, 3 000 personnes", "Selon les données du HCR"),
        ("Elles sont 40 %, d'après l'OIM.", "d'après l'OIM"),
        ("Les chiffres de la police montrent une hausse", "chiffres de la police montrent"),
        ("Según la Sra. Pérez, hay migrantes.", None),
        ("Según Panamá, hay migrantes.", None),
        ("Se hará según las necesidades de cada país.", None),
        ("Según el derecho internacional", None),
        ("According to the Convention, children come first.", None),
        ("Selon le Pacte mondial", None),
        ("The data we share are poor.", None),
    ],
)
def test_source_span(text: str, words: str | None) -> None:
    span = source_span(text, fold(text))
    assert (text[slice(*span)] if span else None) == words


def test_source_words() -> None:
    assert source_words(sentence_of("According to UNHCR, 40 per cent work.")) == "According to UNHCR"
    assert source_words(sentence_of("40 per cent work.")) is None
