"""Milestones as they were known on a day, and the windows between them."""

from dataclasses import replace

import pytest

from relatoria.model.process import Revision
from relatoria.prepare.milestones import calendar, known, move, reach, window
from relatoria.vocabulary.processes import processes

GCM = processes()["gcm"]
STOCKTAKING, END, ADOPTION = (
    next(one for one in GCM.milestones if one.id == code) for code in ("stocktaking", "negotiations_end", "adoption")
)


@pytest.mark.parametrize(
    ("milestone", "on", "start", "city", "reached"),
    [
        (STOCKTAKING, "2017-09-15", "2017-12", "Guadalajara", False),
        (STOCKTAKING, "2018-01-15", "2017-12-04", "Puerto Vallarta", True),
        (END, "2017-10-01", "2018-06", None, False),
        (END, "2018-06-15", "2018-07", None, False),
        (END, "2018-07-14", "2018-07-13", "New York", True),
        (ADOPTION, "2017-10-01", "2018", None, False),
    ],
)
def test_known_on_a_day(milestone, on, start, city, reached):
    found = known(milestone, on)
    assert (found.at.start, found.at.city.get("en"), found.reached) == (start, city, reached)


def test_known_before_anybody_planned_it():
    assert known(END, "2017-01-01") is None


def test_calendar_is_in_the_order_of_dates():
    dates = [one.at.start for one in calendar(GCM, "2018-06-15")]
    assert dates == sorted(dates)


def test_window_of_the_second_meeting_seen_in_june():
    around = window(GCM, "2018-10", "", "2018-06-15")
    assert (around.opens.milestone.id, around.opens.reached) == ("negotiations_end", False)
    assert around.closes.milestone.id == "adoption"


def test_window_leaves_out_a_milestone_that_may_fall_inside():
    around = window(GCM, "2018-07", "", "2018-06-15")
    assert around.opens.milestone.id == "negotiations_start"


def test_window_moves_when_a_milestone_moves():
    later = move(replace(END, actual=None), Revision("2018-06-16", "2018-11"))
    moved = replace(GCM, milestones=tuple(later if one is END else one for one in GCM.milestones))
    around = window(moved, "2018-10", "", "2018-06-20")
    assert (around.opens.milestone.id, around.closes.milestone.id) == ("negotiations_start", "negotiations_end")


def test_move_keeps_the_history():
    moved = move(replace(ADOPTION, actual=None), Revision("2018-02-01", "2018-12-10"))
    assert [one.start for one in moved.history] == ["2018", "2018-12", "2018-12-10"]


def test_move_of_what_has_been_reached():
    with pytest.raises(ValueError, match="reached"):
        move(ADOPTION, Revision("2019-01-01", "2019"))


def test_move_to_a_plan_that_is_older():
    with pytest.raises(ValueError, match="later plan"):
        move(replace(ADOPTION, actual=None), Revision("2017-01-01", "2018"))


def test_reach_keeps_the_plans():
    done = reach(replace(ADOPTION, actual=None), Revision("2018-12-11", "2018-12-10"))
    assert (done.actual.start, len(done.history)) == ("2018-12-10", 2)
