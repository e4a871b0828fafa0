"""Reading who takes part: lists, delegations, mechanisms, and counts with what is unknown and what is withheld."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet
from django.shortcuts import get_object_or_404

from relatoria_web.bridge.attendance import Counted, Counts, tables
from relatoria_web.convene.models import Attendance, Delegation, Meeting, Participation
from relatoria_web.convene.rules import SEE_DELEGATION, SEE_MEETING, SEE_PARTICIPATION
from relatoria_web.prepare.models import Mechanism
from relatoria_web.site.standing import TEAM, Standing

COMING = (Attendance.REGISTERED, Attendance.CONFIRMED, Attendance.PRESENT)


def participations(
    who: Standing, meeting: Meeting, *, words: str = "", attendance: str = "", role: str = ""
) -> QuerySet[Participation]:
    """Those on the list of a meeting, by name."""
    rows = Participation.objects.filter(meeting=meeting).select_related(
        "meeting", "person", "organisation", "mechanism", "substitute_for__person"
    )
    if words:
        rows = rows.filter(person__name__icontains=words)
    if attendance:
        rows = rows.filter(attendance=attendance)
    if role:
        rows = rows.filter(role=role)
    return SEE_PARTICIPATION.among(who, rows).order_by("person__name", "pk")


def own_at(who: Standing, meeting: Meeting) -> Participation | None:
    """As whom somebody is on the list of a meeting; no query for who is nobody."""
    return Participation.objects.filter(meeting=meeting, person=who.person).first() if who.person else None


def participation_at(who: Standing, meeting: Meeting, uid: str) -> Participation:
    """Somebody on the list.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    return get_object_or_404(participations(who, meeting), uid=uid)


def delegations(who: Standing, meeting: Meeting) -> QuerySet[Delegation]:
    """The delegations of a meeting, with how many members each has (``members``)."""
    rows = Delegation.objects.filter(meeting=meeting).select_related("meeting", "organisation", "mechanism")
    there = Q(organisation__participations__meeting=meeting) & ~Q(organisation__participations__attendance="declined")
    same = Q(organisation__participations__mechanism=F("mechanism"))
    same |= Q(organisation__participations__mechanism=None, mechanism=None)
    counted = rows.annotate(members=Count("organisation__participations", filter=there & same, distinct=True))
    return SEE_DELEGATION.among(who, counted).order_by("organisation__acronym", "pk")


def delegation_at(who: Standing, meeting: Meeting, uid: str) -> Delegation:
    """A delegation of a meeting.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    return get_object_or_404(delegations(who, meeting), uid=uid)


def with_members(
    who: Standing, meeting: Meeting, rows: Iterable[Delegation]
) -> list[tuple[Delegation, list[Participation]]]:
    """Delegations, each with those on the list who come for it, or came to be replaced."""
    held = list(rows)
    by: dict[tuple[int | None, int | None], list[Participation]] = {}
    for one in participations(who, meeting).filter(organisation__in=[row.organisation_id for row in held]):
        by.setdefault((one.organisation_id, one.mechanism_id), []).append(one)
    return [(row, by.get((row.organisation_id, row.mechanism_id), [])) for row in held]


@dataclass(frozen=True, slots=True)
class MechanismCount:
    """A mechanism with how many of its people were invited, have confirmed, and are present."""

    mechanism: Mechanism
    invited: int
    confirmed: int
    present: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """A meeting in figures; the columns of ``tables`` are registered and present."""

    planned: int
    registered: int
    present: int
    meetings: int
    total: int  # every coming to a meeting of the edition
    unique: int  # every person once
    tables: tuple[Counts, ...]
    withheld: bool
    mechanisms: tuple[MechanismCount, ...]

    @property
    def bars(self) -> tuple[tuple[str, int], ...]:
        """What the chart shows, by its name in the page."""
        named = (("planned", self.planned), ("registered", self.registered), ("present", self.present))
        return (*named, ("unique", self.unique))

    @property
    def mechanisms_present(self) -> int:
        """How many mechanisms somebody came for."""
        return sum(one.present > 0 for one in self.mechanisms)


def statistics(who: Standing, meeting: Meeting, language: str) -> Statistics:
    """A meeting in figures: small counts are withheld from all but the team. Five queries whatever its size."""
    rows = list(Participation.objects.filter(meeting=meeting).select_related("person", "organisation", "mechanism"))
    seats = meeting.delegations.exclude(state="declined").values_list("seats", flat=True)
    coming = [one for one in rows if one.attendance in COMING]
    there = [one for one in rows if one.attendance == Attendance.PRESENT]
    withhold = not counts_all(who, meeting)
    held = tables([[counted(one) for one in group] for group in (coming, there)], language, withhold=withhold)
    within = SEE_MEETING.among(who, Meeting.objects.filter(edition=meeting.edition_id or 0))
    ids = {*within.values_list("pk", flat=True), meeting.pk}
    came = Participation.objects.filter(meeting__in=ids, attendance=Attendance.PRESENT)
    over = came.aggregate(total=Count("pk"), unique=Count("person", distinct=True))
    return Statistics(
        max(sum(one or 1 for one in seats), len(rows)),
        len(coming),
        len(there),
        len(ids),
        over["total"],
        over["unique"],
        tuple(held),
        withhold,
        tuple(_mechanisms(rows)),
    )


def counts_all(who: Standing, meeting: Meeting) -> bool:
    """Whether somebody is told small counts too: the team, and administrators."""
    team = meeting.pk in who.in_meetings(TEAM) or meeting.process_id in who.in_processes(TEAM)
    return who.administrator or team


def counted(row: Participation) -> Counted:
    """Somebody as they are counted."""
    body = row.organisation
    country = row.person.country or (body.country if body else "")
    return Counted(row.uid, row.person.gender, country, body.stakeholder_type if body else "")


def _mechanisms(rows: list[Participation]) -> list[MechanismCount]:
    found: dict[Mechanism, list[str]] = {}
    for row in rows:
        if row.mechanism is not None:
            found.setdefault(row.mechanism, []).append(row.attendance)
    confirmed = (Attendance.CONFIRMED, Attendance.PRESENT)
    return [
        MechanismCount(one, len(said), sum(x in confirmed for x in said), sum(x == Attendance.PRESENT for x in said))
        for one, said in sorted(found.items(), key=lambda pair: str(pair[0]))
    ]
