"""Sentences with a body, a person or a list in them in which nobody says anything."""

from __future__ import annotations

import pytest
from tests.gather.attribution.texts import said, text_of

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.reading.read import read_file
from relatoria.gather.text import analyse

HEARD = {
    "es": "La Sra. Rut Banda, de Salud Rural, dijo que faltaba agua.",
    "en": "Ms. Ruth Banda, of Rural Health, said that water was lacking.",
    "fr": "Mme Ruth Banda, de Santé rurale, a dit que l'eau manquait.",
}
NOBODY = [
    ("es", "El documento, titulado «Carta de Tarija», fue aprobado por consenso."),
    ("es", "COMUNICADO DE PRENSA N.º 12-2026 Para difusión inmediata"),
    ("fr", "L'ensemble du document, intitulé « Appel de Lomé », tel que modifié, est adopté par consensus."),
    ("es", "Los panelistas fueron la Sra. Elsa Coto, gerenta de Frío Austral, y el Sr. Tomás Lepe, alcalde de Ancud."),
    ("es", "Panelistas: Sra. Elsa Coto, gerenta de Frío Austral; Sr. Tomás Lepe, alcalde de Ancud."),
    ("es", "La Red de Puertos Abiertos agrupa a catorce caletas del sur."),
    ("es", "No se alcanzó un acuerdo sobre el subsidio a los países."),
    ("es", "El estudio será encomendado a la Universidad de Magallanes."),
    ("es", "Valparaíso, Chile, 3 a 5 de mayo de 2026"),
    ("es", "Nadie ofreció una respuesta a esa alza."),
    ("es", "Solo tres contribuciones llegaron a tiempo."),
    ("es", "Tampoco se aborda la pesca con buzo."),
    ("en", "The panellists were Ms. Elsa Coto, Manager of Austral Ice, and Mr. Tom Lepe, Mayor of Ancud."),
    ("en", "Panellists: Ms. Elsa Coto, Manager of Austral Ice; Mr. Tom Lepe, Mayor of Ancud."),
    ("en", "A study will be entrusted to the University of Magellan."),
    ("en", "Suva, Fiji, 3 May 2026"),
    ("en", "Nobody had a convincing answer."),
    ("en", "Only three contributions arrived in time."),
    ("en", "Nor was diving mentioned in the replies, or addressed elsewhere."),
    ("fr", "Les intervenants étaient Mme Elsa Coto, gérante de Froid austral, et M. Tom Lepe, maire d'Ancud."),
    ("fr", "Intervenants : Mme Elsa Coto, gérante de Froid austral ; M. Tom Lepe, maire d'Ancud."),
    ("fr", "Le Réseau des ports ouverts regroupe quatorze criques du sud."),
    ("fr", "Une étude sera confiée à l'Université de Magellan."),
    ("fr", "Cotonou, Bénin, 3 mai 2026"),
    ("fr", "Personne n'avait apporté de réponse à cette hausse."),
    ("fr", "Seules trois contributions sont arrivées à temps."),
]


@pytest.mark.parametrize(("language", "wording"), NOBODY)
def test_nobody_speaks(language: str, wording: str) -> None:
    text = text_of(f"{HEARD[language]}\n\n{wording}", language)
    given = said(text, reported(text))
    assert given[0].endswith("|explicit")
    assert set(given[1:]) == {"-"}


def test_what_a_body_consists_of_is_not_its_speech() -> None:
    text = text_of(f"{HEARD['en']} The Open Harbours Network brings together fourteen coves of the south.", "en")
    assert "Open Harbours Network|explicit" not in said(text, reported(text))


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "El sector financiero estuvo representado por la Sra. Paula Ancao, gerenta del Banco del Litoral. "
               "Ella dijo que pediría avales."),
        ("en", "The banks were represented by Ms. Paula Ancao, Manager of the Shore Bank. She committed her bank to "
               "three cold stores."),
        ("fr", "Le secteur bancaire était représenté par Mme Paule Ancao, gérante de la Banque du littoral. Elle a dit "
               "que des garanties seraient demandées."),
    ],
)  # fmt: skip
def test_who_stands_for_others_is_introduced_and_speaks_later(language: str, wording: str) -> None:
    text = text_of(wording, language)
    first, second = said(text, reported(text))
    assert first == "-"
    assert "Ancao" in second


