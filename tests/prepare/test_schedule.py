"""Due days, what moves with a milestone, and what would come too late."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.model.work_plan import PlanMilestone, Task, WorkPlan
from relatoria.prepare.schedule import CircularPlanError, due_dates, move_milestone, say_late, say_move, too_late

ADOPTION = PlanMilestone(
    "adoption", {"es": "la conferencia", "en": "the conference", "fr": "la conférence"}, "2018-12-10"
)
NOTE = {"es": "Nota conceptual", "en": "Concept note", "fr": "Note conceptuelle"}
PLAN = WorkPlan(
    "1",
    "2018-06-01",
    (ADOPTION, PlanMilestone("end", {"en": "the end"}, "2018-07")),
    (
        Task("note", NOTE, anchor="adoption", offset=-30, product="concept_note_session", feeds="adoption"),
        Task("guide", {"en": "Guide"}, anchor="note", offset=20, product="session_guide", feeds="adoption"),
        Task("early", {"en": "Early"}, anchor="end", offset=-3),
        Task("after", {"en": "After"}, anchor="end", offset=3),
        Task("fixed", {"en": "Fixed"}, due="2018-09"),
        Task("lost", {"en": "Lost"}, anchor="nowhere"),
    ),
)


def test_due_dates():
    assert due_dates(PLAN) == {
        "note": date(2018, 11, 10),
        "guide": date(2018, 11, 30),
        "early": date(2018, 6, 28),
        "after": date(2018, 8, 3),
        "fixed": date(2018, 9, 30),
        "lost": None,
    }


def test_due_dates_of_tasks_in_a_circle():
    circle = tuple(Task(code, {}, anchor=other) for code, other in (("a", "b"), ("b", "c"), ("c", "a")))
    with pytest.raises(CircularPlanError) as caught:
        due_dates(WorkPlan("1", "2018", tasks=circle))
    assert caught.value.tasks == ("a", "b", "c", "a")


def test_too_late_counts_clearance_and_translation():
    (late,) = too_late(PLAN)
    assert (late.task.id, late.ready, late.latest, late.certain) == (
        "guide",
        date(2018, 12, 13),
        date(2018, 11, 26),
        True,
    )


def test_too_late_for_a_milestone_known_to_the_month_is_not_certain():
    plan = replace(PLAN, milestones=(replace(ADOPTION, date="2018-12"),), tasks=(replace(PLAN.tasks[0], offset=-5),))
    (late,) = too_late(plan)
    assert (late.ready, late.certain) == (date(2018, 12, 11), False)


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_too_late_leaves_out_what_is_done(status):
    assert too_late(replace(PLAN, tasks=(replace(PLAN.tasks[1], anchor="", due="2018-12-24", status=status),))) == ()


def test_move_milestone_moves_what_waits_for_it():
    later, moves = move_milestone(PLAN, "adoption", "2018-12-20")
    assert [(one.task.id, one.before, one.after) for one in moves] == [
        ("note", date(2018, 11, 10), date(2018, 11, 20)),
        ("guide", date(2018, 11, 30), date(2018, 12, 10)),
    ]
    assert too_late(later)[0].task.id == "guide"


def test_move_milestone_that_the_plan_has_not():
    with pytest.raises(KeyError):
        move_milestone(PLAN, "coronation", "2018-12-20")


def test_move_milestone_to_no_date():
    with pytest.raises(ValueError, match="month"):
        move_milestone(PLAN, "adoption", "2018-14")


@given(st.dates(date(2010, 1, 1), date(2040, 1, 1)), st.integers(-400, 400))
def test_a_task_keeps_its_distance_when_its_milestone_moves(day, offset):
    plan = replace(PLAN, tasks=(Task("t", {}, anchor="adoption", offset=offset),))
    later, _ = move_milestone(plan, "adoption", day.isoformat())
    assert (due_dates(later)["t"] - day).days == offset


def test_say_late():
    plan = replace(PLAN, tasks=(replace(PLAN.tasks[0], offset=-5),))
    assert [say_late(too_late(plan)[0], plan, language) for language in ("es", "en", "fr")] == [
        "«Nota conceptual» no llegará a tiempo para la conferencia (10 de diciembre de 2018): el texto estará listo, "
        "autorizado y traducido el 20 de diciembre de 2018. Tendría que redactarse a más tardar el "
        "24 de noviembre de 2018.",
        "“Concept note” will come too late for the conference (10 December 2018): it will be ready, cleared and "
        "translated on 20 December 2018. It would have to be drafted by 24 November 2018.",
        "«\u202fNote conceptuelle\u202f» arrivera trop tard pour la conférence (10 décembre 2018)\u00a0: le texte sera "
        "prêt, validé et traduit le 20 décembre 2018. Il faudrait le rédiger au plus tard le 24 novembre 2018.",
    ]


def test_say_move():
    _, moves = move_milestone(PLAN, "adoption", "2018-12-20")
    assert say_move(moves[0], "en") == "“Concept note” moves: 10 November 2018 → 20 November 2018."
