"""The registries as values."""

import pytest

from relatoria.vocabulary.instruments import instruments
from relatoria.vocabulary.mechanisms import chair_on, mechanisms
from relatoria.vocabulary.meetings import (
    activities,
    engagement_streams,
    formats,
    organiser_roles,
    participant_roles,
    segments,
)
from relatoria.vocabulary.places import LANGUAGES
from relatoria.vocabulary.processes import processes
from relatoria.vocabulary.terms import terms
from relatoria.vocabulary.work_kinds import stages, work_kinds


def test_mechanisms_are_regional_interregional_and_global():
    kinds = [one.kind for one in mechanisms().values()]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {"regional": 15, "interregional": 13, "global": 6}


def test_a_mechanism_has_names_dated_facts_and_its_series():
    idm = mechanisms()["IDM"]
    assert (idm.founded, idm.informal, idm.secretariat, idm.acronym["fr"]) == (2001, True, "IOM", "DIM")
    assert [(one.start, one.city["es"]) for one in idm.meetings if one.year == 2018] == [
        ("2018-03-26", "Nueva York"), ("2018-10-08", "Ginebra"),
    ]  # fmt: skip


@pytest.mark.parametrize(("day", "holder"), [("2018-03-26", "PAN"), ("2018", "PAN"), ("2019-01", None), ("2017", None)])
def test_chair_on_a_day(day, holder):
    found = chair_on(mechanisms()["RCM"], day)
    assert (found.holder if found else None) == holder


def test_members_of_a_mechanism_are_those_of_its_body():
    assert len(mechanisms()["RCM"].members) == 11
    assert mechanisms()["COLOMBO"].members == ()


def test_what_is_not_verified_says_so():
    assert [one.verified for one in mechanisms()["IGC"].facts] == [False]


def test_founding_years_and_what_platforms_are_devoted_to_have_a_source():
    held = mechanisms()
    assert {code: held[code].founded for code in ("IDM", "GFMD", "GMG", "RCM")} == {
        "IDM": 2001, "GFMD": 2007, "GMG": 2006, "RCM": 1996,
    }  # fmt: skip
    assert {one.theme for mechanism in held.values() for one in mechanism.themes} == {
        term.code for term in terms("platform_theme")
    }
    assert [(one.function, one.on, one.source) for one in held["IMRF"].roles] == [
        ("review", "2018-12-19", "A/RES/73/195; A/RES/73/326")
    ]


def test_a_process_keeps_what_was_planned_beside_what_came():
    stocktaking = next(one for one in processes()["gcm"].milestones if one.id == "stocktaking")
    assert stocktaking.history[0].city["es"] == "Guadalajara"
    assert (stocktaking.actual.city["es"], stocktaking.actual.start) == ("Puerto Vallarta", "2017-12-04")


def test_segments_say_which_rooms_and_forms_they_take():
    assert (segments()["working_groups"].rooms, segments()["working_groups"].forms) == (
        "one_per_group",
        "group_answers",
    )
    assert {one.output for one in segments().values()} - {""} <= set(work_kinds())


@pytest.mark.parametrize(
    "words",
    [
        *participant_roles().values(), *organiser_roles().values(), *activities().values(), *stages().values(),
        *engagement_streams().values(), *(one.noun for one in formats().values()),
        *(one.words for one in work_kinds().values()), *(one.formal for one in instruments().values()),
        *(one.names for one in mechanisms().values()),
    ],
)  # fmt: skip
def test_every_label_speaks_three_languages(words):
    assert all(words[language] for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_kinds_of_products_have_the_same_name(language):
    names = [one.name(language) for one in work_kinds().values()]
    assert len(set(names)) == len(names)
