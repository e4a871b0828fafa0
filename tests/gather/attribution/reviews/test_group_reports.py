"""The report of a working group: its name, its voice, its recommendations."""

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.told import telling
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.intervention import Relation
from relatoria.model.report import Profile

SPANISH = """# Informe del grupo de trabajo sobre portabilidad

El grupo se reunió el 15 de mayo. El grupo convino en que la portabilidad era un requisito de la movilidad. Costa Rica \
destacó que faltaban datos compartidos.

Recomendaciones del grupo:

- Adoptar un identificador común de cotizante.
- Los Estados deben compartir los datos de cotización.
"""
ENGLISH = """# Report of Working Group 2: data

The group recognized that data were scattered. Samoa explained that its ministries kept four registers.

The working group recommended that:

(a) States agree on common definitions by 2026;

(b) partners share satellite data free of charge.
"""
FRENCH = """# Rapport du groupe de travail sur la formation

Présidence : Bénin

Le Bénin a présenté un titre professionnel. Le Togo a signalé que les centres manquaient de formateurs.

Le groupe a recommandé :

a) de reconnaître mutuellement les titres professionnels ;

b) d'associer les employeurs à la définition des formations.
"""
NO_GROUP = """# Summary of the session

Samoa said that data were scattered. Kenya explained that it kept registers.

The session recommended that:

- partners share data.
"""


def said(text):
    record = gather([read_file(text.encode(), "report.md")])
    names = {actor.id: actor.name for actor in record.actors}
    text = record.documents[0].text
    return [
        (names[one.actors[0]], text[one.passages[0].start : one.passages[0].end])
        for one in record.interventions
        if one.relation is Relation.RECOMMEND
    ]


@pytest.mark.parametrize(
    ("text", "name", "items"),
    [
        (SPANISH, "grupo de trabajo sobre portabilidad",
         ["Adoptar un identificador común de cotizante.", "Los Estados deben compartir los datos de cotización."]),
        (ENGLISH, "Working Group 2",
         ["States agree on common definitions by 2026;", "partners share satellite data free of charge."]),
        (FRENCH, "groupe de travail sur la formation",
         ["de reconnaître mutuellement les titres professionnels ;",
          "d'associer les employeurs à la définition des formations."]),
    ],
)  # fmt: skip
def test_group_report_gives_the_list_to_the_group_of_the_title(text, name, items):
    assert [(who, what) for who, what in said(text) if what in items] == [(name, item) for item in items]


def test_group_report_leaves_other_documents_alone():
    record = gather([read_file(NO_GROUP.encode(), "report.md")])
    assert not any("session" in actor.name.lower() for actor in record.actors if actor.kind.value == "group")


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (SPANISH, "es", ["El grupo de trabajo sobre portabilidad convino en que la portabilidad era un requisito de la "
                         "movilidad.",
                         "El grupo de trabajo sobre portabilidad recomendó adoptar un identificador común",
                         "que los Estados debían compartir los datos de cotización."]),
        (ENGLISH, "en", ["Working group 2 recognized that data were scattered.",
                         "Working group 2 recommended that partners share satellite data free of charge."]),
        (FRENCH, "fr", ["Le groupe de travail sur la formation recommande de reconnaître mutuellement les titres "
                        "professionnels.",
                        "Le groupe de travail sur la formation recommande d’associer les employeurs"]),
    ],
)  # fmt: skip
def test_report_tells_what_a_group_recommended(text, language, told, monkeypatch):
    monkeypatch.setattr(telling, "ALONE", 0.0)  # such short sentences lean
    record = gather([read_file(text.encode(), "report.md")])
    report = write_report(record, find_points(record), Profile.ANALYTICAL, language)
    written = " ".join(s.text for one in report.sections for p in one.paragraphs for s in p)
    assert [part for part in told if part not in written] == []


def test_names_a_group_is_false_of_a_review_that_a_working_group_made():
    head = "Report of the Working Group on the Universal Periodic Review: Nauru\n\nIntroduction\n\n"
    record = gather([read_file(f"{head}Fiji recommended that Nauru publish its budget.".encode(), "review.txt")])
    assert not any("orking group" in actor.name for actor in record.actors)
