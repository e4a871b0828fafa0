"""Where a text says «we» of itself."""

from __future__ import annotations

import pytest

from relatoria.language.fold import fold
from relatoria.vocabulary.ourselves import of_the_paper, times_we, unquoted, we_at

ACTS = [
    ("es", "Exigimos una respuesta.", 0),
    ("es", "Por eso hemos venido.", 8),
    ("es", "En Salta, nuestras socias esperan.", 0),
    ("en", "For our part, we will train drivers.", 14),
    ("en", "Our members have waited.", 0),
    ("fr", "Nous n'en approuvons pas l'esprit.", 0),
    ("fr", "Dès lors, ne pouvons-nous pas attendre ?", 13),
    ("fr", "Notre enquête le montre.", 0),
]
ACTS_NOT = [
    ("es", "Los últimos préstamos y los tramos marítimos son mínimos."),
    ("es", "Algunos donantes nos dicen que publiquemos menos."),
    ("es", "Es un asunto importantísimo para los Ramos."),
    ("en", "The US voted for the text."),
    ("en", "The grocer tells us that we print too little."),
    ("en", "says our editor, Ann Toland."),
    ("fr", "La mer nous donnait du poisson."),
    ("fr", "Chez nous les maisons brûlent."),
    ("fr", "Joint par nos soins, le ministre se tait."),
]


@pytest.mark.parametrize(("language", "wording", "at"), ACTS)
def test_we_at_finds_who_acts(language: str, wording: str, at: int) -> None:
    assert we_at(fold(wording), language) == at


@pytest.mark.parametrize(("language", "wording"), ACTS_NOT)
def test_we_at_passes_over_what_only_looks_so(language: str, wording: str) -> None:
    assert we_at(fold(wording), language) is None


def test_unquoted_blanks_quotations_letter_for_letter() -> None:
    assert unquoted('a "we go" b "we') == "a         b    "


def test_times_we_counts_in_any_language() -> None:
    said = "we ask. exigimos. nous demandons."
    assert times_we(said, said.replace(".", "").split()) == 3


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "Contacto de prensa: Ana Gil, vocera."),
        ("es", "Este pronunciamiento se hace en nombre de seis redes."),
        ("en", "Media contact: Ann Toland."),
        ("en", "It is addressed to the governments of the region."),
        ("en", "Signed: Fields of Justice; Harvest Union."),
        ("fr", "Contact pour la presse : Aïcha Sow."),
        ("fr", "Elle s'adresse aux gouvernements."),
    ],
)
def test_of_the_paper(language: str, wording: str) -> None:
    assert of_the_paper(fold(wording), language)


def test_of_the_paper_leaves_what_we_say() -> None:
    assert not of_the_paper(fold("We speak on behalf of six unions and we are tired."), "en")
