"""The programme: what it shows to whom, what clashes, moving, versions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from tests.factories import convene, web

from relatoria_web.convene.domain.programme import SAID, hold, move, publish, snapshot
from relatoria_web.convene.domain.queries.programme import clashes_of, grids_of, programme_of
from relatoria_web.convene.domain.queries.version import steps_of
from relatoria_web.convene.models import Held, Meeting, Mode, PartRole, Session
from relatoria_web.convene.zone import at
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
NINE = datetime(2018, 3, 26, 13, tzinfo=UTC)  # in New York


def _meeting(**fields: Any) -> Meeting:
    return web.public_meeting(time_zone="America/New_York", start=NINE.date(), end=NINE.date(), **fields)


def _session(meeting: Meeting, hours: float = 0, **fields: Any) -> Session:
    start = NINE + timedelta(hours=hours)
    return web.session(meeting=meeting, start=start, end=start + timedelta(hours=1), **fields)


def _secretariat(meeting: Meeting) -> Any:
    return web.standing(Role.SECRETARIAT, meeting)


def _kinds(meeting: Meeting) -> list[tuple[str, frozenset[str]]]:
    return [
        (one.kind, frozenset(one.sessions))
        for one in clashes_of(programme_of(_secretariat(meeting), meeting), list(meeting.rooms.all()), "en")
    ]


def test_programme_nests_segments_in_their_order_by_day_of_the_place() -> None:
    meeting = _meeting()
    late = _session(meeting, hours=14)  # 23:00 in New York, the next day in Greenwich
    frame = _session(meeting)
    second, first = _session(meeting, 0.5, parent=frame), _session(meeting, 0, parent=frame)
    undated = web.session(meeting=meeting)
    with at(meeting):
        found = programme_of(web.standing(None, meeting), meeting)
    assert [(day.date, [line.session for line in day.lines]) for day in found.days] == [
        (NINE.date(), [frame, late]),
        (None, [undated]),
    ]
    assert [part.session for part in found.lines[0].parts] == [first, second]


@pytest.mark.parametrize(("shown", "seen"), [(True, 1), (False, 0)])
def test_programme_names_people_to_the_public_only_where_the_meeting_says_so(shown: bool, seen: int) -> None:
    meeting = _meeting(shows_people=shown)
    convene.part(meeting, session=_session(meeting))
    casts = [len(programme_of(who, meeting).lines[0].cast) for who in _askers(meeting)]
    assert casts == [seen, 1]


def _askers(meeting: Meeting) -> list[Any]:
    return [web.standing(None, meeting), web.standing(Role.DELEGATE, meeting)]


def test_clashes_name_person_moderator_and_room() -> None:
    meeting = _meeting()
    one, two, three = (_session(meeting, room=room) for room in ("A", "A", "B"))
    taker, chair = convene.participation(meeting), convene.participation(meeting)
    for session in (one, three):
        convene.part(meeting, session=session, participation=taker)
    for session in (two, three):
        convene.part(meeting, session=session, participation=chair, role=PartRole.MODERATOR)
    assert sorted(_kinds(meeting)) == sorted(
        [
            ("room", frozenset({one.uid, two.uid})),
            ("person", frozenset({one.uid, three.uid})),
            ("moderator", frozenset({two.uid, three.uid})),
        ]
    )


def test_clashes_pass_over_video_messages_cancelled_sessions_and_frames() -> None:
    meeting = _meeting()
    frame = _session(meeting, room="A")
    inner = _session(meeting, room="A", parent=frame)
    _session(meeting, room="A", state=Held.CANCELLED)
    taker = convene.participation(meeting)
    convene.part(meeting, session=inner, participation=taker)
    convene.part(meeting, session=_session(meeting), participation=taker, mode=Mode.VIDEO_MESSAGE)
    assert _kinds(meeting) == []


def test_clash_of_a_room_that_is_too_small_and_does_not_interpret() -> None:
    meeting = _meeting()
    convene.room(meeting, name="A", capacity=20, languages=["en"])
    session = _session(meeting, room="A", expected=30, languages=["en", "fr"])
    assert _kinds(meeting) == [("capacity", frozenset({session.uid})), ("language", frozenset({session.uid}))]


def test_substitute_is_who_would_have_to_be_in_two_places() -> None:
    meeting = _meeting()
    listed, other = convene.participation(meeting), convene.participation(meeting)
    one, two = _session(meeting), _session(meeting)
    convene.part(meeting, session=one, participation=listed, stood_in=other)
    convene.part(meeting, session=two, participation=listed)
    assert _kinds(meeting) == []
    convene.part(meeting, session=two, participation=other)
    assert _kinds(meeting) == [("person", frozenset({one.uid, two.uid}))]


def test_move_keeps_the_length_and_takes_the_segments_along() -> None:
    meeting = _meeting()
    frame = _session(meeting, room="A")
    inner = _session(meeting, 0.5, parent=frame, room="A")
    move(_secretariat(meeting), session=frame, revision=0, start=NINE + timedelta(hours=2), room="B")
    inner.refresh_from_db()
    assert (frame.end, frame.room) == (NINE + timedelta(hours=3), "B")
    assert (inner.start, inner.room) == (NINE + timedelta(hours=2.5), "B")


def test_move_over_a_newer_revision_moves_nothing() -> None:
    meeting = _meeting()
    session = _session(meeting)
    move(_secretariat(meeting), session=session, revision=0, start=NINE, room="A")
    with pytest.raises(StaleError):
        move(_secretariat(meeting), session=session, revision=0, start=NINE, room="B")
    session.refresh_from_db()
    assert session.room == "A"


def test_move_is_for_the_secretariat() -> None:
    meeting = _meeting()
    with pytest.raises(PermissionDenied):
        move(web.standing(Role.DELEGATE, meeting), session=_session(meeting), revision=0, start=NINE, room="")


def test_hold_keeps_what_was_planned_beside_what_was_held() -> None:
    meeting = _meeting()
    session = _session(meeting)
    hold(_secretariat(meeting), session=session, began=NINE + timedelta(minutes=7), ended=None)
    assert (session.start, session.began, session.state) == (NINE, NINE + timedelta(minutes=7), Held.HELD)


def test_versions_say_what_changed() -> None:
    meeting = _meeting()
    stays, moves = _session(meeting), _session(meeting, 2)
    publish(_secretariat(meeting), meeting=meeting, note="first")
    move(_secretariat(meeting), session=moves, revision=0, start=NINE + timedelta(hours=3), room="C")
    stays.delete()
    added = _session(meeting, title=translated(en="New"))
    publish(_secretariat(meeting), meeting=meeting)
    now, second, first = steps_of(meeting)
    assert [one.what for one in first.changes] == ["added", "added"]
    assert [(one.what, str(one.title)) for one in second.changes] == [
        ("changed", str(moves.title)),
        ("added", "New"),
        ("removed", str(stays.title)),
    ]
    assert second.changes[0].fields == ("start", "end", "room")
    assert (now.version, now.changes, added.title) == (None, (), translated(en="New"))


def test_snapshot_says_what_is_listed() -> None:
    assert tuple(snapshot(_session(_meeting()))) == SAID


def test_grid_has_a_cell_for_each_room_and_a_free_row() -> None:
    meeting = _meeting()
    convene.room(meeting, name="A")
    session = _session(meeting, room="B")
    with at(meeting):
        (grid,) = grids_of(programme_of(_secretariat(meeting), meeting), list(meeting.rooms.all()))
    assert grid.rooms == ("A", "B")
    assert [[len(cell.lines) for cell in cells] for _, cells in grid.rows] == [[0, 1], [0, 0]]
    assert grid.rows[1][0] == session.end


def test_page_of_the_builder_moves_by_a_form_without_script(client: Client) -> None:
    meeting = _meeting()
    session = _session(meeting)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    sent = {"session": session.uid, "revision": 0, "start": "2018-03-26T15:30", "room": "A"}
    client.post(reverse("convene:move", args=[meeting.slug]), sent)
    session.refresh_from_db()
    assert session.start == datetime(2018, 3, 26, 19, 30, tzinfo=UTC)


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("name", "queries"),
    [("meeting", 7), ("programme", 5), ("calendar", 3), ("schedule_json", 4), ("schedule_xml", 4)],
)
def test_programme_asks_the_same_questions_however_long(
    client: Client, name: str, queries: int, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = _meeting()
    for hour in range(rows):
        convene.part(meeting, session=_session(meeting, hour, room=convene.room(meeting).name))
    with django_assert_num_queries(queries):
        assert client.get(reverse(f"convene:{name}", args=[meeting.slug])).status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("name", "queries"),
    [("meeting", 10), ("build", 7), ("versions", 5), ("calendar", 5), ("schedule_json", 6), ("schedule_xml", 6)],
)
def test_secretariat_pages_ask_the_same_questions_however_long(
    client: Client, name: str, queries: int, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = _meeting()
    for hour in range(rows):
        convene.part(meeting, session=_session(meeting, hour))
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    with django_assert_num_queries(queries):  # in a transaction nothing is kept
        client.get(reverse(f"convene:{name}", args=[meeting.slug]))


@pytest.mark.parametrize("rows", [1, 3])
def test_session_page_asks_the_same_questions_whatever_hangs_on_it(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = _meeting()
    session = _session(meeting)
    for _ in range(rows):
        convene.part(meeting, session=session)
        convene.question(meeting, session=session)
        convene.showcase(meeting, session=session)
        convene.group(meeting, session=session)
        _session(meeting, parent=session)
    with django_assert_num_queries(8):
        client.get(reverse("convene:session", args=[meeting.slug, session.uid]))


@pytest.mark.parametrize(("rule", "status"), [("attributed", 200), ("by_group", 404), ("not_attributed", 404)])
def test_room_is_closed_to_outsiders_where_voices_are_not_named(client: Client, rule: str, status: int) -> None:
    session = _session(_meeting(), rule=rule)
    assert client.get(reverse("convene:room", args=[session.meeting.slug, session.uid])).status_code == status
    client.force_login(web.member(Role.DELEGATE, session.meeting))
    assert client.get(reverse("convene:room", args=[session.meeting.slug, session.uid])).status_code == 200
