"""A process opened without a pattern: its phases and milestones added, changed and taken out through pages."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import prepare, web

from relatoria_web.bridge import calendar
from relatoria_web.prepare.models import Calendar, Process, WorkPlan
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db
STONE = {"words_es": "la reunión de balance", "start": "2017-12", "city_es": "Puerto Vallarta", "on": "2017-10-01"}
PHASE = {
    "words_es": "consultas",
    "number": "I",
    "start": "2017-04",
    "end": "2017-11",
    "entry_es": "hay mandato\nhay fondos",
}


@pytest.fixture
def process(client: Client) -> Process:
    """A process without a calendar, run by whoever is signed in."""
    made = web.process()
    client.force_login(web.member(Role.SECRETARIAT, made))
    return made


def _post(client: Client, name: str, process: Process, *args: Any, **values: Any) -> Any:
    return client.post(reverse(f"prepare:{name}", args=[process.slug, *args]), values)


def _body(process: Process) -> dict[str, Any]:
    return Calendar.objects.get(process=process).body


def test_milestone_is_added_to_a_process_without_any(client: Client, process: Process) -> None:
    page = client.get(reverse("prepare:process", args=[process.slug]))
    assert page.content.decode().count(reverse("prepare:milestone_new", args=[process.slug])) == 1
    assert _post(client, "milestone_new", process, **STONE).status_code == 302
    (found,) = calendar.dates(_body(process), "2017-10-02", "es")
    assert (found.name, found.when, found.place) == ("Reunión de balance", "diciembre de 2017", "Puerto Vallarta")
    assert calendar.dates(_body(process), "2017-10-02", "fr")[0].name == "Reunión de balance"  # said all the same


def test_milestone_added_moves_like_any_other(client: Client, process: Process) -> None:
    _post(client, "milestone_new", process, **STONE)
    name = _body(process)["milestones"][0]["id"]
    _post(client, "move", process, name, start="2017-12-04", end="2017-12-06", on="2017-11-01", sure="1")
    (found,) = calendar.dates(_body(process), "2017-11-02", "es")
    assert (found.when, found.history) == ("4 al 6 de diciembre de 2017", ("diciembre de 2017", found.when))


def test_milestone_that_ends_before_it_begins_is_refused_and_what_was_written_stays(
    client: Client, process: Process
) -> None:
    page = _post(client, "milestone_new", process, **STONE, end="2017-11")
    assert page.status_code == 422
    assert "Puerto Vallarta" in page.content.decode()
    assert Calendar.objects.count() == 0


def test_milestone_is_called_otherwise_and_keeps_its_dates(client: Client, process: Process) -> None:
    _post(client, "milestone_new", process, **STONE)
    before = _body(process)["milestones"][0]
    _post(client, "milestone_edit", process, before["id"], words_es="la reunión preparatoria", city_es="Guadalajara")
    (found,) = calendar.dates(_body(process), "2017-10-02", "es")
    assert (found.name, found.place, found.when) == ("Reunión preparatoria", "Guadalajara", "diciembre de 2017")


def test_milestone_goes_unless_a_task_is_tied_to_it(client: Client, process: Process) -> None:
    _post(client, "milestone_new", process, **STONE)
    name = _body(process)["milestones"][0]["id"]
    plan = WorkPlan.objects.create(process=process, tasks=[prepare.task("paper", anchor=name)])
    _post(client, "milestone_edit", process, name, remove="1")
    assert len(_body(process)["milestones"]) == 1
    plan.delete()
    _post(client, "milestone_edit", process, name, remove="1")
    assert _body(process)["milestones"] == []


def test_phase_keeps_what_is_met_when_a_condition_is_put_before_it(client: Client, process: Process) -> None:
    _post(client, "phase_new", process, **PHASE)
    name = _body(process)["phases"][0]["code"]
    _post(client, "tick", process, key=f"{name}.entry.1", met="1")
    _post(client, "phase_edit", process, name, **PHASE | {"entry_es": "hay sede\nhay mandato\nhay fondos"})
    held = Calendar.objects.get(process=process)
    (found,) = calendar.stretches(held.body, "2017-05-01", held.met, "es")
    assert [(one.words, one.met) for one in found.entry] == [
        ("hay sede", False),
        ("hay mandato", False),
        ("hay fondos", True),
    ]
    assert _post(client, "phase_edit", process, name, remove="1").status_code == 302
    assert _body(process)["phases"] == []


@pytest.mark.parametrize(("kind", "given"), [("milestone", STONE), ("phase", PHASE)])
def test_entry_that_is_looked_at_stays_as_it_is(
    client: Client, process: Process, kind: str, given: dict[str, str]
) -> None:
    _post(client, f"{kind}_new", process, **given)
    before = _body(process)
    name = before[f"{kind}s"][0]["id" if kind == "milestone" else "code"]
    page = client.get(reverse(f"prepare:{kind}_edit", args=[process.slug, name]))
    assert (page.status_code, page.content.decode().count('name="remove"')) == (200, 1)
    assert given["words_es"] in page.content.decode()
    assert _body(process) == before


def test_milestone_that_opens_a_phase_leaves_it_its_own_dates(client: Client, process: Process) -> None:
    prepare.calendar_of(process)
    _post(client, "milestone_edit", process, "negotiations_start", remove="1")
    phase = next(one for one in _body(process)["phases"] if one["code"] == "negotiations")
    assert (phase["opens"], phase["milestones"]) == ("", ["zero_draft", "negotiations_end"])


@pytest.mark.parametrize("name", ["milestone_new", "phase_new"])
def test_calendar_is_kept_by_the_secretariat_alone(client: Client, name: str) -> None:
    shown = web.process(audience="public")
    client.force_login(web.member(Role.DELEGATE, shown))
    assert _post(client, name, shown, **STONE).status_code == 403


def test_calendar_of_no_such_entry_is_not_found(client: Client, process: Process) -> None:
    assert _post(client, "milestone_edit", process, "none", words_es="x").status_code == 404