@pytest.mark.parametrize(
    "title",
    [
        "II. Aportaciones por mesa\n\nA. Primera mesa, el hielo",
        "- Las caletas del norte -",
        "- «Sin hielo no hay pesca» -",
    ],
)
def test_titles_among_the_items_are_nobodys(title: str) -> None:
    wording = (
        "Memoria del encuentro\n\nLa Sra. Rut Banda, de Salud Rural, dice que falta agua en el puerto.\n\n"
        f"{title}\n\nEl muelle tiene cien metros de largo y dos grúas."
    )
    text = analyse(read_file(wording.encode(), "memoria.txt"))
    given = said(text, attribute(text))
    assert [one for one in given if one != "-"] == ["Rut Banda|explicit"]


def test_a_title_in_capitals_at_the_head_is_no_person() -> None:
    wording = "CITY ROADS NETWORK (CRN)\n\nReport of a round table on wells\n\nWater is scarce."
    text = analyse(read_file(wording.encode(), "report.txt"))
    assert set(said(text, attribute(text))) == {"-"}


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "It was intended to feed into the Compact on Skills Mobility (CSM), due to open in March."),
        ("es", "La nota servirá para el Pacto sobre la Movilidad de las Competencias (PMC), que se abre en marzo."),
        ("es", "En todas se insta a ratificar la Convención relativa a la Educación Superior, de la UNESCO."),
        ("en", "With the support of the UPU and of Spain, 310 rural counters will be equipped by 2027."),
        ("es", "Con el apoyo de la UPU y de España, se equiparán 310 ventanillas antes de 2027."),
        ("fr", "Avec l'appui de l'UPU et de l'Espagne, 310 guichets seront équipés d'ici à 2027."),
        ("fr", "La note nourrira le Pacte sur la Mobilité des Compétences (PMC), dont les travaux s'ouvrent en mars."),
    ],
)
def test_what_a_title_is_about_and_who_helps_say_nothing(language: str, wording: str) -> None:
    text = text_of(wording, language)
    assert said(text, reported(text)) == ["-"]


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "El Comité de Cuencas, que se había creado en marzo, reunía ya a nueve municipios."),
        ("en", "The Basin Committee, which had been set up in March, was already bringing nine towns together."),
        ("fr", "Le Comité de bassin, qui avait été créé en mars, réunissait déjà neuf communes."),
    ],
)
def test_a_body_told_of_in_a_speech_does_not_speak(language: str, wording: str) -> None:
    text = text_of(f"{HEARD[language]} {wording}", language)
    assert said(text, reported(text))[1].endswith("|inherited")


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "El Sr. Blas Real (Ecuador) dijo que faltaba agua. El Perú y Chile lo apoyaron. El Sr. Real añadió que "
         "el riego era caro. Junto con la OIM, el Ecuador abría dos pozos al año."),
        ("en", "Mr. Blaise Royle (Ecuador) said that water was lacking. Peru and Chile supported him. Mr. Royle added "
         "that pumps were dear. Together with IOM, Ecuador was drilling two wells a year."),
        ("fr", "M. Blaise Roy (Équateur) a dit que l'eau manquait. Le Pérou et le Chili l'ont appuyé. M. Roy a ajouté "
         "que l'irrigation était chère. Avec l'OIM, l'Équateur forait deux puits par an."),
    ],
)  # fmt: skip
def test_what_a_state_does_along_with_a_body_is_told_by_who_speaks_for_it(language: str, wording: str) -> None:
    text = text_of(wording, language)
    assert said(text, reported(text))[-1].startswith("Blais" if language != "es" else "Blas Real")


@pytest.mark.parametrize(
    ("language", "head", "wording", "chair"),
    [
        (
            "fr",
            "EXAMEN ET ADOPTION DU DOCUMENT FINAL (point 6 de l'ordre du jour)",
            "Le COPRÉSIDENT dit que oui.",
            "Le COPRÉSIDENT",
        ),
        ("fr", "CLÔTURE", "Le COPRÉSIDENT prononce la clôture du Dialogue.", "Le COPRÉSIDENT"),
        ("es", "CLAUSURA", "La Presidenta levanta la sesión del Diálogo.", "La Presidenta"),
    ],
)
def test_who_presides_is_no_longer_than_the_post_and_no_item_of_the_agenda(
    language: str, head: str, wording: str, chair: str
) -> None:
    found = attribute(analyse(read_file(f"# {head}\n\n{HEARD[language]}\n\n{wording}\n".encode(), "acta.md")))
    assert all(actor.name in ("Ruth Banda", "Rut Banda") or actor.name in chair for actor in found.actors)
