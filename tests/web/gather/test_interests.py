"""Declared interests stand beside whoever declared them wherever they are named, and nowhere else."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import gather, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models import Actor, Intervention
from relatoria_web.people.domain.person import erase_person
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
SAID = "Advises the host as a paid consultant"


def _speaker(meeting: Meeting, *, withheld: bool = False) -> Actor:
    whose = gather.intervention(meeting, document=gather.document(meeting, audience="public"), withheld=withheld)
    Intervention.objects.filter(pk=whose.pk).update(withheld=withheld)
    actor = Actor.objects.get(voices__intervention=whose)
    actor.person = web.person(interests=translated(en=SAID))
    actor.organisation = web.organisation(interests=translated(en="Funded by a State"))
    actor.public = not withheld
    actor.save()
    return actor


def test_interests_stand_on_the_page_of_the_actor(client: Client) -> None:
    actor = _speaker(web.public_meeting())
    page = client.get(reverse("gather:actor", args=[actor.meeting.slug, actor.uid])).content.decode()
    assert (SAID in page, "Funded by a State" in page) == (True, True)


def test_interests_of_a_withheld_voice_are_told_to_the_team_only(client: Client) -> None:
    actor = _speaker(web.public_meeting(), withheld=True)
    address = reverse("gather:actor", args=[actor.meeting.slug, actor.uid])
    assert client.get(address).status_code == 404
    client.force_login(web.member(Role.RAPPORTEUR, actor.meeting))
    assert SAID in client.get(address).content.decode()


def test_interests_are_declared_by_the_form_and_go_when_the_person_is_erased(client: Client) -> None:
    person = web.person(name="Ana")
    client.force_login(web.member(Role.SECRETARIAT, web.meeting()))
    form = {"name": "Ana", "interests_en": SAID, "interests_en_status": "original", "revision": 0}
    assert client.post(reverse("person_edit", args=[person.uid]), form).status_code == 302
    assert SAID in client.get(reverse("person", args=[person.uid])).content.decode()
    erase_person(standing_of(web.account(administrator=True)), person=person)
    person.refresh_from_db()
    assert not person.interests
