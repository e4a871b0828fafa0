"""Where a process stands."""

import pytest

from relatoria.prepare.phases import PhaseState, phase_bounds, standing
from relatoria.vocabulary.processes import processes

GCM = processes()["gcm"]
AHEAD, RUNNING, OVER = PhaseState.AHEAD, PhaseState.RUNNING, PhaseState.OVER


@pytest.mark.parametrize(
    ("on", "states"),
    [
        ("2017-03-01", [AHEAD, AHEAD, AHEAD, AHEAD]),
        ("2017-10-01", [RUNNING, AHEAD, AHEAD, AHEAD]),
        ("2018-06-15", [OVER, OVER, RUNNING, AHEAD]),
        ("2018-12-24", [OVER, OVER, OVER, OVER]),
    ],
)
def test_standing_by_the_dates_known_on_a_day(on, states):
    assert [one.state for one in standing(GCM, on, set())] == states


@pytest.mark.parametrize(
    ("on", "bounds"),
    [
        ("2017-10-01", ("2018-02", "2018-06")),
        ("2018-02-10", ("2018-02", "2018-07")),
        ("2018-08-01", ("2018-02-20", "2018-07-13")),
    ],
)
def test_phase_bounds_follow_the_milestones(on, bounds):
    assert phase_bounds(GCM.phases[2], GCM, on) == bounds


def test_standing_says_what_is_still_open():
    met = {"consultations.entry.0", "consultations.exit.0", "consultations.outputs.1"}
    first = standing(GCM, "2018-01-10", met)[0]
    assert (len(first.entry), [one["en"] for one in first.exit]) == (0, ["the contributions of the regions are in"])
    assert [one["en"] for one in first.outputs] == ["summaries of the thematic sessions"]


def test_standing_is_blocked_where_dates_run_ahead():
    running = standing(GCM, "2018-06-15", set())[2]
    ready = standing(GCM, "2018-06-15", {"negotiations.entry.0"})[2]
    assert (running.blocked, ready.blocked) == (True, False)
