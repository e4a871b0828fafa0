"""Bodies named in another language than that of the sentence, as speakers and beside a name."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.mentions.foreign import foreign_end
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentence_of


def spots(language, text):
    return [one.mention for one in find_spots(scene_of(sentence_of(text), language))]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "El Conseil des associations de la vallée du Sénégal (CAVS) teme que no haya fondos.",
         "Conseil des associations de la vallée du Sénégal (CAVS)"),
        ("es", "La Association des pêcheurs du lac Niger sostiene que no hay peces.",
         "Association des pêcheurs du lac Niger"),
        ("en", "The Association des jeunes du fleuve Congo argued that the fund was late.",
         "Association des jeunes du fleuve Congo"),
        ("en", "The Federación de Mujeres y Jóvenes de Lima called for a register.",
         "Federación de Mujeres y Jóvenes de Lima"),
        ("fr", "La Asociación de Regantes del Valle del Jordán craint que l'eau ne manque.",
         "Asociación de Regantes del Valle del Jordán"),
    ],
)  # fmt: skip
def test_a_body_of_another_language_speaks_under_its_whole_name(language, text, name):
    assert [one.name for one in spots(language, text)] == [name]


@pytest.mark.parametrize(
    ("language", "text", "role", "organisation"),
    [
        ("fr", "M. Luis Vila, responsable de l'inclusion financière à la Caja Levantina de Crédito, a dit que non.",
         "responsable de l'inclusion financière", "Caja Levantina de Crédito"),
        ("es", "La Sra. Ana Gil, responsable de inclusión en la Caisse de dépôt de Lyon, dijo que no.",
         "responsable de inclusión", "Caisse de dépôt de Lyon"),
        ("en", "Ms. Ana Gil, head of lending at the Caja Rural de Ahorros, said no.", "head of lending",
         "Caja Rural de Ahorros"),
    ],
)  # fmt: skip
def test_a_body_of_another_language_is_whole_beside_a_name(language, text, role, organisation):
    (found,) = spots(language, text)
    assert (found.role, found.organisation) == (role, organisation)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Consejo de Pesca y Francia opinaron."),
        ("en", "The Association of Pilots said no."),
        ("en", "The Central Bank of the Isles said no."),
        ("fr", "Le Conseil des pêches et le Pérou ont dit non."),
    ],
)
def test_foreign_end_leaves_bodies_of_the_own_language(language, text):
    scene = scene_of(sentence_of(text), language)
    assert foreign_end(scene, 1) == 1
