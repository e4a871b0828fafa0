"""Events of a calendar feed."""

from dataclasses import replace
from pathlib import Path

from relatoria.model.process import Revision
from relatoria.prepare.events import meeting_events, milestone_events
from relatoria.prepare.facts_file import read_facts
from relatoria.prepare.milestones import move
from relatoria.vocabulary.processes import processes

DEMO = Path(__file__).resolve().parents[2] / "demo"
GCM, IMRF = processes()["gcm"], processes()["imrf"]


def event(events, uid):
    return next(one for one in events if one.uid.startswith(uid))


def test_milestone_events_of_parallel_processes_in_the_order_of_their_dates():
    events = milestone_events([IMRF, GCM], "2023-01-01", "en")
    assert [one.start for one in events] == sorted(one.start for one in events)
    assert {one.uid.split("-")[0] for one in events} == {"gcm", "imrf"}


def test_milestone_known_to_the_month_is_not_settled():
    end = event(milestone_events([GCM], "2018-06-15", "es"), "gcm-negotiations_end")
    assert (end.title, end.start, end.end, end.settled) == (
        "Fin de las negociaciones intergubernamentales (día por confirmar)", "2018-07-01", "2018-07-31", False,
    )  # fmt: skip


def test_milestone_keeps_its_uid_and_counts_its_changes_when_it_moves():
    end = next(one for one in GCM.milestones if one.id == "negotiations_end")
    moved = move(replace(end, actual=None), Revision("2018-06-20", "2018-07-20"))
    later = replace(GCM, milestones=tuple(moved if one is end else one for one in GCM.milestones))
    before, after = (event(milestone_events([one], "2018-06-25", "en"), "gcm-negotiations_end") for one in (GCM, later))
    assert (before.uid, before.sequence, before.start) == (after.uid, 1, "2018-07-01")
    assert (after.sequence, after.start) == (2, "2018-07-20")


def test_milestone_known_to_the_year_only_is_left_out():
    assert "gcm-adoption" not in {one.uid.split("@")[0] for one in milestone_events([GCM], "2017-10-01", "en")}


def test_meeting_events():
    first, second = meeting_events(read_facts(DEMO / "idm-2018" / "facts.toml"), "fr")
    assert (first.title, first.start, first.end) == (
        "Première réunion du Dialogue international sur la migration 2018 (DIM)", "2018-03-26", "2018-03-27",
    )  # fmt: skip
    assert (first.place, first.settled, second.settled) == (
        "Siège de l’Organisation des Nations Unies, New York",
        True,
        False,
    )
