"""What is held on somebody, as a person reads it."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from tests.factories import web

from relatoria_web.convene.models import Participation
from relatoria_web.people.domain.consent import record_consent
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Gender
from relatoria_web.site.translated import translated
from relatoria_web.steward.domain.reading import to_read

pytestmark = pytest.mark.django_db


def test_to_read_says_columns_codes_and_meetings_in_words() -> None:
    meeting = web.meeting(title=translated(fr="Première réunion"), start=date(2018, 3, 26))
    person = web.person(name="Ana Ruiz", gender=Gender.WOMAN)
    account = web.account(person=person)
    Participation.objects.create(meeting=meeting, person=person, role="speaker")
    record_consent(standing_of(account), person=person, purpose="contact", given=True)
    with translation.override("fr"):
        held = dict(to_read(person, account))
        assert ("Genre", "femme") in [(key.capitalize(), value) for key, value in held["la fiche du registre"][0]]
        (part,) = held["participations à des réunions"]
        assert ("Première réunion" in dict(part).values(), "orateur" in str(part).lower()) == (True, True)
        (consent,) = held["consentements"]
        assert "être contacté(e) au sujet d’autres réunions" in dict(consent).values()
        ((done,),) = held["ce qui a été fait sous le compte"]
        assert done[1] == "a consigné un consentement"
    assert person.uid not in str(held)


def test_to_read_asks_the_same_questions_whatever_it_finds() -> None:
    counts = []
    for n in (1, 3):
        person = web.person()
        for _ in range(n):
            Participation.objects.create(meeting=web.meeting(), person=person)
        with CaptureQueriesContext(connection) as asked:
            to_read(person, None)
        counts.append(len(asked))
    assert counts[0] == counts[1]
