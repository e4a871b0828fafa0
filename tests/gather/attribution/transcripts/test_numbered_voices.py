"""Voices that are numbered and named once, and labels of an office and a name with a stroke between."""

from __future__ import annotations

import pytest

from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file

ROOMS = {
    "es": (
        "Mesa sobre contratación justa\n\nModeradora / Ana Santos: Bienvenidas. Empecemos.\n\nInterviniente 1 (Rosa "
        "Rivera, Reclutadores del Puerto): Gracias. No cobramos nada.\n\nInterviniente 2 (Ciro Okoye, Sindicato de "
        "Marinos): No es lo que nos dicen.\n\nModeradora / Ana Santos: ¿Cuánto?\n\nInterviniente 2: Un mes de sueldo."
        "\n\nInterviniente 1: El precio lo pone la clínica.\n"
    ),
    "en": (
        "Round table on fair recruitment\n\nMOD/Ana Santos: Welcome. Let us begin.\n\nSpeaker 1 (Rosa Rivera, Harbour "
        "Recruiters): Thank you. We charge nothing.\n\nSpeaker 2 (Ciro Okoye, Seafarers' Union): That is not what we "
        "hear.\n\nMOD/Ana Santos: How much?\n\nSpeaker 2: A month of wages.\n\nSpeaker 1: The clinic sets the price.\n"
    ),
    "fr": (
        "Table ronde sur le recrutement équitable\n\nANIM/Ana Santos : Bienvenue. Commençons.\n\nIntervenante 1 (Rosa "
        "Rivera, Recruteurs du port) : Merci. Nous ne demandons rien.\n\nIntervenant 2 (Ciro Okoye, Syndicat des "
        "marins) : Ce n'est pas ce qu'on nous dit.\n\nANIM/Ana Santos : Combien ?\n\nIntervenant 2 : Un mois de "
        "salaire.\n\nIntervenante 1 : C'est la clinique qui fixe le prix.\n"
    ),
}
BODIES = {
    "es": ["Reclutadores del Puerto", "Sindicato de Marinos"],
    "en": ["Harbour Recruiters", "Seafarers' Union"],
    "fr": ["Recruteurs du port", "Syndicat des marins"],
}


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_a_numbered_voice_is_whom_its_first_label_names(language: str) -> None:
    record = gather([read_file(ROOMS[language].encode(), "room.txt")])
    names = {actor.id: actor.name for actor in record.actors}
    spoke = [names[one.actors[0]] for one in record.interventions]
    assert spoke == ["Ana Santos", "Rosa Rivera", "Ciro Okoye", "Ana Santos", "Ciro Okoye", "Rosa Rivera"]
    assert [actor.organisation for actor in record.actors if actor.name != "Ana Santos"] == BODIES[language]


@pytest.mark.parametrize(
    ("opening", "surname"),
    [
        ("La presidenta da cuenta de la apertura de la oficina. Han pasado por ella mil personas.", "Lanuza"),
        ("La présidente rend compte de l'ouverture du bureau. Mille personnes y sont passées.", "Lanuza"),
        ("The Chair reported on the opening of the office. A thousand people had come.", "Lanuza"),
    ],
)
def test_a_sentence_about_who_presides_is_no_label(opening: str, surname: str) -> None:
    text = f"Preside: Pilar {surname}.\n\nMinutes\n\n{opening}\n\n{opening}\n"
    record = gather([read_file(text.encode(), "minutes.txt")])
    assert not any("label" in passage.why for one in record.interventions for passage in one.passages)
