"""The place of a meeting in its process, and what comes next."""

from dataclasses import replace

import pytest

from relatoria.model.facts import Facts
from relatoria.prepare.fill.calendar import milestones, next_steps, process

NOTHING = Facts("2018-06-15")


def dated(facts, start, written="2018-06-15"):
    meeting = replace(facts.meetings[1], start=start, end="")
    return replace(facts, meetings=(facts.meetings[0], meeting), written=written)


@pytest.mark.parametrize(
    ("start", "written", "said"),
    [
        ("2019-02", "2018-06-15", "The meeting comes after the intergovernmental conference to adopt the Compact, "
         "planned for December 2018 in Marrakech."),
        ("2016-12", "2018-06-15", "The meeting comes before the agreement on modalities (in January 2017)."),
    ],
)  # fmt: skip
def test_process_with_a_milestone_on_one_side_only(write, second, start, written, said):
    assert write(process, dated(second, start, written))[0][0] == said


def test_process_of_a_meeting_without_a_date(write, second):
    assert "dates" in write(process, dated(second, ""))[1]


def test_process_promises_no_results_that_come_too_late(write, second):
    assert "They will be ready before the intergovernmental conference" in " ".join(write(process, second)[0])
    assert "They will be ready" not in " ".join(write(process, dated(second, "2018-12-20"))[0])


def test_process_looked_back_on_offers_no_occasion(write, second):
    assert "It is the occasion" not in " ".join(write(process, replace(second, written="2018-11-05"))[0])


@pytest.mark.parametrize("filler", [process, milestones, next_steps])
def test_without_a_process(write, filler):
    assert write(filler, NOTHING) == ([], ["process"])


def test_milestones_tell_the_planned_from_the_reached(write, second):
    told = write(milestones, second, "es")[0]
    assert told[-3:] == [
        "El comienzo de las negociaciones intergubernamentales: 20 de febrero de 2018, Nueva York.",
        "El fin de las negociaciones intergubernamentales: julio de 2018 (fecha prevista).",
        "La conferencia intergubernamental de aprobación del Pacto: diciembre de 2018, Marrakech (fecha prevista).",
    ]


def test_next_steps_leave_out_what_is_over(write, second):
    assert write(next_steps, second)[0] == [
        "Phase III (intergovernmental negotiations) is under way and will end in July 2018.",
        "It is to yield the following: revised drafts and agreed outcome.",
        "The intergovernmental conference to adopt the Compact will take place in December 2018 in Marrakech.",
    ]


def test_next_steps_of_a_process_whose_milestones_nobody_knows_yet(write, second):
    assert write(next_steps, replace(second, process="imrf", written="2019-01-01"), "fr")[0] == [
        "L’étape suivante, «\u202fsuivi\u202f», est prévue en 2024.",
        "L’étape suivante, «\u202fexamen\u202f», est prévue en 2026.",
    ]
