"""A row of every kind of object within a meeting: what tests of all rights are run against."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from django.db.models import Model
from tests.factories import people, web

from relatoria_web.api.models import Token, Webhook
from relatoria_web.convene.models import Meeting, Participation, Session, WorkingGroup
from relatoria_web.people.models import (
    Account,
    Assignment,
    Consent,
    Invitation,
    Notification,
    Organisation,
    Person,
    Purpose,
)
from relatoria_web.prepare.models import Edition, Mechanism, Process
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated


def _mechanism(meeting: Meeting) -> Mechanism:
    name = translated(en="A mechanism")
    return Mechanism.objects.get_or_create(slug=f"of-{meeting.slug}", defaults={"name": name})[0]


def _assignment(meeting: Meeting) -> Assignment:
    return Assignment.objects.create(
        account=web.account(), role=Role.DELEGATE, meeting=meeting, organisation=web.organisation()
    )


MAKERS: dict[type[Model], Callable[[Meeting], Model]] = {
    Process: lambda meeting: web.process(),
    Mechanism: _mechanism,
    Edition: lambda meeting: Edition.objects.create(
        mechanism=_mechanism(meeting), process=meeting.process, label=f"{Edition.objects.count()}"
    ),
    Meeting: lambda meeting: meeting,
    Session: lambda meeting: web.session(meeting=meeting),
    WorkingGroup: lambda meeting: WorkingGroup.objects.create(meeting=meeting, name=translated(en="A group")),
    Participation: lambda meeting: Participation.objects.create(meeting=meeting, person=web.person()),
    Token: lambda meeting: Token.objects.create(account=web.account(), name="a token", secret=uuid4().hex),
    Webhook: lambda meeting: Webhook.objects.create(account=web.account(), meeting=meeting, address="http://a.invalid"),
    Account: lambda meeting: web.account(),
    Assignment: _assignment,
    Consent: lambda meeting: Consent.objects.create(person=web.person(), purpose=Purpose.CONTACT, given=True),
    Invitation: lambda meeting: people.invitation(meeting=meeting),
    Notification: lambda meeting: Notification.objects.create(
        account=web.account(), kind="people.role.given", target=_assignment(meeting).uid
    ),
    Organisation: lambda meeting: web.organisation(),
    Person: lambda meeting: web.person(organisation=web.organisation()),
}
"""Model → a function that makes one of it in a meeting. A right on a model that is not here fails its test."""
