"""What waits for whom, asked at once and by right."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from tests.factories import conclude, convene, gather, prepare, web

from relatoria_web.convene.models import DelegationState, Meeting
from relatoria_web.gather.models import Answer, Inquiry, State, Statement, StatementState
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.standing import VISITOR, Role
from relatoria_web.site.translated import translated
from relatoria_web.site.waiting import waiting_for

pytestmark = pytest.mark.django_db


def _meeting() -> Meeting:
    """A meeting in which something waits for each of several roles."""
    meeting = web.meeting()
    gather.document(meeting, state=State.FAILED)
    gather.mention(meeting)
    gather.finding(meeting)
    gather.contribution(meeting, confidence=0.2)
    conclude.proposal(meeting)
    convene.delegation(meeting, state=DelegationState.ANNOUNCED)
    return meeting


def _texts(role: Role, meeting: Meeting) -> list[str]:
    with translation.override("en"):
        return [one.text for one in waiting_for(web.standing(role, meeting))]


def test_waiting_for_the_rapporteur_is_doubts_and_proposals() -> None:
    assert _texts(Role.RAPPORTEUR, _meeting()) == [
        "1 document could not be read",
        "1 speaker to identify",
        "1 attribution in doubt",
        "1 contribution in doubt",
        "1 inconsistency to settle",
        "1 proposal to merge or split points",
    ]


def test_waiting_for_the_secretariat_has_delegations_too() -> None:
    assert "1 delegation to accredit" in _texts(Role.SECRETARIAT, _meeting())


def test_waiting_for_others_is_nothing_of_the_teams() -> None:
    meeting = _meeting()
    assert [_texts(role, meeting) for role in (Role.DELEGATE, Role.PARTICIPANT, Role.STEWARD)] == [[], [], []]


def test_waiting_for_an_author_is_their_draft_and_nobody_elses() -> None:
    meeting = web.meeting()
    author, other = web.member(Role.DELEGATE, meeting), web.member(Role.DELEGATE, meeting)
    Statement.objects.create(meeting=meeting, account=author, state=StatementState.DRAFT)
    seen = []
    for account in (author, other):
        client = Client(headers={"accept-language": "en"})
        client.force_login(account)
        front = client.get(reverse("home")).context["front"]
        seen.append([one.text for _, waits in front.waiting for one in waits])
    assert seen == [["1 statement of yours is not sent yet"], []]


def test_waiting_for_a_visitor_asks_nothing(django_assert_num_queries: object) -> None:
    _meeting()
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert list(waiting_for(VISITOR)) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_home_of_a_secretariat_asks_the_same_questions(
    client: Client, rows: int, django_assert_num_queries: object
) -> None:
    meeting = _meeting()
    for _ in range(rows - 1):
        web.meeting(process=meeting.process)
        gather.mention(meeting)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    client.get(reverse("home"))
    with django_assert_num_queries(6):  # type: ignore[operator]
        client.get(reverse("home"))


@pytest.mark.django_db(transaction=True)
def test_waiting_for_is_counted_again_when_something_changes() -> None:
    meeting = web.meeting()
    gather.mention(meeting)
    rapporteur = web.standing(Role.RAPPORTEUR, meeting)
    with translation.override("en"):
        first = [one.text for one in waiting_for(rapporteur)]
        gather.mention(meeting)
        second = [one.text for one in waiting_for(rapporteur)]
    assert (first, second) == (["1 speaker to identify"], ["2 speakers to identify"])
    other = web.standing(Role.DELEGATE, meeting)
    assert waiting_for(other) == ()


def test_waiting_for_an_owner_is_a_text_that_is_due() -> None:
    meeting = web.meeting()
    account = web.member(Role.SECRETARIAT, meeting)
    product = prepare.product(meeting, owner=account, stage="draft", due=date(2018, 1, 1))
    with translation.override("en"):
        seen = [one.text for one in waiting_for(standing_of(account))]
    assert (seen, product.owner) == (["1 text of yours is due"], account)


def test_waiting_for_a_delegate_is_questions_until_they_are_answered() -> None:
    meeting = _meeting()
    account = web.member(Role.DELEGATE, meeting)
    asked = [Inquiry.objects.create(meeting=meeting, text=translated(en=text)) for text in ("One?", "Two?")]
    Inquiry.objects.create(meeting=meeting, text=translated(en="Three?"), is_open=False)
    who = standing_of(account)
    with translation.override("en"):
        assert [one.text for one in waiting_for(who)] == ["2 questions to answer"]
        Answer.objects.create(question=asked[0], account=account, sent=who.now)
        Answer.objects.create(question=asked[1], account=account)
        assert [one.text for one in waiting_for(who)] == ["1 question to answer"]
    assert [one for one in _texts(Role.PARTICIPANT, meeting) if "question" in one] == []
