"""People, organisations, their part in meetings, and who holds which role."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet
from pydantic import BaseModel

from relatoria_web.api.call import Call
from relatoria_web.api.resource import Filter, Resource, equals, plain
from relatoria_web.api.translated import Texts
from relatoria_web.convene.models import Participation
from relatoria_web.convene.rules import SEE_PARTICIPATION
from relatoria_web.people.domain.queries import registry
from relatoria_web.people.models import Assignment, Invitation, Organisation, Person
from relatoria_web.people.rules import SEE_ASSIGNMENT, SEE_INVITATION


class OrganisationOut(BaseModel):
    """An organisation."""

    uid: str
    revision: int
    name: Texts
    acronym: str
    stakeholder_type: str
    country: str
    parent: str | None


class PersonOut(BaseModel):
    """A person."""

    uid: str
    revision: int
    name: str
    honorific: str
    post: Texts
    organisation: str | None
    country: str
    gender: str
    languages: list[str]
    topics: list[str]
    regions: list[str]
    expert: bool


class ParticipationOut(BaseModel):
    """Somebody at a meeting, for whom, in which role and capacity."""

    uid: str
    revision: int
    meeting: str
    person: str
    name: str
    organisation: str | None
    organisation_name: str | None
    group: str | None
    mechanism: str | None
    substitute_for: str | None
    role: str
    capacity: Texts
    attendance: str
    remote: bool


class RoleOut(BaseModel):
    """A role that an account holds in a meeting or a process."""

    uid: str
    account: str
    role: str
    meeting: str | None
    process: str | None
    organisation: str | None
    until: date | None


class InvitationOut(BaseModel):
    """An invitation to a role that went to an address."""

    uid: str
    email: str
    role: str
    meeting: str | None
    process: str | None
    organisation: str | None
    until: date | None
    state: str


def _organisation(call: Call, row: Organisation) -> dict[str, Any]:
    found = plain(row, "uid", "revision", "acronym", "stakeholder_type", "country")
    return {**found, "name": call.texts(row.name), "parent": row.parent.uid if row.parent else None}


def _person(call: Call, row: Person) -> dict[str, Any]:
    names = ("uid", "revision", "name", "honorific", "country", "gender", "languages", "topics", "regions", "expert")
    organisation = row.organisation.uid if row.organisation else None
    return {**plain(row, *names), "post": call.texts(row.post), "organisation": organisation}


def _participation(call: Call, row: Participation) -> dict[str, Any]:
    return {
        **plain(row, "uid", "revision", "role", "attendance", "remote"),
        "meeting": row.meeting.slug,
        "person": row.person.uid,
        "name": row.person.name,
        "organisation": row.organisation.uid if row.organisation else None,
        "organisation_name": str(row.organisation) if row.organisation else None,
        "mechanism": row.mechanism.slug if row.mechanism else None,
        "substitute_for": row.substitute_for.uid if row.substitute_for else None,
        "group": row.group.uid if row.group else None,
        "capacity": call.texts(row.capacity),
    }


def _place(row: Assignment | Invitation) -> dict[str, Any]:
    return {
        **plain(row, "uid", "role", "until"),
        "meeting": row.meeting.slug if row.meeting else None,
        "process": row.process.slug if row.process else None,
        "organisation": row.organisation.uid if row.organisation else None,
    }


def _role(call: Call, row: Assignment) -> dict[str, Any]:
    return {**_place(row), "account": str(row.account)}


def _invitation(call: Call, row: Invitation) -> dict[str, Any]:
    state = "accepted" if row.accepted else "withdrawn" if row.withdrawn else "open"
    return {
        **_place(row),
        "email": row.email,
        "state": state if row.is_open(call.who.now) or state != "open" else "over",
    }


def _registry(rows: Any) -> Mapping[str, Filter]:
    """The filters of the registry's pages."""

    def narrow(name: str) -> Filter:
        def filtered(call: Call, held: QuerySet[Any], wanted: str) -> QuerySet[Any]:
            value: Any = wanted.lower() in ("1", "true", "yes") if name == "expert" else wanted
            found = rows(call.who, registry.Filter(**{name: value}))
            return held.filter(pk__in=found.order_by().values("pk"))

        return filtered

    names = {"q": "words", "kind": "kind", "country": "country", "group": "group"}
    if rows is registry.persons:
        names |= {"expert": "expert", "topic": "topic", "region": "region", "language": "language"}
    return {asked: narrow(name) for asked, name in names.items()}


ORGANISATIONS = Resource(
    "organisations",
    OrganisationOut,
    lambda call: registry.organisations(call.who).select_related("parent"),
    _organisation,
    filters=_registry(registry.organisations),
)
PERSONS = Resource(
    "persons", PersonOut, lambda call: registry.persons(call.who), _person, filters=_registry(registry.persons)
)
PARTICIPATIONS = Resource(
    "participations",
    ParticipationOut,
    lambda call: SEE_PARTICIPATION.among(
        call.who,
        Participation.objects.select_related(
            "meeting", "person", "organisation", "group", "mechanism", "substitute_for"
        ),
    ),
    _participation,
    filters={"meeting": equals("meeting__slug"), "role": equals("role"), "attendance": equals("attendance")},
)
_SCOPES = ("meeting", "process", "organisation")
ROLES = Resource(
    "roles",
    RoleOut,
    lambda call: SEE_ASSIGNMENT.among(
        call.who, Assignment.objects.select_related("account__person", *_SCOPES).order_by("pk")
    ),
    _role,
    filters={"meeting": equals("meeting__slug"), "process": equals("process__slug"), "role": equals("role")},
)
INVITATIONS = Resource(
    "invitations",
    InvitationOut,
    lambda call: SEE_INVITATION.among(call.who, Invitation.objects.select_related(*_SCOPES)),
    _invitation,
    filters={"meeting": equals("meeting__slug"), "process": equals("process__slug")},
)
RESOURCES: tuple[Resource[Any], ...] = (ORGANISATIONS, PERSONS, PARTICIPATIONS, ROLES, INVITATIONS)
