"""What a record says of its own meeting."""

from __future__ import annotations

import pytest
from tests.gather.attribution.texts import said, text_of

from relatoria.gather.attribution.reported.reader import reported

CASES = [
    ("Los evaluadores constataron que la entrevista se celebra tarde.", ["Los evaluadores|collective"]),
    ("La reunión se celebra en Lima y tomó nota del informe.", ["-"]),
]


@pytest.mark.parametrize(("wording", "who"), CASES)
def test_not_of_the_record_keeps_what_is_said(wording: str, who: list[str]) -> None:
    text = text_of(wording, "es")
    assert said(text, reported(text)) == who


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "The representative of Japan said that a timetable was needed. It was so decided."),
        ("es", "El representante del Japón dijo que hacía falta un calendario. Así queda acordado."),
        ("fr", "Le représentant du Japon a dit qu'un calendrier était nécessaire. Il en est ainsi décidé."),
    ],
)
def test_what_is_so_decided_is_nobodys_words(language: str, wording: str) -> None:
    text = text_of(wording, language)
    first, last = said(text, reported(text))
    assert first.endswith("|explicit")
    assert last == "-"


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "La Sra. Rut Banda, de Salud Rural, dijo que faltaban enfermeras. La cuestión quedó abierta."),
        ("es", "La Sra. Rut Banda, de Salud Rural, dijo que faltaban enfermeras. Nadie discutió su cálculo."),
        ("es", "La Sra. Rut Banda, de Salud Rural, dijo que faltaba agua. Era una inquietud común a las tres mesas."),
        ("en", "Ms. Ruth Banda, of Rural Health, said that nurses were lacking. The matter remained unresolved."),
        ("en", "Ms. Ruth Banda, of Rural Health, said that nurses were lacking. No objection was voiced."),
        (
            "en",
            "Ms. Ruth Banda, of Rural Health, said that water was lacking. It was a worry common to the two panels.",
        ),
        ("fr", "Mme Ruth Banda, de Santé rurale, a dit que l'eau manquait. La question est restée ouverte."),
        ("fr", "Mme Ruth Banda, de Santé rurale, a dit que l'eau manquait. Personne n'a contesté son calcul."),
        ("fr", "Mme Ruth Banda, de Santé rurale, a dit que l'eau manquait. C'était un souci commun aux deux tables."),
        ("en", "Ms. Ruth Banda, of Rural Health, said that it rained. Lessons drawn from the debate: boats matter."),
        (
            "fr",
            "Mme Ruth Banda, de Santé rurale, a dit qu'il pleut. Lacunes relevées par le Groupe : la carte du Ghana.",
        ),
        (
            "es",
            "La Sra. Rut Banda, de Salud Rural, dijo que llueve. Lecciones extraídas del debate: hacen falta botes.",
        ),
    ],
)
def test_what_the_record_says_of_the_debate_is_nobodys(language: str, wording: str) -> None:
    text = text_of(wording, language)
    first, last = said(text, reported(text))
    assert first.endswith("|explicit")
    assert last == "-"


def test_a_list_is_theirs_whom_its_label_names() -> None:
    wording = "Good practices mentioned by Ms. Ruth Banda: a boat proposed by Malawi for the islands."
    text = text_of(wording, "en")
    assert said(text, reported(text)) == ["Ruth Banda|explicit"]


@pytest.mark.parametrize(
    ("language", "speech", "wording"),
    [
        ("es", "La Sra. Rut Banda dijo que faltaba agua.", "Acuerdo: cavar dos pozos antes de marzo."),
        ("es", "La Sra. Rut Banda dice que falta agua.", "El Consejo toma nota."),
        ("es", "La Sra. Rut Banda dice que falta agua.", "Se recuerda que la tarifa es de dos euros."),
        ("es", "La Sra. Rut Banda dice que falta agua.", "Responsable: la oficina de pozos."),
        ("en", "Ms. Ruth Banda said that water was lacking.", "Agreed: two wells would be dug before March."),
        ("en", "Ms. Ruth Banda says that water is lacking.", "The Board takes note."),
        ("en", "Ms. Ruth Banda says that water is lacking.", "It is recalled that the fee is two euros."),
        ("en", "Ms. Ruth Banda says that water is lacking.", "Deadline: the end of March."),
        ("fr", "Mme Ruth Banda a dit que l'eau manquait.", "Décision : creuser deux puits avant mars."),
        ("fr", "Mme Ruth Banda dit que l'eau manque.", "Le Comité prend acte."),
        ("fr", "Mme Ruth Banda dit que l'eau manque.", "Il est rappelé que le tarif est de deux euros."),
        ("fr", "Mme Ruth Banda dit que l'eau manque.", "Suivi : le bureau des puits."),
    ],
)
def test_decisions_and_notes_of_minutes_are_not_whoever_spoke_before(language: str, speech: str, wording: str) -> None:
    text = text_of(f"{speech} {wording}", language)
    first, last = said(text, reported(text))
    assert first.endswith("|explicit")
    assert last == "-"
