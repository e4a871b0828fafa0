"""Registration in stages: a delegation is announced and accredited, members register and are approved, and arrive."""

from __future__ import annotations

from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from relatoria_web.convene.actions import (
    ACCREDIT_DELEGATION,
    ANNOUNCE_DELEGATION,
    APPROVE,
    ATTEND,
    CHECK_IN,
    REGISTER,
)
from relatoria_web.convene.models import (
    Attendance,
    Delegation,
    DelegationState,
    Meeting,
    Participation,
    Presence,
    Session,
)
from relatoria_web.convene.rules import (
    ANNOUNCE_DELEGATION as MAY_ANNOUNCE,
)
from relatoria_web.convene.rules import (
    APPROVE_PARTICIPATION,
    CHANGE_DELEGATION,
    CHANGE_PARTICIPATION,
    CHANGE_PRESENCE,
    SEE_MEETING,
)
from relatoria_web.people.models import Person
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log

NOTE_MOST = 10_000_000
"""Bytes of a note verbale."""


class RegistrationError(Exception):
    """It cannot be; ``code`` says why: «too_big», «not_a_note», «full», «no_person», «not_accredited»."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@transaction.atomic
def announce(who: Standing, *, delegation: Delegation, note: File[bytes] | None = None) -> Delegation:
    """Announce a delegation, with its note verbale; a later note replaces the one before.

    Raises:
        RegistrationError: «too_big» or «not_a_note» (PDF, PNG or JPEG).
    """
    MAY_ANNOUNCE.demand(who, delegation)
    if note is not None:
        _attach(delegation, note)
    if delegation.state in (DelegationState.INVITED, DelegationState.DECLINED):
        delegation.revise(None, state=DelegationState.ANNOUNCED)
    log(who, ANNOUNCE_DELEGATION, delegation, meeting=delegation.meeting_id, note=note is not None)
    return delegation


def _attach(delegation: Delegation, note: File[bytes]) -> None:
    if note.size > NOTE_MOST:
        raise RegistrationError("too_big")
    head = note.read(8)
    note.seek(0)
    kinds = {b"%PDF": "pdf", b"\x89PNG": "png", b"\xff\xd8\xff": "jpg"}
    kind = next((ending for mark, ending in kinds.items() if head.startswith(mark)), None)
    if kind is None:
        raise RegistrationError("not_a_note")
    delegation.note.save(f"{delegation.uid}.{kind}", note, save=False)
    delegation.revise(None, note=delegation.note.name, note_name=(note.name or "")[-200:])


@transaction.atomic
def decide(who: Standing, *, delegation: Delegation, state: str) -> Delegation:
    """Accredit a delegation, or note that it declined."""
    CHANGE_DELEGATION.demand(who, delegation)
    delegation.revise(None, state=DelegationState(state))
    log(who, ACCREDIT_DELEGATION, delegation, meeting=delegation.meeting_id, state=state)
    return delegation


@transaction.atomic
def add_member(
    who: Standing,
    *,
    delegation: Delegation,
    name: str,
    role: str,
    gender: str = "",
    instead_of: Participation | None = None,
) -> Participation:
    """Put a member of a delegation on the list: approved with that, as its focal point or the secretariat does it.

    A member who comes ``instead_of`` another takes that seat; the other stays on the list as one who does not come.

    Raises:
        RegistrationError: «full» if the delegation has no seat left, «no_person» without a name, «not_theirs» if
            the one who is replaced comes for others.
    """
    MAY_ANNOUNCE.demand(who, delegation)
    members = Participation.objects.filter(
        meeting=delegation.meeting_id, organisation=delegation.organisation_id, mechanism=delegation.mechanism_id
    )
    if instead_of is not None:
        if not members.filter(pk=instead_of.pk).exists():
            raise RegistrationError("not_theirs")
        approve(who, participation=instead_of, state=Attendance.DECLINED)
    if delegation.seats is not None and members.exclude(attendance=Attendance.DECLINED).count() >= delegation.seats:
        raise RegistrationError("full")
    if not name.strip():
        raise RegistrationError("no_person")
    named = Person.objects.filter(name__iexact=name.strip(), organisation=delegation.organisation_id, merged_into=None)
    person = named.first() or Person.objects.create(
        name=name.strip()[:200], organisation_id=delegation.organisation_id, gender=gender
    )
    held, new = Participation.objects.get_or_create(
        meeting=delegation.meeting,
        person=person,
        defaults={
            "organisation": delegation.organisation,
            "mechanism": delegation.mechanism,
            "role": "observer" if delegation.observer else role,
            "attendance": Attendance.CONFIRMED,
            "substitute_for": instead_of,
        },
    )
    if new:
        log(who, APPROVE, held, meeting=held.meeting_id, state=held.attendance)
    return held


@transaction.atomic
def register(who: Standing, *, meeting: Meeting, remote: bool = False) -> Participation:
    """Register oneself: the focal point of one's organisation, or the secretariat, approves.

    Raises:
        RegistrationError: «no_person» if the account is nobody's.
    """
    SEE_MEETING.demand(who, meeting)
    person = Person.objects.filter(pk=who.person or 0).first()
    if person is None:
        raise RegistrationError("no_person")
    held = Participation.objects.filter(meeting=meeting, person=person).first()
    if held is None:
        held = Participation.objects.create(meeting=meeting, person=person, organisation=person.organisation)
    if held.attendance in (Attendance.INVITED, Attendance.DECLINED):
        held.revise(None, attendance=Attendance.REGISTERED, remote=remote)
        log(who, REGISTER, held, meeting=meeting.pk)
    return held


@transaction.atomic
def approve(who: Standing, *, participation: Participation, state: str) -> Participation:
    """Approve a registration («confirmed») or decline it («declined»)."""
    APPROVE_PARTICIPATION.demand(who, participation)
    chosen = Attendance.CONFIRMED if state == Attendance.CONFIRMED else Attendance.DECLINED
    participation.revise(None, attendance=chosen)
    log(who, APPROVE, participation, meeting=participation.meeting_id, state=chosen)
    return participation


@transaction.atomic
def arrive(who: Standing, *, participation: Participation, there: bool = True) -> Participation:
    """Check somebody in, or take that back; twice is once."""
    CHANGE_PARTICIPATION.demand(who, participation)
    changes: dict[str, Any] = {"attendance": Attendance.CONFIRMED, "arrived": None}
    if there:
        changes = {"attendance": Attendance.PRESENT, "arrived": participation.arrived or timezone.now()}
    participation.revise(None, **changes)
    log(who, CHECK_IN, participation, meeting=participation.meeting_id, there=there)
    return participation


@transaction.atomic
def attend(who: Standing, *, session: Session, participations: list[Participation]) -> int:
    """Note who is in a session: those given, and nobody else. Gives how many there are."""
    CHANGE_PRESENCE.demand(who, Presence(session=session))
    ids = {one.pk for one in participations if one.meeting_id == session.meeting_id}
    session.presences.exclude(participation__in=ids).delete()
    known = set(session.presences.values_list("participation", flat=True))
    for pk in sorted(ids - known):
        Presence.objects.create(session=session, participation_id=pk)
    log(who, ATTEND, session, meeting=session.meeting_id, people=len(ids))
    return len(ids)
