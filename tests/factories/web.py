"""Rows of the platform for tests: each says only what it must; the rest is plain and unsurprising."""

from __future__ import annotations

from itertools import count
from typing import Any

from relatoria_web.convene.models import Meeting, Session
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Assignment, Organisation, Person
from relatoria_web.prepare.models import Process
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Role, Standing
from relatoria_web.site.translated import translated

_numbers = count(1)


def process(**fields: Any) -> Process:
    number = next(_numbers)
    fields = {"slug": f"process-{number}", "title": translated(en=f"Process {number}")} | fields
    return Process.objects.create(**fields)


def meeting(**fields: Any) -> Meeting:
    number = next(_numbers)
    fields = {"slug": f"meeting-{number}", "title": translated(en=f"Meeting {number}")} | fields
    if "process" not in fields:
        fields["process"] = process()
    return Meeting.objects.create(**fields)


def public_meeting(**fields: Any) -> Meeting:
    return meeting(audience=Audience.PUBLIC, **fields)


def session(**fields: Any) -> Session:
    number = next(_numbers)
    fields = {"title": translated(en=f"Session {number}"), "order": number} | fields
    if "meeting" not in fields:
        fields["meeting"] = meeting()
    return Session.objects.create(**fields)


def organisation(**fields: Any) -> Organisation:
    return Organisation.objects.create(**({"name": translated(en=f"Organisation {next(_numbers)}")} | fields))


def person(**fields: Any) -> Person:
    return Person.objects.create(**({"name": f"Person {next(_numbers)}"} | fields))


def account(**fields: Any) -> Account:
    return Account.objects.create_user(f"account-{next(_numbers)}@example.org", **fields)


def member(role: Role, of: Meeting | Process, **fields: Any) -> Account:
    """An account that holds a role in a meeting or a process."""
    held = account(**fields)
    scope = "meeting" if isinstance(of, Meeting) else "process"
    Assignment.objects.create(account=held, role=role, **{scope: of})
    return held


def standing(role: Role | None, of: Meeting | Process) -> Standing:
    """The standing of somebody who holds ``role``; of a visitor for None."""
    if role is None:
        return Standing()
    if role == Role.ADMINISTRATOR:
        return standing_of(account(administrator=True))
    return standing_of(member(role, of))
