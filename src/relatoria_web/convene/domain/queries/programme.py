"""Reading a programme: days, sessions with their parts, who sits where, what clashes. A few queries, however long."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import Subquery
from django.utils import timezone

from relatoria_web.bridge.programme import Clash, Planned, PlannedRoom, clashes
from relatoria_web.convene.domain.queries.cast import casts_of
from relatoria_web.convene.models import Held, Meeting, Mode, Part, PartRole, Room, Session
from relatoria_web.site.standing import Standing

LEADS = (PartRole.CHAIR, PartRole.MODERATOR)
_ELSEWHERE = (Mode.VIDEO_MESSAGE, Mode.WRITTEN)
"""Whoever takes part so need not be there."""


@dataclass(frozen=True, slots=True)
class Line:
    """A session on the programme with its cast, and the sessions that are part of it."""

    session: Session
    cast: tuple[Part, ...]
    parts: tuple[Line, ...] = ()

    def all(self) -> Iterator[Line]:
        """The line and all that are part of it."""
        yield self
        for part in self.parts:
            yield from part.all()


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a programme; None for sessions whose time is open."""

    date: date | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """A meeting's programme in the time zone that is active."""

    meeting: Meeting
    days: tuple[Day, ...]
    lines: tuple[Line, ...] = field(repr=False)

    @property
    def flat(self) -> list[Line]:
        """Every session, parts after what they are part of."""
        return [one for line in self.lines for one in line.all()]


def programme_of(who: Standing, meeting: Meeting, within: Collection[int] | None = None) -> Programme:
    """The programme as somebody may see it: who speaks is left out where it is not for them.

    ``within`` are the keys of the sessions wanted, all by default. Two queries, however long; rooms are one more.
    """
    sessions = meeting.sessions.all() if within is None else meeting.sessions.filter(pk__in=within)
    held = list(sessions)
    lines = _nested(sorted(held, key=_place), casts_of(who, meeting, within))
    return Programme(meeting, tuple(_days(lines)), tuple(lines))


def _place(session: Session) -> tuple[bool, datetime | int, int, int]:
    return (session.start is None, session.start or 0, session.order, session.pk)


def _nested(sessions: Sequence[Session], casts: Mapping[int, list[Part]]) -> list[Line]:
    """Sessions under those that they are part of; a circle, which nobody should make, ends as top lines."""
    inner: dict[int, list[Session]] = {}
    for one in sessions:
        if one.parent_id is not None and one.parent_id != one.pk:
            inner.setdefault(one.parent_id, []).append(one)
    ids = {one.pk for one in sessions}

    def line(session: Session, above: frozenset[int]) -> Line:
        within = [one for one in inner.get(session.pk, ()) if one.pk not in above]
        return Line(session, tuple(casts.get(session.pk, ())), tuple(line(one, above | {session.pk}) for one in within))

    return [line(one, frozenset()) for one in sessions if one.parent_id is None or one.parent_id not in ids]


def _days(lines: Iterable[Line]) -> Iterator[Day]:
    by_day: dict[date | None, list[Line]] = {}
    for line in lines:
        start = line.session.start
        by_day.setdefault(timezone.localtime(start).date() if start else None, []).append(line)
    for day, held in sorted(by_day.items(), key=lambda one: (one[0] is None, one[0] or date.min)):
        yield Day(day, tuple(held))


def rooms_of(meeting: Meeting) -> tuple[int, list[Room]]:
    """The number of the version that was published last, 0 for none, and the rooms. One query."""
    last = meeting.versions.order_by("-number").values("number")[:1]
    rows = Meeting.objects.filter(pk=meeting.pk).annotate(version=Subquery(last)).order_by("rooms__order", "rooms__pk")
    found = list(rows.values_list("version", "rooms__uid", "rooms__name", "rooms__capacity"))
    return found[0][0] or 0, [Room(uid=uid, name=name, capacity=seats) for _, uid, name, seats in found if uid]


def clashes_of(programme: Programme, held: Sequence[Room], language: str) -> list[Clash]:
    """What clashes: people, moderators, rooms, seats, interpretation. No query."""
    names: dict[str, str] = {}
    planned = [_planned(line, names) for line in programme.flat if not _is_frame(line)]
    rooms = [PlannedRoom(room.name, room.capacity, tuple(room.languages)) for room in held]
    return clashes(planned, rooms, names, language)


def _is_frame(line: Line) -> bool:
    """Whether a session only holds others together, or is not held: it occupies nobody by itself."""
    return line.session.state == Held.CANCELLED or any(part.session.start for part in line.parts)


def _planned(line: Line, names: dict[str, str]) -> Planned:
    session = line.session
    there = [part for part in line.cast if part.mode not in _ELSEWHERE]
    names |= {str(part.actual.person_id): part.actual.person.name for part in there}
    leads = tuple(str(part.actual.person_id) for part in there if part.role in LEADS)
    others = tuple(str(part.actual.person_id) for part in there if part.role not in LEADS)
    return Planned(
        session.uid,
        str(session.title),
        session.start,
        session.end,
        session.room,
        others,
        leads,
        session.expected,
        tuple(session.languages),
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """A place on the builder's grid: where a session may be put, and those that begin there."""

    start: datetime
    room: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A day as the builder shows it: rooms across, times down; the last row is free."""

    day: date
    rooms: tuple[str, ...]
    rows: tuple[tuple[datetime, tuple[Cell, ...]], ...]


def grids_of(programme: Programme, held: Sequence[Room], only: Collection[date | None] = ()) -> list[Grid]:
    """The builder's grid of every day of the meeting, empty days too, or of the days ``only``."""
    used = [line.session.room for line in programme.flat if line.session.start]
    rooms = tuple(dict.fromkeys([*(room.name for room in held), *sorted(set(used))])) or ("",)
    found = {day.date: day.lines for day in programme.days if day.date}
    days = sorted(day for day in {*found, *_all_days(programme.meeting)} if not only or day in only)
    return [_grid(day, rooms, found.get(day, ())) for day in days]


def _all_days(meeting: Meeting) -> list[date]:
    if meeting.start is None:
        return []
    length = ((meeting.end or meeting.start) - meeting.start).days
    return [meeting.start + timedelta(days=n) for n in range(min(length, 60) + 1)]


def _grid(day: date, rooms: tuple[str, ...], lines: Sequence[Line]) -> Grid:
    held = [one for line in lines for one in line.all() if one.session.start]
    starts = sorted({timezone.localtime(one.session.start) for one in held if one.session.start})
    zone = timezone.get_current_timezone()
    ends = [timezone.localtime(one.session.end) for one in held if one.session.end]
    free = max(ends, default=datetime(day.year, day.month, day.day, 9, tzinfo=zone))
    times = [*starts, free] if free not in starts else starts
    placed: dict[tuple[datetime | None, str], list[Line]] = {}
    for one in held:
        placed.setdefault((one.session.start, one.session.room), []).append(one)
    rows = [(time, tuple(Cell(time, room, tuple(placed.get((time, room), ()))) for room in rooms)) for time in times]
    return Grid(day, rooms, tuple(rows))
