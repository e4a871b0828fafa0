"""What clashes in a programme: people, moderators, rooms, capacities, interpretation, order. Time zones are heeded."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from relatoria.errors import RelatoriaError
from relatoria.model.remark import Remark, Value, label_of
from relatoria.model.timetable import Clash, ClashKind, Room, Session


@dataclass(frozen=True, slots=True)
class Held:
    """A session with its times, which are known."""

    session: Session
    start: datetime
    end: datetime


def programme_clashes(
    sessions: Sequence[Session], rooms: Sequence[Room] = (), names: Mapping[str, str] | None = None
) -> tuple[Clash, ...]:
    """All that clashes in a programme, what cannot stay so first, then by time. Sessions without times are passed over.

    ``names`` are those of people by id, for words. Times may be in different zones; those that only touch do not clash.

    Raises:
        RelatoriaError: «no_zone» for a time without a time zone, as it could be any hour.
    """
    held = sorted(
        (_held(one) for one in sessions if one.start and one.end), key=lambda one: (one.start, one.session.id)
    )
    places = {room.id: room for room in rooms}
    found = [clash for one in held for clash in _alone(one, places)]
    for first, second in itertools.combinations(held, 2):
        if first.start < second.end and second.start < first.end:
            found += _together(first.session, second.session, places, names or {})
    found += _out_of_order(held)
    return tuple(sorted(found, key=lambda clash: not clash.must))


def _held(session: Session) -> Held:
    if session.start is None or session.end is None:
        raise ValueError(session.id)
    if session.start.tzinfo is None or session.end.tzinfo is None:
        raise RelatoriaError("no_zone", session=session.title or session.id)
    return Held(session, session.start, session.end)


def _alone(held: Held, rooms: Mapping[str, Room]) -> Iterator[Clash]:
    session = held.session
    if held.end <= held.start:
        yield Clash(ClashKind.TIME, (session.id,), True, Remark("clash_time", {"session": _title(session)}))
    room = rooms.get(session.room)
    if room is None:
        return
    values: dict[str, Value] = {"session": _title(session), "room": room.name}
    if room.capacity is not None and session.audience is not None and session.audience > room.capacity:
        more = {"n": session.audience, "capacity": room.capacity}
        yield Clash(ClashKind.CAPACITY, (session.id,), True, Remark("clash_capacity", {**values, **more}))
    lacking = [one for one in session.languages if one not in room.languages]
    if lacking:
        named = tuple(label_of("language", one) for one in lacking)
        yield Clash(ClashKind.LANGUAGE, (session.id,), True, Remark("clash_language", {**values, "languages": named}))


def _together(one: Session, two: Session, rooms: Mapping[str, Room], names: Mapping[str, str]) -> Iterator[Clash]:
    both, pair = {"one": _title(one), "two": _title(two)}, (one.id, two.id)
    moderators = {*one.moderators, *two.moderators}
    for who in sorted(one.needed & two.needed):
        kind = ClashKind.MODERATOR if who in moderators else ClashKind.PERSON
        remark = Remark(f"clash_{kind.value}", {**both, "who": names.get(who, who)})
        yield Clash(kind, pair, True, remark, (who,))
    if one.room and one.room == two.room:
        room = rooms[one.room].name if one.room in rooms else one.room
        yield Clash(ClashKind.ROOM, pair, True, Remark("clash_room", {**both, "room": room}))
    torn = sorted(({*one.wish, *one.needed} & {*two.wish, *two.needed}) - (one.needed & two.needed))
    if torn:
        yield Clash(ClashKind.WISH, pair, False, Remark("clash_wish", {**both, "n": len(torn)}), tuple(torn))


def _out_of_order(held: Sequence[Held]) -> Iterator[Clash]:
    by_id = {one.session.id: one for one in held}
    for later in held:
        for before in (by_id[one] for one in later.session.after if one in by_id):
            if later.start < before.end:
                values = {"one": _title(before.session), "two": _title(later.session)}
                yield Clash(ClashKind.ORDER, (before.session.id, later.session.id), True, Remark("clash_order", values))


def _title(session: Session) -> Remark:
    return Remark("quoted", {"text": session.title or session.id})
