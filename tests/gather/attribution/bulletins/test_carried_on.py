"""Sentences of a bulletin that name nobody."""

from __future__ import annotations

import pytest
from tests.gather.attribution.bulletins.test_reader import text_of
from tests.gather.attribution.texts import said

from relatoria.gather.attribution.bulletins.carried_on import carried_on
from relatoria.gather.attribution.bulletins.reader import bulletin


@pytest.mark.parametrize(
    ("language", "wording", "who"),
    [
        ("en", "FIJI asked for a fund. Loans were not what islands needed.", ["Fiji|explicit", "Fiji|inherited"]),
        ("en", "FIJI asked for a fund. Paragraph 9 was bracketed in its entirety.", ["Fiji|explicit", "-"]),
        ("es", "PERÚ pidió un fondo. El mar no puede ser tierra sin ley.", ["Perú|explicit", "Perú|inherited"]),
        ("es", "PERÚ pidió un fondo. El párrafo quedó entre corchetes. Llovía.", ["Perú|explicit", "-", "-"]),
        ("fr", "Le MALI a demandé un fonds. Les puits sont à sec.", ["Mali|explicit", "Mali|inherited"]),
    ],
)
def test_carried_on_gives_what_is_not_about_the_talks_to_the_one_before(
    language: str, wording: str, who: list[str]
) -> None:
    text = text_of(wording, language)
    assert said(text, carried_on(text, bulletin(text))) == who


def test_carried_on_stops_at_a_new_paragraph_and_behind_a_crowd() -> None:
    text = text_of(
        "Many countries asked for a fund. Loans were not what islands needed.\n\nFIJI agreed.\n\nThe rain went on."
    )
    assert said(text, carried_on(text, bulletin(text))) == ["Many countries|collective", "-", "Fiji|explicit", "-"]
