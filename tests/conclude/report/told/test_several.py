"""What several stand behind together is told once, and nobody of them twice."""

from dataclasses import replace

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind
from relatoria.model.document import DocumentKind
from relatoria.model.report import Profile
from relatoria.testing.build import Said, build_record

STATES = tuple(
    Actor(f"a{at}", ActorKind.STATE, name, country=country, stakeholder_type="state")
    for at, (name, country) in enumerate((("Chile", "CHL"), ("Kenya", "KEN"), ("Samoa", "WSM"), ("Fiji", "FJI")), 1)
)


def told(text, language, kind, document):
    record = build_record([Said(STATES[0], text, kind, "gcm:18", language, document)])
    together = tuple(replace(one, actors=tuple(state.id for state in STATES)) for one in record.interventions)
    record = replace(record, actors=STATES, interventions=together)
    report = write_report(record, find_points(record), Profile.SYNTHESIS, language)
    return [
        one.text for section in report.sections for part in section.paragraphs for one in part if "2029" in one.text
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Chile, Kenya, Samoa y Fiji reconocerán los títulos de enfermería a partir de enero de 2029.", "es"),
        ("Chile, Kenya, Samoa and Fiji shall recognize all degrees in nursing as of January 2029.", "en"),
        ("Le Chili, le Kenya, le Samoa et les Fidji reconnaîtront les diplômes d’infirmier dès janvier 2029.", "fr"),
    ],
)
def test_several_who_are_named_by_their_own_sentence_stand_in_it_alone(text, language):
    said = told(text, language, ContributionKind.COMMITMENT, DocumentKind.STATEMENT)
    assert said
    assert set(said) == {text}


def test_several_in_a_record_keep_the_verb_that_it_has_of_them():
    text = "Chile, Kenya, Samoa y Fiji comunicaron que sus leyes prohíben desde 2029 el cobro de comisiones."
    said = told(text, "es", ContributionKind.GAP, DocumentKind.SYNTHESIS)
    assert said
    assert all("comunicaron" in one and "advirtieron" not in one for one in said)
