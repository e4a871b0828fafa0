"""Objectives traced to sessions and questions, and gaps in words."""

from dataclasses import replace
from pathlib import Path

from relatoria.model.meeting_plan import MeetingPlan, SessionPlan
from relatoria.model.objective import GuidingQuestion, Objective
from relatoria.prepare.facts_file import read_facts
from relatoria.prepare.tracing import GapKind, say_gap, trace

DEMO = Path(__file__).resolve().parents[2] / "demo"
WHAT = GuidingQuestion("q", {"en": "What?"}, ("ii", "x"))
MEETING = MeetingPlan(
    "m",
    "session",
    objectives=(Objective("i", {"en": "share"}), Objective("ii", {"en": "choose"}), Objective("iii", {"en": "act"})),
    sessions=(
        SessionPlan(
            "s1",
            {"en": "First"},
            objectives=(Objective("s1a", {"en": "Hear."}, ("i",)), Objective("s1b", {"en": "Rest."})),
            parts=(
                SessionPlan("s1p", {"en": "Groups"}, questions=(GuidingQuestion("q", {"en": "What?"}, ("ii", "x")),)),
            ),
        ),
        SessionPlan("s2", {"en": "Second"}),
    ),
)


def test_trace_finds_every_gap():
    traced = trace(MEETING)
    assert traced.served == {"i": ("s1a",), "ii": ("q",), "iii": ()}
    assert [(one.kind, one.id) for one in traced.gaps] == [
        (GapKind.UNSERVED, "iii"),
        (GapKind.UNASKED, "i"),
        (GapKind.AIMLESS, "s1b"),
        (GapKind.UNKNOWN, "q"),
        (GapKind.EMPTY, "s2"),
    ]


def test_say_gap():
    assert [say_gap(one, "en") for one in trace(MEETING).gaps] == [
        "No session takes up the objective “act”.",
        "No question serves the objective “share”.",
        "In the session “First”, “Rest” serves no objective of the meeting.",
        "In the session “Groups”, “What?” refers to objective “x”, which the meeting does not have.",
        "The session “Second” has neither objectives nor questions.",
    ]


def test_trace_of_the_demo_has_no_gap():
    (meeting,) = read_facts(DEMO / "grcp-2017" / "facts.toml").meetings
    traced = trace(meeting)
    assert [say_gap(one, "es") for one in traced.gaps] == []
    assert {code: len(entries) for code, entries in traced.served.items()} == {"i": 7, "ii": 10, "iii": 9}


def test_trace_of_the_first_meeting_of_2018_shows_what_is_not_written_yet():
    first = read_facts(DEMO / "idm-2018" / "facts.toml").meetings[0]
    assert {one.kind for one in trace(first).gaps} == {GapKind.UNSERVED, GapKind.EMPTY}


def test_trace_of_a_ceremony_without_questions_is_no_gap():
    sessions = (
        SessionPlan("s1", {"en": "Opening"}, format="opening"),
        SessionPlan("s2", {"en": "Panel"}, format="panel"),
    )
    assert [one.id for one in trace(replace(MEETING, objectives=(), questions=(), sessions=sessions)).gaps] == ["s2"]
