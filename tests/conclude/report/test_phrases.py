"""Phrases with their fields filled in."""

import pytest

from relatoria.conclude.report.phrases import phrase


def test_phrase_drops_the_comma_of_an_apposition_before_another_sign():
    fields = {"who": "two States", "names": "", "tongue": "English", "content": "x"}
    said = phrase("point", "recorded", "en", of_speaker="Ms. Ruiz, Mayor of Lota,", **fields)
    assert said == (
        "two States concurred on one point, which the record reports in English of Ms. Ruiz, Mayor of Lota: “x”."
    )
    french = phrase("point", "recorded", "fr", of_speaker="de Mme Ruiz, Maire de Lota,", **fields)
    assert "au sujet de Mme Ruiz, Maire de Lota\xa0:" in french


@pytest.mark.parametrize(
    ("language", "of_speaker", "said"),
    [
        (
            "es",
            "de el Perú y de Ghana",
            "coincidieron en lo siguiente, que el expediente recoge en X del Perú y de Ghana",
        ),
        ("en", "Peru and Ghana", "concurred on the following, which the record reports in X of Peru and Ghana"),
        (
            "fr",
            "de le Pérou et de les Fidji",
            "s’accordent sur ce qui suit, que le dossier rapporte en X du Pérou et des",
        ),
    ],
)
def test_the_record_is_in_a_language_nobody_is_said_to_have_spoken_it(language: str, of_speaker: str, said: str):
    assert said in phrase(
        "point", "original", language, who="A", names="", tongue="X", of_speaker=of_speaker, content="x"
    )


def test_phrase_keeps_the_comma_of_a_number():
    assert phrase("one", "about", "es", who="Chile", content="aportó 3,5 millones") == "Chile aportó 3,5 millones."
