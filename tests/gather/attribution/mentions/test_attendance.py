"""Lists of who attends: for whom somebody is there, and nobody's words."""

from __future__ import annotations

import pytest
from tests.gather.attribution.texts import said, text_of

from relatoria.gather.attribution.mentions.attendance import attending, may_attend
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentences


def _listed(wording: str, language: str) -> list[tuple[str, str | None]]:
    sentence = next(iter(sentences(wording, language, 0)))
    scene = scene_of(sentence, language)
    found = attending(scene, find_spots(scene))
    return [(spot.mention.name, spot.mention.organisation) for spot in found]


@pytest.mark.parametrize(
    ("language", "wording", "listed"),
    [
        ("es", "Por la Dirección de Pesca, D. Rufino Salas; por COPEMAR, D.ª Inés Abad.",
         [("Rufino Salas", "Dirección de Pesca"), ("Inés Abad", "COPEMAR")]),
        ("es", "Asistieron, por la Dirección de Pesca, Rufino Salas, jefe de servicio; por la lonja, Inés Abad.",
         [("Rufino Salas", "Dirección de Pesca"), ("Inés Abad", "lonja")]),
        ("en", "For the Fisheries Board, Mr. Rufus Sale; for the Skippers' Union, Ms. Agnes Abbot, treasurer.",
         [("Rufus Sale", "Fisheries Board"), ("Agnes Abbot", "Skippers' Union")]),
        ("en", "In attendance: for the Fisheries Board, Mr. Rufus Sale.", [("Rufus Sale", "Fisheries Board")]),
        ("fr", "Pour la Direction des pêches, M. Rufin Salles ; pour la criée, Mme Agnès Abbas.",
         [("Rufin Salles", "Direction des pêches"), ("Agnès Abbas", "criée")]),
        ("fr", "Étaient présents, pour la Direction des pêches, M. Rufin Salles et, pour la criée, Mme Agnès Abbas.",
         [("Rufin Salles", "Direction des pêches"), ("Agnès Abbas", "criée")]),
        ("fr", "Pour le second examinateur, M. Rufin Salles, les ports manquent de glace.", []),
        ("en", "For the Fisheries Board, Mr. Rufus Sale said that ice was lacking.", []),
        ("en", "For the head of the market, Agnes Abbot, the price was wrong.", []),
        ("es", "Por la Dirección de Pesca, D. Rufino Salas recordó que faltaba hielo.", []),
    ],
)  # fmt: skip
def test_attending(language: str, wording: str, listed: list[tuple[str, str | None]]) -> None:
    assert _listed(wording, language) == listed


@pytest.mark.parametrize(
    ("language", "wording", "later", "of"),
    [
        ("es", "Por la Dirección de Pesca, D. Rufino Salas.", "D. Rufino Salas señala que falta hielo.",
         "Dirección de Pesca"),
        ("en", "For the Fisheries Board, Mr. Rufus Sale.", "Mr. Rufus Sale said that ice was lacking.",
         "Fisheries Board"),
        ("fr", "Pour la Direction des pêches, M. Rufin Salles.", "M. Rufin Salles dit que la glace manque.",
         "Direction des pêches"),
    ],
)  # fmt: skip
def test_presence_is_no_speech_and_says_of_which_body(language: str, wording: str, later: str, of: str) -> None:
    text = text_of(f"{wording}\n\n{later}", language)
    found = reported(text)
    assert said(text, found)[0] == "-"
    assert [actor.organisation for actor in found.actors] == [of]


def test_may_attend_is_cheap_and_lets_no_list_by() -> None:
    for language, wording, may in (
        ("es", "Por la lonja, D.ª Inés Abad.", True),
        ("fr", "Étaient présents, pour la criée, Mme Agnès Abbas.", True),
        ("en", "Ice was lacking.", False),
    ):
        assert may_attend(next(iter(sentences(wording, language, 0))), language) is may
