"""How many spoke: the counts of one page agree with one another."""

import re

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.sections.opening import region_counts, stakeholder_counts, states_heard
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.record import Record
from relatoria.model.report import Profile, Report
from relatoria.testing.build import Said, build_record

STATE = {"stakeholder_type": "state"}
HEARD = (
    Actor("s1", ActorKind.STATE, "Fiji", country="FJI", **STATE),
    Actor("p1", ActorKind.PERSON, "Ana Waqa", organisation="Fiji", country="FJI", gender="f", **STATE),
    Actor("p2", ActorKind.PERSON, "Luis Prado", organisation="Peru", country="PER", gender="m", **STATE),
    Actor("s2", ActorKind.STATE, "Holy See", country="VAT", **STATE),
    Actor("p3", ActorKind.PERSON, "Olga Brandt", role="ambassador", gender="f", **STATE),
    Actor("g1", ActorKind.GROUP, "Group of Island States", **STATE),
    Actor("o1", ActorKind.ORGANISATION, "WHO", stakeholder_type="un_entity"),
    Actor("p4", ActorKind.PERSON, "Ivo Lang", organisation="World Health Organization", stakeholder_type="un_entity"),
)
"""Three States, one only by its delegate and one in no regional group; an official whose State nobody says; a group of
States; one body, in two languages."""


def record() -> Record:
    return build_record([Said(one, f"Ports need {at} doctors.", Kind.GAP, "gcm:15") for at, one in enumerate(HEARD)])


def written(language: str) -> Report:
    return write_report(record(), find_points(record()), Profile.SYNTHESIS, language)


def texts(report: Report, section: str) -> list[str]:
    found = next(one for one in report.sections if one.id == section)
    return [sentence.text for paragraph in found.paragraphs for sentence in paragraph]


def test_states_are_one_number_wherever_they_are_counted() -> None:
    context = Context(record(), find_points(record()), Profile.SYNTHESIS, "en")
    assert sorted(states_heard(context).values()) == ["FJI", "PER", "VAT"]
    assert stakeholder_counts(context) == [("state", 3), ("un_entity", 1)]
    assert region_counts(context) == [("asia_pacific", 1), ("latin_american_caribbean", 1)]


@pytest.mark.parametrize(
    ("language", "kinds", "regions"),
    [
        ("en", "four persons, three States and two organizations or groups", "one belongs to none of them."),
        ("es", "cuatro personas, tres Estados y dos organizaciones o grupos", "uno no pertenece a ninguno."),
        ("fr", "quatre personnes, de trois États et de deux organisations", "n’appartient à aucun groupe."),
    ],
)
def test_participation_says_the_same_numbers_in_every_sentence(language: str, kinds: str, regions: str) -> None:
    said = texts(written(language), "participation")
    assert kinds in said[0]
    assert "6" in next(one for one in said if "(3)" in one)  # of six voices
    assert said[-1].endswith(regions)


@pytest.mark.parametrize(("language", "least"), [("es", "al menos"), ("en", "at least"), ("fr", "au moins")])
def test_themes_are_listed_in_order_with_the_numbers_of_their_sections(language: str, least: str) -> None:
    few = [Said(one, "Visas cost too much.", Kind.GAP, "gcm:5") for one in (HEARD[0], *HEARD[2:4])]
    many = [Said(one, f"Ports need {at} doctors.", Kind.GAP, "gcm:15") for at, one in enumerate(HEARD[:5])]
    other = [Said(HEARD[6], "We welcome the report.", Kind.POSITION)]
    built = build_record([*few, *many, *other])
    report = write_report(built, find_points(built), Profile.SYNTHESIS, language)
    lead = texts(report, "messages")[0]
    listed = [int(n) for n in re.findall(r"\((\d+)\)", lead)]
    sections = [one for one in report.sections if one.id.startswith("theme-")]
    counted = [next(one for one in texts(report, section.id) if least in one.lower()) for section in sections]
    assert least in lead
    assert listed == [4, 3]  # Fiji and its delegate are one
    assert [bool(re.search("four|cuatro|quatre", one)) for one in counted] == [True, False]
