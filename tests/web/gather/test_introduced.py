"""How somebody is introduced who begins to write."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import web

from relatoria_web.gather.domain.queries.introduced import introduced
from relatoria_web.gather.models import Statement
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Assignment, Organisation
from relatoria_web.site.standing import VISITOR, Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db


def _government() -> Organisation:
    name = translated(es="Gobierno del Senegal", fr="Gouvernement du Sénégal")
    return web.organisation(name=name, country="SEN", stakeholder_type="state")


def test_introduced_under_the_mandate_of_this_meeting_only(client: Client) -> None:
    here, elsewhere = web.public_meeting(), web.public_meeting()
    account = web.member(Role.DELEGATE, here, person=web.person(name="Lucía Paredes"))
    Assignment.objects.filter(account=account).update(organisation=_government())
    client.force_login(account)
    client.post(reverse("gather:statement_new", args=[here.slug]), headers={"Accept-Language": "es"})
    made = Statement.objects.get()
    assert (made.speaker, made.organisation_name, made.country) == ("Lucía Paredes", "Gobierno del Senegal", "SEN")
    said = introduced(standing_of(account), account.person, meeting=elsewhere, language="es")
    assert said == {"speaker": "Lucía Paredes", "organisation_name": "", "country": ""}


def test_introduced_without_a_mandate_is_of_the_own_organisation() -> None:
    person = web.person(name="Amadou Sarr", organisation=_government())
    said = introduced(VISITOR, person, meeting=web.meeting(), language="fr")
    assert said == {"speaker": "Amadou Sarr", "organisation_name": "Gouvernement du Sénégal", "country": "SEN"}


def test_introduced_who_is_nobody_is_empty() -> None:
    assert introduced(VISITOR, None, meeting=web.meeting(), language="es") == {}


@pytest.mark.parametrize(("step", "seen"), [("", 404), ("submit", 200)])
def test_statement_of_a_delegation_is_seen_by_its_focal_point_once_submitted(
    client: Client, step: str, seen: int
) -> None:
    meeting, body = web.public_meeting(), _government()
    delegate = web.member(Role.DELEGATE, meeting, person=web.person(name="Lucía Paredes"))
    focal, stranger = web.member(Role.FOCAL_POINT, meeting), web.member(Role.FOCAL_POINT, meeting)
    Assignment.objects.filter(account__in=(delegate, focal)).update(organisation=body)
    Assignment.objects.filter(account=stranger).update(organisation=web.organisation())
    client.force_login(delegate)
    client.post(reverse("gather:statement_new", args=[meeting.slug]))
    made = Statement.objects.get()
    address = reverse("gather:statement", args=[meeting.slug, made.uid])
    form = {"revision": made.revision, "speaker": "L", "language": "es", "readers": "participants"}
    client.post(address, {**form, "title": "T", "text": "Recomendamos que se reduzca el costo.", "step": step})
    assert made.organisation == body
    for account, status in ((focal, seen), (stranger, 404)):
        client.force_login(account)
        assert client.get(address).status_code == status
