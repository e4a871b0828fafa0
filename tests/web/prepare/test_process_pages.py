"""Processes on the platform: phases ticked, milestones moved with their consequences, plans published and compared."""

from __future__ import annotations

from datetime import date
from typing import Any

import icalendar
import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import prepare, web

from relatoria_web.bridge import calendar
from relatoria_web.prepare.models import Calendar, PlanVersion, Process, WorkPlan
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def _secretariat(client: Client, process: Process) -> None:
    client.force_login(web.member(Role.SECRETARIAT, process))


def _get(client: Client, name: str, process: Process, *args: Any, **query: Any) -> Any:
    return client.get(reverse(f"prepare:{name}", args=[process.slug, *args]), query)


def _post(client: Client, name: str, process: Process, *args: Any, **values: Any) -> Any:
    return client.post(reverse(f"prepare:{name}", args=[process.slug, *args]), values)


def _unreached(process: Process) -> Calendar:
    """A calendar whose adoption is still ahead."""
    held = prepare.calendar_of(process)
    for one in held.body["milestones"]:
        one["actual"] = None
    held.save()
    return held


def _plan(process: Process, *tasks: dict[str, Any]) -> WorkPlan:
    return WorkPlan.objects.create(process=process, tasks=list(tasks))


TASK = {
    "words_en": "Send it",
    "words_en_status": "original",
    "owner": "Ana",
    "anchor": "adoption",
    "offset": "-10",
    "status": "planned",
}


def test_process_that_is_public_shows_its_meetings_between_milestones(client: Client) -> None:
    process = web.process(audience="public")
    prepare.calendar_of(process)
    web.public_meeting(process=process, start=date(2018, 3, 26), slug="shown")
    web.meeting(process=process, start=date(2018, 3, 27), slug="hidden")
    line = _get(client, "process", process).context["entries"]
    at = next(i for i, one in enumerate(line) if one.meeting)
    assert [one.date.id if one.date else one.meeting.slug for one in line[at - 1 : at + 2]] == [
        "negotiations_start",
        "shown",
        "negotiations_end",
    ]


def test_process_that_is_not_public_is_hidden_with_its_feed_and_plan(client: Client) -> None:
    process = web.process()
    prepare.calendar_of(process)
    for name in ("process", "feed", "plan"):
        assert _get(client, name, process).status_code == 404


def test_move_shows_what_it_changes_before_it_writes(client: Client) -> None:
    process = web.process()
    held = _unreached(process)
    _plan(process, prepare.task("send", anchor="adoption", offset=-10, product="report", feeds="adoption"))
    _secretariat(client, process)
    values = {"start": "2018-12-20", "on": "2018-11-01"}
    page = _post(client, "move", process, "adoption", **values)
    assert any("10 December 2018" in one for one in page.context["foreseen"])
    held.refresh_from_db()
    revision = held.revision
    _post(client, "move", process, "adoption", sure="1", **values)
    held.refresh_from_db()
    assert held.revision == revision + 1
    moved = next(one for one in held.body["milestones"] if one["id"] == "adoption")
    assert (moved["history"][-1]["start"], len(moved["history"]) > 1) == ("2018-12-20", True)
    entry = next(one for one in _get(client, "process", process).context["entries"] if one.day == "2018-12-20")
    assert entry.earlier


def test_move_warns_of_what_would_come_too_late(client: Client) -> None:
    process = web.process()
    _unreached(process)
    task = prepare.task("paper", due="2018-12-01", product="report", feeds="adoption")
    _plan(process, task)
    _secretariat(client, process)
    page = _post(client, "move", process, "adoption", start="2018-12-05", on="2018-11-01")
    assert len(page.context["foreseen"]) >= 2


@pytest.mark.parametrize("start", ["soon", "2018-13-40", "2018-12-20 "])
def test_move_to_no_date_says_so_and_writes_nothing(client: Client, start: str) -> None:
    process = web.process()
    held = _unreached(process)
    _secretariat(client, process)
    page = _post(client, "move", process, "adoption", start=start, end="2018-01-01", on="2018-11-01", sure="1")
    assert page.status_code == 422
    held.refresh_from_db()
    assert held.revision == 0


def test_reach_notes_what_came_of_it(client: Client) -> None:
    process = web.process()
    held = _unreached(process)
    _secretariat(client, process)
    _post(client, "move", process, "adoption", start="2018-12-10", on="2018-12-10", actual="on", sure="1")
    held.refresh_from_db()
    found = next(one for one in calendar.dates(held.body, "2018-12-11", "en") if one.id == "adoption")
    assert found.reached


def test_tick_meets_a_criterion_and_untick_opens_it_again(client: Client) -> None:
    process = web.process()
    held = prepare.calendar_of(process)
    _secretariat(client, process)
    key = "stocktaking.outputs.0"
    _post(client, "tick", process, key=key, met="1")
    held.refresh_from_db()
    assert held.met == [key]
    phases = {one.code: one for one in _get(client, "process", process).context["phases"]}
    assert [one.met for one in phases["stocktaking"].outputs] == [True, False]
    _post(client, "tick", process, key=key, met="0")
    _post(client, "tick", process, key="no.such.0", met="1")
    held.refresh_from_db()
    assert held.met == []


