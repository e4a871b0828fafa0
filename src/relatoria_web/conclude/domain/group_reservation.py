"""Reservations that working groups note beside what they agree on: they stand with the points that count it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from relatoria_web.conclude.models import Point, PointSet, Reservation
from relatoria_web.convene.models import GroupNote
from relatoria_web.gather.models import Contribution
from relatoria_web.site.translated import translated


class Said(NamedTuple):
    """A line of reservations of a note: who holds it, which words."""

    note: int
    holder: str
    text: str


def sync(points: PointSet) -> None:
    """Let the points of a set have the reservations that groups made to their notes, as they stand now.

    One that was withdrawn stays so; one whose note no longer has it goes, those recorded by hand stay.
    """
    wanted = {said: point for point, note in _counted(points) for said in _lines(note)}
    held = {
        Said(one.note_id or 0, one.holder, one.text.said().text): one
        for one in Reservation.objects.filter(point__set=points).exclude(note=None)
    }
    Reservation.objects.filter(pk__in=[one.pk for said, one in held.items() if said not in wanted]).delete()
    for said, point in wanted.items():
        if said not in held:
            _made(said, point).save()
        elif held[said].point_id != point.pk:
            held[said].revise(None, point=point)


def _counted(points: PointSet) -> Iterator[tuple[Point, GroupNote]]:
    """The notes with reservations that a set counts, each with its point. Where a document withholds names, its notes
    are left to the rapporteur: a line names who holds the reservation.
    """
    notes = {}
    for note in GroupNote.objects.filter(group__meeting=points.meeting_id).exclude(reservations=""):
        notes[f"groups/{note.group.uid}-{note.language}.md", _bare(note.text)] = note
    names = {name for name, _words in notes}
    rows = Contribution.objects.filter(
        document__name__in=names, document__masked__isnull=True, meeting=points.meeting_id
    )
    of = {f"{one.pk}": notes.get((one.document.name, _bare(one.wording))) for one in rows.select_related("document")}
    for point in points.points.exclude(key="") if of else ():
        found = (of.get(member[1:]) for member in (*point.members, *point.opposed))
        yield from ((point, note) for note in found if note is not None)


def _lines(note: GroupNote) -> Iterable[Said]:
    """«Mali: not on health» is Mali's; a line without a name is the group's own."""
    for line in filter(None, map(str.strip, note.reservations.splitlines())):
        holder, colon, text = line.partition(":")
        named = (holder.strip()[:200], text.strip()) if colon and text.strip() else (note.group.voice[:200], line)
        yield Said(note.pk, *named)


def _made(said: Said, point: Point) -> Reservation:
    note = GroupNote.objects.get(pk=said.note)
    text = translated(**{note.language: said.text})
    is_group = said.holder == note.group.voice[:200]
    return Reservation(point=point, note=note, holder=said.holder, is_group=is_group, text=text, by_id=note.account_id)


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(".!? ")
