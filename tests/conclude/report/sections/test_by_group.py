"""Recommendations by group: a demand stands with those who make it, not with those who support it."""

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.report import Profile

RECORDS = {
    "en": (
        "Summary of the workshop on ferries\n\n"
        "1. Ms. Irma Solano (Women of the Harbours Network) urged that berths be allotted by use rather than title, a "
        "demand supported by the delegations of Kenya and Peru.\n\n"
        "2. Fiji recommended that ports train nurses for crews.\n\n"
        "3. The International Organization for Migration recommended that crews receive a card.\n"
    ),
    "es": (
        "Relatoría del taller sobre transbordadores\n\n"
        "1. La Sra. Irma Solano (Red de Mujeres de los Puertos) pidió que los atracaderos se asignaran por el uso "
        "y no por el título, con el apoyo de Kenya y el Perú.\n\n"
        "2. Fiji recomendó que los puertos formaran enfermeras para las tripulaciones.\n\n"
        "3. La Organización Internacional para las Migraciones recomendó dar una tarjeta a las tripulaciones.\n"
    ),
    "fr": (
        "Synthèse de l'atelier sur les bacs\n\n"
        "1. Mme Irma Solano (Réseau des femmes des ports) a demandé que les postes d'amarrage soient attribués selon "
        "l'usage, avec l'appui du Kenya et du Pérou.\n\n"
        "2. Les Fidji ont recommandé que les ports forment des infirmières pour les équipages.\n\n"
        "3. L'Organisation internationale pour les migrations a recommandé que les équipages reçoivent une carte.\n"
    ),
}


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_a_demand_of_civil_society_does_not_stand_under_the_states_that_support_it(language: str) -> None:
    record = gather([read_file(RECORDS[language].encode(), "record.txt")])
    report = write_report(record, find_points(record), Profile.SYNTHESIS, language)
    where = {
        section.id: " ".join(one.text for part in section.paragraphs for one in part) for section in report.sections
    }
    assert "Fi" in where["recommendations-state"]
    assert "Solano" not in where["recommendations-state"]
    assert not any(word in where["recommendations-state"] for word in ("berths", "atracaderos", "amarrage"))
    assert [name for name, text in where.items() if "Irma Solano" in text]
