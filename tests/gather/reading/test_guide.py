"""Sessions, objectives and guiding questions of guides in three languages; the texts are our own."""

from __future__ import annotations

from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.guide import session_structure
from relatoria.gather.reading.structure import structure
from relatoria.gather.text import analyse
from relatoria.model.question import Session

SPANISH = """Encuentro de ciudades

**GUÍA DE LAS SESIONES**

Objetivo del encuentro

El encuentro tiene por objeto:

- i) Compartir experiencias;
- ii) Preparar un plan.

Primera sesión. Datos

Objetivos:

- ⇒ Conocer los datos que existen.

Preguntas de orientación:

- ⇒ ¿Qué datos faltan¹?
- ⇒ ¿Qué pueden aportar las ciudades con respecto a:
 - i) los censos²;
 - ii) las encuestas que se hacen en

¹ Véase el anexo.

² Resolución de 2015.

los barrios?

Segunda sesión. Vivienda

Preguntas de orientación:

Segunda sesión. Grupos de trabajo

- ⇒ ¿Qué medidas funcionan?

Segunda sesión. Deliberación plenaria

- ⇒ Puntos de acuerdo.

Anexo

- ⇒ Lista de participantes
"""

ENGLISH = """Guide for facilitators

Session 1: Skills

Objectives

To learn from employers.

Guiding questions

1. Which skills are missing?
2. What should be recognised, in particular:
(a) diplomas;
(b) experience?

Session 2: Return

Objectives

- Agree on a list of measures.

Session 2: Follow-up

- Name those who answer for each measure.

Guiding questions

Session 2: Follow-up

- Who reports, and when?
"""

FRENCH = """Questions d'orientation

Première séance. Santé

Objectifs

- Dresser un état des lieux.

Questions d'orientation pour le débat

Quels soins sont accessibles ?

Comment sont-ils financés ?

Deuxième séance. Écoles

- Combien d'élèves sont inscrits ?
"""


def sessions(text: str) -> tuple[Session, ...]:
    document = structure(Source(text), "guide.md", "0" * 64)
    return session_structure(document, analyse(document))


def outline(text: str) -> list[tuple[str, str | None, list[str], list[str]]]:
    titles = {session.id: session.title for session in sessions(text)}
    return [
        (
            session.title,
            titles.get(session.parent or ""),
            [question.text for question in session.objectives],
            [question.text for question in session.questions],
        )
        for session in sessions(text)
    ]


def test_session_structure_of_a_spanish_guide() -> None:
    assert outline(SPANISH) == [
        ("Encuentro de ciudades", None, ["Compartir experiencias;", "Preparar un plan."], []),
        (
            "Primera sesión. Datos",
            None,
            ["Conocer los datos que existen."],
            ["¿Qué datos faltan?", "¿Qué pueden aportar las ciudades con respecto a:"],
        ),
        ("Segunda sesión. Vivienda", None, [], []),
        ("Segunda sesión. Grupos de trabajo", "Segunda sesión. Vivienda", [], ["¿Qué medidas funcionan?"]),
        ("Segunda sesión. Deliberación plenaria", "Segunda sesión. Vivienda", [], ["Puntos de acuerdo."]),
    ]


def test_session_structure_keeps_scopes_and_notes_of_a_question_that_a_page_interrupts() -> None:
    question = sessions(SPANISH)[1].questions[1]
    assert question.scopes == ("los censos;", "las encuestas que se hacen en los barrios?")
    assert question.notes == ("Resolución de 2015.",)
    assert SPANISH[question.start : question.end].endswith("los barrios?")
    assert sessions(SPANISH)[1].questions[0].notes == ("Véase el anexo.",)


def test_session_structure_of_an_english_guide() -> None:
    assert outline(ENGLISH) == [
        (
            "Session 1: Skills",
            None,
            ["To learn from employers."],
            ["Which skills are missing?", "What should be recognised, in particular:"],
        ),
        ("Session 2: Return", None, ["Agree on a list of measures."], []),
        (
            "Session 2: Follow-up",
            "Session 2: Return",
            ["Name those who answer for each measure."],
            ["Who reports, and when?"],
        ),
    ]
    assert sessions(ENGLISH)[0].questions[1].scopes == ("diplomas;", "experience?")


def test_session_structure_of_a_french_guide() -> None:
    assert outline(FRENCH) == [
        (
            "Première séance. Santé",
            None,
            ["Dresser un état des lieux."],
            ["Quels soins sont accessibles ?", "Comment sont-ils financés ?"],
        ),
        ("Deuxième séance. Écoles", None, [], ["Combien d'élèves sont inscrits ?"]),
    ]


def test_session_structure_of_another_document_is_empty() -> None:
    assert sessions("Síntesis\n\nLa ministra señaló que sí.\n") == ()


def test_session_structure_gives_ids_that_tell_the_whole_from_its_parts() -> None:
    assert [session.id.split("-")[1] for session in sessions(SPANISH)] == ["s0", "s1", "s2", "s2.1", "s2.2"]


def test_session_structure_takes_a_short_title_in_two_places_for_one_part() -> None:
    text = (
        "Guide\n\nSession 1: Skills\n\nObjectives\n\nSession 1: Plenary on skills\n\n- Agree.\n\nGuiding questions\n\n"
        "Session 1: The plenary on skills\n\n1. Who acts?\n\n2. What is next:\n- for States;\n- for cities?\n"
    )
    assert outline(text) == [
        ("Session 1: Skills", None, [], []),
        ("Session 1: Plenary on skills", "Session 1: Skills", ["Agree."], ["Who acts?", "What is next:"]),
    ]
    part = sessions(text)[1]
    assert part.questions[1].scopes == ("for States;", "for cities?")
    assert text[part.start : part.end].endswith("- Agree.")
