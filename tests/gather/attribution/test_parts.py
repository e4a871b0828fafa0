"""A file of several statements: each part has its own speaker; a report with titles that name speakers is none."""

from __future__ import annotations

import pytest
from tests.gather.attribution.texts import said
from tests.gather.reading.test_kinds import read

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.attribution.parts import parts_of

TITLED = {
    "es": """CONSULTA SOBRE EL AGUA Y LAS CIUDADES

Aportes escritos recibidos por la Secretaría

I. Contribución de la Red Andina de Juntas de Agua

Presentada por Gloria Pacari Tenesaca, coordinadora general

Estimadas delegadas y delegados:

Pedimos que las tarifas se fijen con las comunidades. Publicaremos los registros antes de 2027.

II. Observaciones de la Cámara de Operadores de Saneamiento

Hemos leído el aporte de la Red y no lo compartimos en todo. Recomendamos que un regulador fije las tarifas.

III. Respuesta del Defensor del Pueblo del Ecuador

Solicitamos que nadie corte el agua a los hospitales ni a las escuelas por falta de pago en lo que queda del año.
""",
    "en": """# Draft principles on data of displaced persons

The views below are reproduced as received.

---

**Submitted by:** Statistics Office of Moldova

The Office welcomes the draft. We consider principle 4 too vague.

---

**Submitted by:** Coalition for Digital Rights

We do not support principle 4 in any form. Data should never be shared with the country of origin.

---

**Submitted by:** Jordan

Jordan supports principle 4 as drafted. We stress that registration remains our duty.
""",
    "fr": """# Courriers reçus avant l'atelier

## Lettre de la Coopérative des mareyeuses d'Arguin

Monsieur le Ministre,

Nous demandons que trois sièges soient réservés aux mareyeuses. L'an dernier a été mauvais.

Fatimetou Mint Ahmed, présidente de la Coopérative des mareyeuses d'Arguin

***

## Réponse au courrier des mareyeuses par le Syndicat des armateurs

Nous jugeons trop court le délai de six mois. Nous proposons une période de transition de deux ans.

Pour le Syndicat, Karim Ould Bouceif, secrétaire général
""",
}
SPEAKERS = {
    "es": {
        "Gloria Pacari Tenesaca": 3,
        "Cámara de Operadores de Saneamiento": 2,
        "Defensor del Pueblo del Ecuador": 1,
    },
    "en": {"Statistics Office of Moldova": 2, "Coalition for Digital Rights": 2, "Jordan": 2},
    "fr": {"Coopérative des mareyeuses d'Arguin": 3, "Syndicat des armateurs": 2},
}


def counted(wording: str) -> dict[str, int]:
    text = read(wording)
    given = [one.split("|")[0] for one in said(text, attribute(text)) if one != "-"]
    return {name: given.count(name) for name in dict.fromkeys(given)}


@pytest.mark.parametrize("language", sorted(TITLED))
def test_parts_have_each_the_speaker_that_its_title_names(language: str) -> None:
    assert counted(TITLED[language]) == SPEAKERS[language]


def test_parts_open_at_what_is_said_by_somebody_else() -> None:
    wording = """REPÚBLICA DE COSTA RICA

DISCURSO

del señor Esteban Quirós Leiva, ministro de Trabajo

Señora Presidenta:

Agradecemos al puerto que nos reciba. Abriremos dos oficinas antes de junio de 2026.

TESTIMONIO DE LA COOPERATIVA DE MARISQUERAS DE TAMBOR

dicho por Luz Araya Mena, tesorera

Compañeras:

Pedimos que nos den seguro aunque no tengamos patrón. Nosotras enseñaremos a las jóvenes a llevar las cuentas.
"""
    assert counted(wording) == {"Esteban Quirós Leiva": 3, "Luz Araya Mena": 2}


def test_parts_open_at_a_masthead_over_a_date_or_behind_a_rule() -> None:
    wording = """SIDE EVENT ON FAIR FISHING

Women's Network of Kerala

Kochi, 4 April 2026

Dear colleagues,

We mend the nets and are paid in fish. We ask that landing sites be lit at night.

Leela Kunjumon, Convenor

____________________

Forum of Trawler Owners

Lighting is welcome, but the fuel tax must fall first. We oppose a ban on night trawling in our waters this year.

Suresh Patankar, Secretary
"""
    assert counted(wording) == {"Women's Network of Kerala": 3, "Forum of Trawler Owners": 2}


def test_parts_hold_a_declaration_with_the_report_on_it_below() -> None:
    wording = """# Déclaration de Lomé

Nous, pêcheurs et mareyeuses du golfe, réunis à Lomé,

Déclarons ce qui suit :

Nous demandons des ports ouverts. Nous planterons cent hectares de mangrove.

## Note du secrétariat du Forum sur l'adoption

Mme Awa Dossou, maire de Ganvié, a fait remarquer que le délai était court. Le texte a été maintenu.
"""
    found = counted(wording)
    assert found["Awa Dossou"] >= 1
    assert len(found) == 2


def test_parts_are_none_of_a_report_whose_titles_name_who_spoke() -> None:
    wording = """# Report of the workshop

## Statement by Norway

The representative of Norway said that meals were cheap. She added that donors should publish their costs.

## Statement by Kenya

The representative of Kenya explained the law on kitchens. He said that it would be applied from 2027.
"""
    assert parts_of(read(wording)) == ()


def test_parts_are_none_of_one_statement_with_headings() -> None:
    wording = """# Statement by Norway

Chair, we thank Kenya for hosting us here.

## Contribution of migrants to our economies

We believe that they build our towns. We ask for better figures.

## Response of the health sector

We will open two clinics in 2027.
"""
    assert parts_of(read(wording)) == ()


def test_parts_of_a_file_may_be_words_that_somebody_spoke() -> None:
    text = read("""CONFÉRENCE SUR LES PORTS

1.
DÉCLARATION DU RÉSEAU DES ARMATEURS DU GOLFE

prononcée par M. Paul Adjovi, secrétaire général

Madame la Présidente,

Nous souscrivons au plan. Nous demandons aux ports un tarif unique. Nos membres ouvriront deux quais en 2027.

2.
PAROLE DE L'ASSOCIATION DES FUMEUSES DE POISSON

dite par Mme Afi Lawson, présidente

Madame la Présidente,

Je vends du poisson depuis trente ans. Nous voulons un toit sur le marché. Nous montrerons nos comptes à qui les veut.
""")
    found = said(text, attribute(text))
    assert {one.partition("|")[0] for one in found if one != "-"} == {"Paul Adjovi", "Afi Lawson"}
    assert found[-1].startswith("Afi Lawson")
