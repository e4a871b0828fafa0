"""Giving and taking roles, by address: who has no account yet is invited."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from relatoria_web.api.act import Act
from relatoria_web.api.body import In, refuse
from relatoria_web.api.call import Call
from relatoria_web.api.models import Scope
from relatoria_web.api.resources.frame import MEETINGS, PROCESSES
from relatoria_web.api.resources.people import INVITATIONS, ROLES
from relatoria_web.people.domain import invitation, role
from relatoria_web.people.domain.grant import Grant
from relatoria_web.people.domain.queries.role import offer
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import LANGUAGES


class RoleIn(In):
    """A role for an address, in a meeting or a process."""

    email: str
    role: Role
    meeting: str | None = None
    process: str | None = None
    organisation: str | None = None
    until: date | None = None
    language: str = "en"


def _give(call: Call, row: Any, data: RoleIn) -> Any:
    """An address that has an account gets the role at once; the answer shows it. Another gets a letter: 204."""
    validate_email(data.email)
    place = MEETINGS.named(call, data.meeting, "meeting") or PROCESSES.named(call, data.process, "process")
    if place is None or (data.meeting and data.process) or data.language not in LANGUAGES:
        raise ValidationError(_("Name the meeting or the process, one of the two."))
    organisation = offer(call.who, place).choices().filter(uid=data.organisation).first()
    if data.organisation and organisation is None:
        raise refuse(("organisation", "nowhere"))
    grant = Grant(data.role.value, place, organisation, data.until)
    return invitation.invite(call.who, email=data.email, grant=grant, language=data.language)


def _take(call: Call, row: Any, data: Any) -> None:
    role.take(call.who, assignment=row)


def _withdraw(call: Call, row: Any, data: Any) -> None:
    invitation.withdraw(call.who, invitation=row)


ACTS = (
    Act("give_role", "Give a role, or invite to it", "/roles/", Scope.PEOPLE, _give, None, RoleIn, ROLES),
    Act("take_role", "Take a role back", "/roles/{key}/", Scope.PEOPLE, _take, ROLES, method="DELETE"),
    Act(
        "withdraw_invitation",
        "Withdraw an invitation",
        "/invitations/{key}/",
        Scope.PEOPLE,
        _withdraw,
        INVITATIONS,
        method="DELETE",
    ),
)
