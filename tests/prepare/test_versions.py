"""Differences between two versions of a plan, in words."""

from dataclasses import replace

from relatoria.model.work_plan import PlanMilestone, Task, WorkPlan
from relatoria.prepare.versions import compare, public_view, say_change, say_changes

BEFORE = WorkPlan(
    "1",
    "2017-03-01",
    (PlanMilestone("stocktaking", {"es": "Balance", "en": "Stocktaking", "fr": "Bilan"}, "2017-12"),),
    (
        Task("papers", {"en": "Thematic papers"}, owner="IOM", anchor="stocktaking", offset=-30),
        Task("survey", {"en": "Survey"}, due="2017-09-01"),
    ),
)
AFTER = WorkPlan(
    "2",
    "2017-10-01",
    (replace(BEFORE.milestones[0], date="2017-12-04", reached=True),),
    (
        replace(BEFORE.tasks[0], owner="GMG", status="under_way"),
        Task("notes", {"en": "Notes"}, due="2017-11-02"),
    ),
)


def test_compare_says_each_difference_once():
    assert [say_change(one, "en") for one in compare(BEFORE, AFTER)] == [
        "“Stocktaking” moves: December 2017 → 4 December 2017.",
        "“Stocktaking” has been reached.",
        "“Survey” is removed.",
        "“Thematic papers” moves: 1 November 2017 → 4 November 2017.",
        "“Thematic papers”, owner: IOM → GMG.",
        "“Thematic papers”, status: planned → under way.",
        "“Notes” is added (2 November 2017).",
    ]


def test_say_change_in_spanish_and_french():
    moved = compare(BEFORE, AFTER)[0]
    assert say_change(moved, "es") == "«Balance» cambia de fecha: diciembre de 2017 → 4 de diciembre de 2017."
    assert say_change(moved, "fr") == "«\u202fBilan\u202f» change de date\u00a0: décembre 2017 → 4 décembre 2017."


def test_say_changes_counts():
    changes = compare(BEFORE, AFTER)
    assert say_changes(changes, "en") == "Added: 1; removed: 1; moved: 2; changed: 3."
    assert say_changes(changes, "es") == "Añadidas: 1; suprimidas: 1; con otra fecha: 2; modificadas: 3."
    assert say_changes((), "fr") == "Les deux versions sont identiques."


def test_compare_of_a_plan_with_itself():
    assert compare(BEFORE, BEFORE) == ()


def test_public_view_names_nobody():
    plan = replace(BEFORE, tasks=(Task("paper", {"en": "Paper"}, owner="Ana Ruiz", due="2017-09-05"),))
    assert "Ana Ruiz" in repr(plan)
    assert "Ana Ruiz" not in repr(public_view(plan))


def test_public_view_hides_internal_tasks_and_keeps_the_days_of_the_others():
    plan = replace(
        BEFORE,
        tasks=(
            Task("secret", {"en": "Clearance"}, due="2017-09-01", internal=True),
            Task("paper", {"en": "Paper"}, anchor="secret", offset=4),
        ),
    )
    assert "secret" in repr(plan)
    shown = public_view(plan)
    assert ("secret" in repr(shown), "Clearance" in repr(shown), shown.tasks[0].due) == (False, False, "2017-09-05")
