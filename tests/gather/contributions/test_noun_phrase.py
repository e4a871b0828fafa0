"""Where a noun phrase ends."""

from __future__ import annotations

import pytest

from relatoria.gather.contributions.noun_phrase import has_plural, noun_end, phrase_end


@pytest.mark.parametrize(
    ("language", "folded", "phrase"),
    [
        ("es", "familias de su pais viven alli", "familias de su pais"),
        ("es", "establecimientos del pais atiende a", "establecimientos del pais"),
        ("es", "poblacion urbana sigue", "poblacion urbana"),
        ("es", "lo previsto para hoy", "lo previsto"),
        ("fr", "enseignants n'ont recu", "enseignants"),
        ("fr", "depenses de l'etat", "depenses de l'etat"),
        ("fr", "produit interieur de la region", "produit interieur de la region"),
        ("en", "refugee children enrolled in may", "refugee children"),
        ("en", "internally displaced people", "internally displaced people"),
        ("en", "city dwellers lacks a legal address", "city dwellers"),
        ("en", "households came to own", "households"),
        ("en", "its portfolio goes to soils", "its portfolio"),
        ("en", "residents, said the mayor", "residents"),
    ],
)
def test_phrase_end(language: str, folded: str, phrase: str) -> None:
    assert folded[: phrase_end(folded, 0, len(folded), language)] == phrase


def test_noun_end_stays_where_no_noun_follows() -> None:
    assert noun_end("12 had led", 2, 10, "en") == 2
    assert noun_end("12, had", 2, 7, "en") == 2
    assert noun_end("12 cases had", 2, 12, "en") == 8


def test_has_plural() -> None:
    assert has_plural("city dwellers")
    assert has_plural("children")
    assert not has_plural("estaba")
