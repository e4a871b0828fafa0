"""Bodies of which a text gives no name speak as what they are called, in three languages."""

from __future__ import annotations

import pytest
from tests.gather.attribution.claims.test_clauses import told


@pytest.mark.parametrize(
    ("language", "wording", "speaker"),
    [
        ("es", "Un grupo regional propuso limitar la duración a doce meses.", "Un grupo regional"),
        ("en", "A regional group proposed limiting the duration to twelve months.", "A regional group"),
        ("fr", "Un groupe régional a proposé d'en limiter la durée à douze mois.", "Un groupe régional"),
        ("es", "Una organización sindical señaló que los estibadores pagaban.", "Una organización sindical"),
        ("en", "A trade union organization reported that dockers paid.", "A trade union organization"),
        ("fr", "Une organisation syndicale a signalé que les dockers payaient.", "Une organisation syndicale"),
        ("es", "Una delegación de África central expresó la opinión contraria.", "Una delegación de África central"),
        ("en", "One delegation from Southern Africa disagreed.", "One delegation from Southern Africa"),
        ("fr", "Une délégation d'Afrique centrale a exprimé l'opinion contraire.", "Une délégation d'Afrique centrale"),
        (
            "es",
            "Un colegio profesional que asistía como observador advirtió del riesgo.",
            "Un colegio profesional",
        ),
        ("en", "A professional body attending as an observer warned against it.", "A professional body"),
        ("fr", "Un ordre professionnel participant en qualité d'observateur a mis en garde.", "Un ordre professionnel"),
        (
            "fr",
            "En revanche, un ordre professionnel participant en qualité d'observateur a mis en garde.",
            "Un ordre professionnel",
        ),
        ("es", "Otros, aun suscribiéndolo, hicieron valer que el puerto pagaba.", "Otros oradores"),
        ("en", "Others, while agreeing, argued that the port paid.", "Other speakers"),
        ("fr", "D'autres, tout en y souscrivant, ont fait valoir que le port payait.", "D'autres orateurs"),
        ("en", "The families do not accept the word.", "The families"),
        ("en", "The register of Malta was cited as an example by three delegations.", "Three delegations"),
        ("fr", "Le registre de Malte a été cité en exemple par trois délégations.", "Trois délégations"),
    ],
)
def test_who_has_no_name_speaks_by_what_they_are(language: str, wording: str, speaker: str) -> None:
    assert [who for _, who, _ in told(language, wording)] == [speaker]


@pytest.mark.parametrize(
    ("language", "wording", "speaker"),
    [
        ("es", "Una delegación de Chile propuso un plazo.", "Chile"),
        ("en", "A delegation from Chile proposed a deadline.", "Chile"),
        ("fr", "Une délégation du Chili a proposé un délai.", "Chili"),
    ],
)
def test_a_state_makes_it_somebody(language: str, wording: str, speaker: str) -> None:
    assert [who for _, who, _ in told(language, wording)] == [speaker]


@pytest.mark.parametrize(
    ("language", "before", "wording"),
    [
        ("es", "Filipinas estimó que el tope no servía.", "Una delegación de África central expresó otra opinión."),
        ("en", "The Philippines considered the ceiling useless.", "A delegation from Central Africa disagreed."),
        ("fr", "Les Philippines ont estimé le plafond inutile.", "Une délégation d'Afrique centrale s'y est opposée."),
    ],
)
def test_it_is_never_whoever_spoke_before(language: str, before: str, wording: str) -> None:
    assert len({who for _, who, _ in told(language, f"{before} {wording}")}) == 2
