"""A programme that a person has made: what clashes in it, in which zone whatever."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from relatoria.convene.programme_clashes import programme_clashes
from relatoria.convene.words import say
from relatoria.errors import RelatoriaError
from relatoria.model.timetable import ClashKind, Room, Session

NEW_YORK, GENEVA = timezone(timedelta(hours=-4)), timezone(timedelta(hours=2))
HALL = Room("hall", "Hall", 100, ("es", "en"))


def session(name: str, hour: int = 10, zone: timezone = NEW_YORK, **more: object) -> Session:
    start = datetime(2018, 3, 26, hour, tzinfo=zone)
    return Session(name, name.upper(), start=start, end=start + timedelta(hours=1), **more)  # type: ignore[arg-type]


def told(*sessions: Session, rooms: tuple[Room, ...] = (HALL,)) -> list[tuple[ClashKind, bool, str]]:
    found = programme_clashes(sessions, rooms, {"ana": "Ana Pérez"})
    return [(one.kind, one.must, say(one.remark, "en")) for one in found]


CASES = [
    ("a person in two places", [session("a", must=("ana",)), session("b", must=("ana",))],
     (ClashKind.PERSON, True, "Ana Pérez has to be in “A” and in “B” at the same time")),
    ("a moderator in two places", [session("a", moderators=("ana",)), session("b", must=("ana",))],
     (ClashKind.MODERATOR, True, "Ana Pérez is to be in “A” and in “B” at the same time, as moderator")),
    ("one room twice", [session("a", room="hall"), session("b", room="hall")],
     (ClashKind.ROOM, True, "“A” and “B” are in the same room at the same time: Hall")),
    ("more people than the room holds", [session("a", room="hall", audience=101)],
     (ClashKind.CAPACITY, True, "“A”: 101 people are expected, and room Hall holds 100")),
    ("a language without a booth", [session("a", room="hall", languages=("es", "fr"))],
     (ClashKind.LANGUAGE, True, "“A”: room Hall has no interpretation of French")),
    ("people who wish to be in both", [session("a", wish=("x", "y")), session("b", must=("x",), wish=("y", "z"))],
     (ClashKind.WISH, False, "people who wish or have to be in “A” and in “B”, which coincide: 2")),
    ("what should follow goes before", [session("b", 9, after=("a",)), session("a", 11)],
     (ClashKind.ORDER, True, "“B” begins before “A” is over, which comes first")),
    ("the same hour in two zones", [session("a", 10, NEW_YORK, must=("ana",)), session("b", 16, GENEVA, must=("ana",))],
     (ClashKind.PERSON, True, "Ana Pérez has to be in “A” and in “B” at the same time")),
]  # fmt: skip


@pytest.mark.parametrize(("sessions", "found"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_programme_clashes(sessions: list[Session], found: tuple[ClashKind, bool, str]) -> None:
    assert told(*sessions) == [found]


def test_programme_clashes_times_that_only_touch_do_not_clash() -> None:
    assert told(session("a", 10, must=("ana",), room="hall"), session("b", 11, must=("ana",), room="hall")) == []


def test_programme_clashes_the_same_clock_in_two_zones_is_not_the_same_time() -> None:
    assert told(session("a", 10, NEW_YORK, must=("ana",)), session("b", 10, GENEVA, must=("ana",))) == []


def test_programme_clashes_a_session_that_ends_before_it_begins() -> None:
    start = datetime(2018, 3, 26, 10, tzinfo=NEW_YORK)
    odd = Session("a", "A", start=start, end=start - timedelta(hours=1))
    assert told(odd) == [(ClashKind.TIME, True, "“A” ends before it begins")]


def test_programme_clashes_passes_over_sessions_without_times() -> None:
    assert told(Session("a", "A", must=("ana",)), session("b", must=("ana",))) == []


def test_programme_clashes_refuses_a_time_without_zone() -> None:
    naive = Session("a", "A", start=datetime(2018, 3, 26, 10), end=datetime(2018, 3, 26, 11))
    with pytest.raises(RelatoriaError) as refused:
        programme_clashes([naive])
    assert (refused.value.code, refused.value.parameters) == ("no_zone", {"session": "A"})


def test_programme_clashes_puts_what_cannot_stay_first() -> None:
    found = told(session("a", wish=("x",), must=("ana",)), session("b", wish=("x",), must=("ana",)))
    assert [must for _, must, _ in found] == [True, False]