def test_tick_by_a_delegate_is_refused(client: Client) -> None:
    process = web.process(audience="public")
    prepare.calendar_of(process)
    client.force_login(web.member(Role.DELEGATE, process))
    assert _post(client, "tick", process, key="stocktaking.outputs.0", met="1").status_code == 403


def test_feed_keeps_its_uids_when_a_milestone_moves(client: Client) -> None:
    process = web.process(audience="public")
    held = _unreached(process)
    uids = []
    for start in ("2018-12-10", "2018-12-20"):
        held.revise(None, body=calendar.moved(held.body, "adoption", calendar.NewDate("2018-11-01", start)))
        events = icalendar.Calendar.from_ical(_get(client, "feed", process).content).walk("VEVENT")
        uids.append({str(one["uid"]): one["dtstart"].dt for one in events})
    assert set(uids[0]) == set(uids[1])
    changed = {uid for uid in uids[0] if uids[0][uid] != uids[1][uid]}
    assert len(changed) == 1


def test_plan_outsiders_see_no_internal_tasks_and_no_names(client: Client) -> None:
    process = web.process(audience="public")
    prepare.calendar_of(process)
    _plan(process, prepare.task("open", owner="Ana Secreta"), prepare.task("closed", internal=True))
    _secretariat(client, process)
    _post(client, "plan_publish", process, note="first")
    inside = _get(client, "plan", process).content.decode()
    assert ("Ana Secreta" in inside, "closed" in inside) == (True, True)
    client.logout()
    page = _get(client, "plan", process)
    assert [one.id for one in page.context["tasks"]] == ["open"]
    assert "Ana Secreta" not in page.content.decode()
    assert _get(client, "plan_desk", process).status_code == 403


def test_plan_version_never_changes_and_the_current_one_says_what_changed(client: Client) -> None:
    process = web.process(audience="public")
    prepare.calendar_of(process)
    _secretariat(client, process)
    _post(client, "plan_desk", process, **TASK)
    _post(client, "plan_publish", process)
    _post(client, "task", process, "send-it", **(TASK | {"offset": "-20", "status": "done"}))
    _post(client, "plan_publish", process)
    first, second = PlanVersion.objects.order_by("number")
    assert [one["offset"] for one in (*first.body["tasks"], *second.body["tasks"])] == [-10, -20]
    page = _get(client, "plan_version", process, 2, since=1)
    assert len(page.context["differences"]) == 2
    assert _get(client, "plan", process).context["shown"] == second


def test_task_that_waits_for_itself_by_way_of_another_is_refused(client: Client) -> None:
    process = web.process()
    prepare.calendar_of(process)
    plan = _plan(process, prepare.task("a"), prepare.task("b", anchor="a"))
    _secretariat(client, process)
    page = _post(client, "task", process, "a", **(TASK | {"anchor": "b"}))
    assert page.status_code == 422
    assert "circle" in page.content.decode()
    assert _post(client, "task_remove", process, "a").status_code == 302
    plan.refresh_from_db()
    assert [one["id"] for one in plan.tasks] == ["a", "b"]
    _post(client, "task_remove", process, "b")
    plan.refresh_from_db()
    assert [one["id"] for one in plan.tasks] == ["a"]


@pytest.mark.parametrize("rows", [1, 3])
def test_processes_asks_the_same_questions_whatever_their_number(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    for _ in range(rows):
        process = web.process(audience="public")
        prepare.calendar_of(process)
        web.public_meeting(process=process, start=date(2018, 3, 26))
    with django_assert_num_queries(2):
        assert len(client.get(reverse("prepare:processes")).context["columns"]) == rows


@pytest.mark.parametrize("rows", [1, 3])
def test_process_and_plan_ask_the_same_questions_whatever_they_hold(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    process = web.process()
    prepare.calendar_of(process)
    plan = _plan(process, *(prepare.task(f"t{n}") for n in range(rows)))
    for number in range(1, rows + 1):
        web.meeting(process=process, start=date(2018, 3, number))
        PlanVersion.objects.create(plan=plan, number=number, body={"version": "1", "on": "2018-01-01"})
    _secretariat(client, process)
    for name, queries in (("process", 4), ("plan", 5), ("plan_desk", 4)):
        with django_assert_num_queries(queries):
            assert _get(client, name, process).status_code == 200


def test_process_leads_whoever_runs_it_to_people_and_roles(client):
    process = web.process()
    client.force_login(web.member(Role.SECRETARIAT, process))
    roles = reverse("roles", args=["process", process.slug])
    assert client.get(reverse("prepare:process", args=[process.slug])).content.decode().count(f'href="{roles}"') == 1
    assert "Begin with the secretariat" not in client.get(roles).content.decode()  # it holds one already
