"""A stocktaking meeting takes the inputs of every meeting of the phases before it."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import gather, prepare, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain import input_set
from relatoria_web.gather.models import Document, InputSet
from relatoria_web.people.models import Assignment
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def _dialogue(client: Client) -> tuple[Meeting, Meeting, Meeting]:
    """A stocktaking meeting, one of the consultations before it, and one of the negotiations after it."""
    process = web.process()
    prepare.calendar_of(process)
    stock = web.meeting(process=process, format="stocktaking", start=date(2017, 12, 4))
    during = web.meeting(process=process, start=date(2017, 10, 10))
    after = web.meeting(process=process, start=date(2018, 3, 26))
    for meeting in (stock, during, after):
        gather.read(meeting, gather.STATEMENT.replace("Amara", meeting.slug), f"{meeting.slug}.md")
    client.force_login(web.member(Role.SECRETARIAT, process))
    return stock, during, after


def test_stocktaking_is_offered_every_phase_before_it_and_takes_its_documents(client: Client) -> None:
    stock, during, after = _dialogue(client)
    address = reverse("gather:inputs", args=[stock.slug])
    form = client.get(address).context["form"]
    assert form.fields["phases"].initial == ["consultations", "stocktaking"]
    client.post(address, {"title": "For the stocktaking", "phases": ["consultations", "stocktaking"]})
    held = InputSet.objects.get()
    wanted = Document.objects.filter(meeting__in=(stock, during)).order_by("pk").values_list("uid", flat=True)
    assert [uid for uid, _digest, _state in held.content["documents"]] == list(wanted)
    assert sum(held.content["kinds"].values()) > 0
    page = client.get(reverse("gather:input", args=[stock.slug, held.uid])).content.decode()
    assert [str(one.title) in page for one in (stock, during, after)] == [True, True, False]
    gather.read(during, gather.STATEMENT.replace("Amara", "Late"), "late.md")
    assert input_set.changed_since(held) == (1, 0)


def test_input_of_one_meeting_keeps_the_digest_of_its_record(client: Client) -> None:
    stock, _during, _after = _dialogue(client)
    who = web.standing(Role.SECRETARIAT, stock.process)
    alone = input_set.freeze(who, meeting=stock, title="Alone")
    whole = input_set.freeze(who, meeting=stock, title="Whole", phases=["consultations"])
    assert alone.digest == alone.content["meetings"][0][1]
    assert (whole.digest != alone.digest, len(whole.content["meetings"])) == (True, 2)


def test_meeting_of_others_is_not_taken(client: Client) -> None:
    stock, _during, _after = _dialogue(client)
    account = web.member(Role.SECRETARIAT, stock)
    assert not Assignment.objects.filter(account=account, process=stock.process).exists()
    client.force_login(account)
    client.post(reverse("gather:inputs", args=[stock.slug]), {"title": "Mine", "phases": ["consultations"]})
    assert [uid for uid, _digest in InputSet.objects.get().content["meetings"]] == [stock.uid]
