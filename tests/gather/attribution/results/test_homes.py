"""For which State somebody speaks is told where a document says so plainly."""

import pytest

from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file


def country_of(name, *texts):
    record = gather([read_file(text.encode(), f"{at}.txt") for at, text in enumerate(texts)])
    return next((one.country, one.stakeholder_type) for one in record.actors if one.name == name)


SAID = {
    "en": "Report of the round table\n\nMs. Abena Darkwah, {}, said that 1,200 contracts had been checked in 2025.\n",
    "es": "Informe de la mesa\n\nLa Sra. Abena Darkwah, {}, afirmó que se habían revisado 1.200 contratos en 2025.\n",
    "fr": "Rapport de la table ronde\n\nMme Abena Darkwah, {}, a indiqué que 1 200 contrats avaient été vérifiés.\n",
}
POSTS = {
    "en": "Director General for Overseas Employment",
    "es": "directora general de Empleo",
    "fr": "directrice générale de l'Emploi",
}


@pytest.mark.parametrize("language", ["en", "es", "fr"])
@pytest.mark.parametrize(
    "other",
    [
        "LIST OF PARTICIPANTS\n\nGhana: Ms. Abena Darkwah, head of delegation\n",
        "LISTE DES PARTICIPANTS\n\nGHANA\nMme Abena Darkwah\nM. Kojo Baffour\n",
        "Lista de participantes\n\nSra. Abena Darkwah, directora general, Ghana\n",
        "MINISTRY OF EMPLOYMENT OF GHANA\nNational report\n\nThe report was written under Ms. Abena Darkwah.\n",
        "RÉPUBLIQUE DU GHANA\nRapport national\n\nLe rapport a été établi sous la direction de Mme Abena Darkwah.\n",
    ],
)
def test_at_home_takes_the_state_from_another_document(language, other):
    assert country_of("Abena Darkwah", SAID[language].format(POSTS[language]), other) == ("GHA", "state")


@pytest.mark.parametrize(
    "other",
    [
        "Summary\n\nGhana and Togo thanked Ms. Abena Darkwah for her work.\n",
        "REPORT OF THE REVIEW OF GHANA\nAccra, 2 May 2026\n\nThe review was chaired by Ms. Abena Darkwah.\n",
        "MINISTRY OF HEALTH\nPress release\n\nThe minister met Ms. Abena Darkwah.\n",
    ],
)
def test_at_home_does_not_guess(other):
    assert country_of("Abena Darkwah", SAID["en"].format(POSTS["en"]), other)[0] is None


def test_at_home_leaves_whoever_is_of_a_body():
    said = SAID["en"].format("Director of the Dockers' Union")
    assert country_of("Abena Darkwah", said, "List\n\nGhana: Ms. Abena Darkwah, observer\n")[0] is None


def test_at_home_takes_the_town_of_a_council_of_ministers():
    minutes = (
        "CONSEJO INTERMINISTERIAL DE MOVILIDAD\nActa de la sesión 4\nMadrid, 17 de septiembre de 2026\n\n"
        "La Sra. Elvira Nuño Sanz, directora general de Migraciones, informó de que se habían abierto doce oficinas.\n"
    )
    assert country_of("Elvira Nuño Sanz", minutes) == ("ESP", "state")
