"""Phrases with their fields filled in."""

from relatoria.conclude.report.phrases import phrase


def test_phrase_drops_the_comma_of_an_apposition_before_another_sign():
    fields = {"who": "two States", "names": "", "tongue": "English", "content": "x"}
    said = phrase("point", "recorded", "en", speaker="Ms. Ruiz, Mayor of Lota,", **fields)
    assert said == "two States concurred on the following, recorded in English as said by Ms. Ruiz, Mayor of Lota: “x”."
    assert "Maire de Lota\xa0:" in phrase("point", "recorded", "fr", speaker="Mme Ruiz, Maire de Lota,", **fields)


def test_phrase_keeps_the_comma_of_a_number():
    assert phrase("one", "about", "es", who="Chile", content="aportó 3,5 millones") == "Chile aportó 3,5 millones."
