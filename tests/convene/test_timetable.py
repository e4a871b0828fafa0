"""Timetables: rooms that fit, order kept, and the fewest clashes, compared with trying everything."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relatoria.convene.timetable import arrange
from relatoria.convene.words import say
from relatoria.errors import RelatoriaError
from relatoria.model.composition import Proof
from relatoria.model.timetable import ClashKind, Room, Session, Slot, Timetable

NINE = datetime(2018, 3, 26, 9, tzinfo=timezone(timedelta(hours=-4)))
SLOTS = [Slot(f"t{n}", NINE + timedelta(hours=2 * n), NINE + timedelta(hours=2 * n + 1)) for n in range(3)]
ROOMS = [Room("large", "Large", 200, ("es", "en", "fr")), Room("small", "Small", 40), Room("twin", "Twin", 40)]


def when(made: Timetable) -> dict[str, int]:
    starts = [slot.start for slot in SLOTS]
    return {one.id: starts.index(one.start) for one in made.sessions if one.start}


def lost(when: dict[str, int], sessions: list[Session]) -> int:
    """Attendances that a timetable loses, counted person by person."""
    people = {who for one in sessions for who in (*one.wish, *one.needed)}
    total = 0
    for who in people:
        slots = [when[one.id] for one in sessions if who in (*one.wish, *one.needed)]
        total += len(slots) - len(set(slots))
    return total


@st.composite
def programmes(draw: st.DrawFn) -> list[Session]:
    some = st.lists(st.sampled_from(["ana", "ben", "chris", "dora", "eve"]), max_size=3, unique=True).map(tuple)
    return [
        Session(f"s{n}", f"Session {n}", wish=draw(some), audience=draw(st.sampled_from([None, 30, 100])))
        for n in range(draw(st.integers(2, 5)))
    ]


@settings(max_examples=25, deadline=None)
@given(programmes())
def test_arrange_loses_as_few_as_any_timetable(sessions: list[Session]) -> None:
    made = arrange(sessions, SLOTS, ROOMS)
    choices = itertools.product(range(3), repeat=len(sessions))
    large = [n for n, one in enumerate(sessions) if one.audience == 100]
    possible = [
        dict(zip([one.id for one in sessions], times, strict=True))
        for times in choices
        if all(times.count(t) <= 3 for t in range(3)) and len({times[n] for n in large}) == len(large)
    ]
    if not possible:
        assert made.proof is Proof.IMPOSSIBLE
        return
    assert (made.proof, made.missed) == (Proof.OPTIMAL, min(lost(one, sessions) for one in possible))
    assert made.missed == lost(when(made), sessions)
    assert [one.kind for one in made.clashes if one.must] == []


def test_arrange_keeps_apart_those_who_have_to_be_in_both_before_any_wish() -> None:
    crowd = tuple(f"w{n}" for n in range(50))
    a, b, c = (Session(name, name, must=must, wish=wish) for name, must, wish in (
        ("a", ("ana",), crowd), ("b", ("ana",), ()), ("c", (), crowd),
    ))  # fmt: skip
    made = arrange([a, b, c], SLOTS[:2], ROOMS)
    times = {one.id: one.start for one in made.sessions}
    assert times["a"] != times["b"]
    assert (made.missed, [one.kind for one in made.clashes]) == (0, [])


def test_arrange_says_who_is_torn_where_it_cannot_be_helped() -> None:
    sessions = [Session(name, name, moderators=("ana",)) for name in ("a", "b")]
    made = arrange(sessions, SLOTS[:1], ROOMS, {"ana": "Ana"})
    assert [(one.kind, one.people) for one in made.clashes] == [(ClashKind.MODERATOR, ("ana",))]
    assert say(made.remarks[0], "en").startswith("The best timetable, and proven so: attendances wished for or due")


def test_arrange_keeps_what_is_decided() -> None:
    fixed = Session("a", "A", start=SLOTS[2].start, room="twin")
    made = arrange([Session("b", "B"), fixed, Session("c", "C", after=("a",), room="twin")][:2], SLOTS, ROOMS)
    placed = {one.id: (one.start, one.room) for one in made.sessions}
    assert placed["a"] == (SLOTS[2].start, "twin")


def test_arrange_holds_a_session_after_those_that_it_follows() -> None:
    sessions = [Session("plenary", "P", after=("one", "two")), Session("one", "1"), Session("two", "2", after=("one",))]
    assert when(arrange(sessions, SLOTS, ROOMS)) == {"one": 0, "two": 1, "plenary": 2}


def test_arrange_puts_interpretation_where_the_booths_are() -> None:
    made = arrange([Session("a", "A", languages=("fr",)), Session("b", "B", audience=150)], SLOTS, ROOMS)
    assert ([one.room for one in made.sessions], len(set(when(made).values()))) == (["large", "large"], 2)


def test_arrange_refuses_a_session_that_no_room_holds() -> None:
    with pytest.raises(RelatoriaError) as refused:
        arrange([Session("a", "A", audience=500)], SLOTS, ROOMS)
    assert refused.value.say("fr").startswith("Aucun créneau ni aucune salle ne convient à «\u202fA\u202f».")


def test_arrange_says_that_there_are_too_few_places() -> None:
    made = arrange([Session(f"s{n}", "S") for n in range(4)], SLOTS[:1], ROOMS)
    assert (made.proof, say(made.remarks[0], "en")) == (
        Proof.IMPOSSIBLE,
        "Not all sessions fit: sessions, 4; slots, 1; rooms, 3. Add slots or rooms, or look again at capacities, "
        "languages and what follows what.",
    )


def test_arrange_keeps_its_promises_where_time_runs_out() -> None:
    crowds = [tuple(f"w{(7 * n + 3 * k) % 40}" for k in range(12)) for n in range(18)]
    sessions = [Session(f"s{n}", f"S{n}", must=(f"m{n % 5}",), wish=crowd) for n, crowd in enumerate(crowds)]
    slots = [Slot(f"t{n}", NINE + timedelta(hours=2 * n), NINE + timedelta(hours=2 * n + 1)) for n in range(6)]
    made = arrange(sessions, slots, ROOMS, seconds=1)
    assert made.proof in (Proof.OPTIMAL, Proof.BOUNDED)
    starts = [slot.start for slot in slots]
    times = {one.id: starts.index(one.start) for one in made.sessions if one.start}
    assert (len(times), made.missed >= made.bound) == (18, True)
    assert made.missed == lost(times, sessions)
    assert [one.kind for one in made.clashes if one.must] == []
