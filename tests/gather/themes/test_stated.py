"""Corridors and sources that a wording states."""

from __future__ import annotations

import pytest

from relatoria.gather.themes.stated import stated, with_stated
from relatoria.language.sentence import sentence_of
from relatoria.model.contribution import ThemeScore


@pytest.mark.parametrize(
    ("text", "code", "why"),
    [
        ("The remittance corridor between Nepal and Qatar is costly.", "NPL<>QAT", "“between Nepal and Qatar”"),
        ("La route migratoire de la Guinée au Maroc.", "GIN>MAR", "“de la Guinée au Maroc”"),
        (
            "Migrants travel from Eritrea through Sudan to Italy.",
            "ERI>SDN>ITA",
            "“from Eritrea through Sudan to Italy”",
        ),
        (
            "La ruta de Honduras a los Estados Unidos pasando por México es peligrosa.",
            "HND>MEX>USA",
            "“de Honduras a los Estados Unidos pasando por México”",
        ),
        ("El retorno de migrantes de Libia a Níger", "LBY>>NER", "“de Libia a Níger”"),
        ("Le retour des migrants du Maroc vers le Sénégal", "MAR>>SEN", "“du Maroc vers le Sénégal”"),
        ("Le corridor Mali-France", "MLI<>FRA", "“Mali-France”"),
        ("Los flujos de África Occidental a Europa", "011>150", "“de África Occidental a Europa”"),
        ("From South Africa to Lesotho workers move", "ZAF>LSO", "“From South Africa to Lesotho”"),
    ],
)
def test_stated_corridor(text: str, code: str, why: str) -> None:
    assert [(one.vocabulary, one.code, one.why) for one in stated(sentence_of(text))] == [("corridor", code, why)]


@pytest.mark.parametrize(
    "text",
    [
        "From Chile to Mexico, States agreed.",
        "Agreement between France and Morocco on trade",
        "Migrants of Nepal, Qatar and Oman met.",
        "Migration between France and France",
        "",
    ],
)
def test_stated_no_corridor(text: str) -> None:
    assert stated(sentence_of(text)) == ()


def test_stated_two_corridors_of_one_sentence() -> None:
    found = stated(sentence_of("Migrants went from Niger to Algeria and from Mali to Libya."))
    assert [one.code for one in found] == ["NER>DZA", "MLI>LBY"]


def test_with_stated_keeps_the_order_of_the_vocabularies() -> None:
    themes = (ThemeScore("cross", "facts", 0.5, "“facts”"), ThemeScore("gcm", "1", 0.5, "“data”"))
    found = with_stated(themes, sentence_of("According to the data of IOM, migrants go from Mali to Libya."))
    assert [one.vocabulary for one in found] == ["basis", "corridor", "cross", "gcm"]
