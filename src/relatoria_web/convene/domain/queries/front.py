"""The first page: the meetings by process with the ways into them, and what waits for the reader."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from relatoria_web.convene.domain.queries.meeting import processes_with_meetings
from relatoria_web.convene.models import Meeting
from relatoria_web.convene.rules import CHANGE_MEETING
from relatoria_web.prepare.models import Process
from relatoria_web.site.doors import Door, doors_of
from relatoria_web.site.showcase import Piece, piece_for
from relatoria_web.site.standing import Role, Standing
from relatoria_web.site.waiting import Waiting, waiting_for


@dataclass(frozen=True, slots=True)
class Listed:
    """A meeting on the first page, with its doors."""

    meeting: Meeting
    doors: tuple[Door, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A process with its meetings, newest first; ``opens``: the reader may open another."""

    process: Process
    meetings: tuple[Listed, ...]
    opens: bool


@dataclass(frozen=True)
class Front:
    """The first page of one reader."""

    shelves: tuple[Shelf, ...]
    waits: tuple[Waiting, ...]
    guides: tuple[Role, ...] = ()
    """The roles whose work the help tells this reader step by step."""
    piece: Piece | None = None
    """What a stranger is shown of what was concluded."""

    @cached_property
    def waiting(self) -> list[tuple[Meeting, list[Waiting]]]:
        """What waits, by meeting in the order of the page."""
        shown = (one.meeting for shelf in self.shelves for one in shelf.meetings)
        by_meeting = ((meeting, [one for one in self.waits if one.meeting == meeting.pk]) for meeting in shown)
        return [(meeting, waits) for meeting, waits in by_meeting if waits]


def front_of(who: Standing) -> Front:
    """The first page. Two queries, one more for each stage with doors, one for what waits if the reader is known,
    or for what a stranger is shown.
    """
    processes = processes_with_meetings(who)
    doors = doors_of(who, [meeting.pk for _, meetings in processes for meeting in meetings])
    shelves = (
        Shelf(
            process,
            tuple(Listed(meeting, tuple(doors.get(meeting.pk, ()))) for meeting in meetings),
            CHANGE_MEETING.allows(who, Meeting(process=process)),
        )
        for process, meetings in processes
    )
    return Front(tuple(shelves), waiting_for(who), _guides(who), None if who.known else piece_for(who))


def _guides(who: Standing) -> tuple[Role, ...]:
    return tuple(role for role in Role if who.holds(role) or (role == Role.ADMINISTRATOR and who.administrator))
