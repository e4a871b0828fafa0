"""The queues: what waits is decided where it is listed."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import gather, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.narrowing import Narrowing, causes, speakers
from relatoria_web.gather.domain.queries.queue import QUEUES, listed
from relatoria_web.gather.models import Contribution, Passage, Review
from relatoria_web.site.standing import Role
from relatoria_web.trace.models import Entry, Judgement, Verdict

pytestmark = pytest.mark.django_db


def _address(meeting: Meeting, queue: str) -> str:
    return f"{reverse('gather:queues', args=[meeting.slug])}?queue={queue}"


def test_contribution_of_the_queue_is_accepted_and_the_next_one_waits(client: Client) -> None:
    meeting = web.meeting()
    first = gather.contribution(meeting, confidence=0.2)
    second = gather.contribution(meeting, confidence=0.2)
    client.force_login(web.member(Role.RAPPORTEUR, meeting, person=web.person()))
    address = _address(meeting, "contributions")
    act = reverse("gather:act", args=[meeting.slug, "contribution", first.uid, "accept"])
    assert f'action="{act}"' in client.get(address).content.decode()
    answer = client.post(act, {"revision": first.revision, "next": address}, follow=True)
    assert Contribution.objects.get(pk=first.pk).state == Review.ACCEPTED
    assert [one.pk for one in answer.context["page"].object_list] == [second.pk]


def test_voice_of_the_queue_shows_the_words_that_are_least_sure() -> None:
    meeting = web.meeting()
    document = gather.document(meeting, text="She agreed. They did not.")
    said = gather.intervention(meeting, document=document, confidence=0.2)
    for start, end, sure in ((0, 11, 0.9), (12, 25, 0.2)):
        Passage.objects.create(intervention=said, start=start, end=end, how="anaphoric", confidence=sure)
    who = web.standing(Role.RAPPORTEUR, meeting)
    [row] = listed(who, meeting, Narrowing("voices"), page=1, count=1).object_list
    assert row.words == "They did not."


def test_listed_by_cause_and_by_whose_words_gives_those_only() -> None:
    meeting = web.meeting()
    said = gather.intervention(meeting)
    mine = gather.contribution(meeting, intervention=said, confidence=0.2, why="one")
    gather.contribution(meeting, intervention=said, confidence=0.2, why="two")
    gather.contribution(meeting, confidence=0.2, why="one")
    who = web.standing(Role.RAPPORTEUR, meeting)
    speaker = said.voices.get().actor
    of = Narrowing("contributions", "one", speaker.uid)
    assert [one.pk for one in listed(who, meeting, of, page=1, count=3)] == [mine.pk]
    rows = QUEUES["contributions"]((meeting,))
    assert causes(rows, "contributions") == [("one", 2), ("two", 1)]
    assert [(one.pk, one.waiting) for one in speakers(rows, "contributions")[:1]] == [(speaker.pk, 2)]


def test_mention_that_was_left_as_nobodys_is_opened_again(client: Client) -> None:
    meeting = web.meeting()
    found = gather.mention(meeting)
    client.force_login(web.member(Role.RAPPORTEUR, meeting, person=web.person()))
    client.post(reverse("gather:mention", args=[meeting.slug, found.uid]), {"aside": "1"})
    again = reverse("gather:mention_reopen", args=[meeting.slug, found.uid])
    assert again not in client.get(_address(meeting, "mentions")).content.decode()
    assert again in client.get(f"{_address(meeting, 'mentions')}&settled=1").content.decode()
    answer = client.post(again, follow=True)
    assert [one.row.pk for one in answer.context["page"].object_list] == [found.pk]
    assert "open already" in client.post(again, follow=True).content.decode()
    assert Entry.objects.filter(action="gather.mention.reopen", target=found.uid).count() == 1


def test_mention_keeps_why_it_was_left_as_nobodys_and_why_it_waits_again(client: Client) -> None:
    meeting = web.meeting()
    found = gather.mention(meeting)
    account = web.member(Role.RAPPORTEUR, meeting, person=web.person(name="Rosa Vidal"))
    client.force_login(account)
    sent = {"aside": "1", "reason": "three delegations could be meant"}
    client.post(reverse("gather:mention", args=[meeting.slug, found.uid]), sent)
    client.post(reverse("gather:mention", args=[meeting.slug, found.uid]), sent)  # a double click is one
    said = client.get(f"{_address(meeting, 'mentions')}&settled=1").content.decode()
    assert said.count("three delegations could be meant") == 1
    assert "Rosa Vidal" in said
    again = reverse("gather:mention_reopen", args=[meeting.slug, found.uid])
    said = client.post(again, {"reason": "the list of speakers came"}, follow=True).content.decode()
    assert "three delegations could be meant" in said
    assert "the list of speakers came" in said
    left, opened = Judgement.objects.filter(target=found.uid).order_by("pk")
    assert (left.verdict, opened.verdict, opened.withdraws) == (Verdict.RESOLVE, Verdict.WITHDRAW, left)
    assert "delegations" not in str(list(Entry.objects.values_list("detail", flat=True)))


def test_mention_is_opened_again_by_the_team_only(client: Client) -> None:
    meeting = web.public_meeting()
    found = gather.mention(meeting, set_aside=True)
    client.force_login(web.member(Role.DELEGATE, meeting, person=web.person()))
    assert client.post(reverse("gather:mention_reopen", args=[meeting.slug, found.uid])).status_code == 404
    found.refresh_from_db()
    assert found.set_aside is True
