"""Whose report a sentence cites: who wrote a text is a source, not a speaker in the room."""

from __future__ import annotations

import pytest
from tests.gather.attribution.texts import said, text_of

from relatoria.gather.attribution.claims.sources import in_its_text, is_author
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentences

HEARD = {
    "es": "La Sra. Rut Banda, de Salud Rural, dijo que faltaba agua.",
    "en": "Ms. Ruth Banda, of Rural Health, said that water was lacking.",
    "fr": "Mme Ruth Banda, de Santé rurale, a dit que l'eau manquait.",
}
CITED = [
    ("es", "En el último anuario de la Universidad de Loja se advierte de que los pozos se secan."),
    ("es", "Un estudio de la Cámara de Riego calcula las pérdidas en dos cosechas."),
    ("es", "En su informe de mayo, la Contraloría General señala que no hubo licitación."),
    ("es", "La Cámara de Riego calcula en una nota de mayo que se pierden dos cosechas."),
    ("en", "An IFAD brief sets out five conditions."),
    ("en", "The harbour master's report puts the depth at two metres."),
    ("fr", "La Banque agricole estime dans une note de mai que deux récoltes sont perdues."),
    ("en", "A survey by the Water Institute finds that wells are drying up."),
    ("en", "The World Bank's latest report puts the loss at two harvests."),
    ("en", "In its annual report, the Court of Auditors notes that there was no tender."),
    ("fr", "Une étude de la Chambre d'agriculture évalue les pertes à deux récoltes."),
    ("fr", "Dans son rapport annuel, la Cour des comptes relève qu'il n'y a pas eu d'appel d'offres."),
]


@pytest.mark.parametrize(("language", "wording"), CITED)
def test_who_wrote_what_is_cited_does_not_speak(language: str, wording: str) -> None:
    alone = text_of(wording, language)
    assert said(alone, reported(alone)) == ["-"]
    between = text_of(f"{HEARD[language]} {wording}", language)
    assert said(between, reported(between))[1] == "-"


@pytest.mark.parametrize(
    ("language", "wording", "who"),
    [
        ("es", "En su informe, la Sra. Banda señaló que faltaban bombas.", "Rut Banda"),
        ("en", "In her report, Ms. Banda noted that pumps were lacking.", "Ruth Banda"),
        ("fr", "Dans son rapport, Mme Banda a relevé que les pompes manquaient.", "Ruth Banda"),
    ],
)
def test_a_person_who_reports_speaks(language: str, wording: str, who: str) -> None:
    text = text_of(f"{HEARD[language]} {wording}", language)
    assert said(text, reported(text))[1].startswith(f"{who}|")


@pytest.mark.parametrize(
    ("language", "wording", "author"),
    [
        ("es", "Se leyó el informe anual elaborado por la Cruz Roja.", True),
        ("es", "Se oyó el informe presentado por la Cruz Roja.", False),
        ("en", "The report published by the Red Cross was read.", True),
        ("en", "The report presented by the Red Cross was heard.", False),
        ("fr", "Le rapport de la Croix-Rouge a été lu.", True),
        ("fr", "L'intervention de la Croix-Rouge a été entendue.", False),
    ],
)
def test_is_author(language: str, wording: str, author: bool) -> None:
    scene = scene_of(next(iter(sentences(wording, language, 0))), language)
    found = find_spots(scene)
    assert [is_author(scene, spot) for spot in found] == [author] * len(found)


def test_in_its_text_asks_for_a_text_of_its_own() -> None:
    for wording, own in (
        ("In its report, the Red Cross notes a gap.", True),
        ("In the room, the Red Cross notes a gap.", False),
    ):
        scene = scene_of(next(iter(sentences(wording, "en", 0))), "en")
        (spot,) = find_spots(scene)
        assert in_its_text(scene, spot) is own
