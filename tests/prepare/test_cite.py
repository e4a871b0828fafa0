"""Citations as each language writes them."""

import pytest

from relatoria.model.citation import Citation, Link
from relatoria.prepare.cite import availability, cite, cite_all, locate

NYD = {
    "es": "Resolución 71/1 de la Asamblea General, Declaración de Nueva York para los Refugiados y los Migrantes",
    "en": "General Assembly resolution 71/1, New York Declaration for Refugees and Migrants",
}
AGENDA = "General Assembly resolution 70/1, 2030 Agenda for Sustainable Development"
COMPACT = "Resolución 73/195 de la Asamblea General, Pacto Mundial para la Migración Segura, Ordenada y Regular"
ABSENT = {"es": "no disponible en español; solo en {}", "fr": "non disponible en français ; uniquement en {}"}


@pytest.mark.parametrize(
    ("citation", "language", "said"),
    [
        (Citation("nyd", annex="II", paragraphs=("8(i)",)), "es", NYD["es"] + ", anexo II, párr. 8 i)"),
        (
            Citation("nyd", annex="II", paragraphs=("8(i)", "8(l)")),
            "en",
            NYD["en"] + ", annex II, paras. 8 (i) and 8 (l)",
        ),
        (Citation("modalities", paragraphs=("15",)), "fr", "Résolution 71/280 de l’Assemblée générale, par. 15"),
        (Citation("agenda2030", goals=("17",), targets=("17.16",)), "en", AGENDA + ", Goal 17, target 17.16"),
        (Citation("gcm", objectives=("23",)), "es", COMPACT + ", objetivo 23"),
    ],
)
def test_cite(citation, language, said):
    assert cite(citation, language) == said


def test_cite_an_instrument_that_is_not_registered():
    with pytest.raises(KeyError):
        cite(Citation("atlantis"), "es")


def test_cite_all_goes_on_in_lower_case():
    both = (Citation("nyd", annex="II", paragraphs=("8",)), Citation("modalities", paragraphs=("15",)))
    assert cite_all(both, "fr").endswith("par. 8; résolution 71/280 de l’Assemblée générale, par. 15")


def test_locate_gives_the_version_of_the_language():
    assert locate(Citation("nyd"), "fr") == "https://undocs.org/fr/A/RES/71/1"


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        ((), ("", "", "")),
        (("en",), (ABSENT["es"].format("inglés"), "", ABSENT["fr"].format("anglais"))),
        (("es", "en"), ("también en inglés", "also in Spanish", ABSENT["fr"].format("espagnol et anglais"))),
    ],
)
def test_availability(languages, said):
    assert tuple(availability(Link("https://x.example", {}, languages), one) for one in ("es", "en", "fr")) == said
