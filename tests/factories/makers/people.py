"""Rows of people."""

from __future__ import annotations

from tests.factories import people, web
from tests.factories.makers import Makers

from relatoria_web.convene.models import Meeting
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
from relatoria_web.site.standing import Role


def _assignment(meeting: Meeting) -> Assignment:
    return Assignment.objects.create(
        account=web.account(), role=Role.DELEGATE, meeting=meeting, organisation=web.organisation()
    )


MAKERS: Makers = {
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
