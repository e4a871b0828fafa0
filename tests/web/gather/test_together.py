"""What waits for one cause, or in one voice, is decided together: one reason, a judgement for each."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test import Client
from django.urls import reverse
from tests.factories import gather, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.narrowing import Narrowing
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.domain.together import decide_together
from relatoria_web.gather.models import Contribution, Finding, Mention, Review
from relatoria_web.site.standing import Role
from relatoria_web.trace.models import Judgement, Verdict

pytestmark = pytest.mark.django_db


def _doubts(meeting: Meeting) -> list[Contribution]:
    return [gather.contribution(meeting, confidence=0.2, why=why) for why in ("one", "one", "two")]


def test_decide_together_judges_each_of_one_cause_and_no_other(client: Client) -> None:
    meeting = web.meeting()
    first, second, other = _doubts(meeting)
    account = web.member(Role.RAPPORTEUR, meeting, person=web.person())
    client.force_login(account)
    address = reverse("gather:together", args=[meeting.slug, "contributions"])
    sent = {"cause": "one", "verb": "accept", "reason": "read them all", "expected": "2"}
    assert "2 were decided." in client.post(address, sent, follow=True).content.decode()
    assert set(Contribution.objects.filter(state=Review.ACCEPTED)) == {first, second}
    rows = Judgement.objects.all()
    assert {(one.target, one.verdict, one.reason, one.author_id, one.whole_id) for one in rows} == {
        (one.uid, Verdict.ACCEPT, "read them all", account.pk, None) for one in (first, second)
    }
    other.refresh_from_db()
    assert other.state == Review.PROPOSED


def test_decide_together_by_whose_words() -> None:
    meeting = web.meeting()
    first, *_ = _doubts(meeting)
    speaker = first.intervention.voices.get().actor
    who = web.standing(Role.RAPPORTEUR, meeting)
    of = Narrowing("contributions", actor=speaker.uid)
    assert decide_together(who, meeting=meeting, of=of, verb="reject", reason="not theirs") == 1
    assert list(Contribution.objects.filter(state=Review.REJECTED)) == [first]


def test_decide_together_settles_findings_and_sets_mentions_aside() -> None:
    meeting = web.meeting()
    rows = [gather.finding(meeting), gather.finding(meeting, kind="place_conflict")]
    named = [gather.mention(meeting, wording=words) for words in ("One", "Another")]
    who = web.standing(Role.RAPPORTEUR, meeting)
    of = Narrowing("findings", "date_conflict")
    assert decide_together(who, meeting=meeting, of=of, verb="settle", reason="looked at") == 1
    assert list(Finding.objects.filter(state=Finding.State.SETTLED, note="looked at")) == rows[:1]
    assert decide_together(who, meeting=meeting, of=Narrowing("mentions", "One"), verb="aside", reason="nobody") == 1
    assert list(Mention.objects.filter(set_aside=True)) == named[:1]
    told = Judgement.objects.values_list("kind", "target", "reason", "author_id")
    assert set(told) == {
        ("gather.finding", rows[0].uid, "looked at", who.account),
        ("gather.mention", named[0].uid, "nobody", who.account),
    }


@pytest.mark.parametrize(
    ("of", "verb", "reason", "expected"),
    [
        (Narrowing("contributions"), "accept", "why", None),  # nothing narrows it: all would be waved through
        (Narrowing("contributions", "one"), "accept", " ", None),
        (Narrowing("contributions", "one"), "settle", "why", None),
        (Narrowing("changed", "one"), "accept", "why", None),
        (Narrowing("contributions", "one"), "accept", "why", 3),
    ],
)
def test_decide_together_what_is_not_clear_decides_nothing(
    of: Narrowing, verb: str, reason: str, expected: int | None
) -> None:
    meeting = web.meeting()
    _doubts(meeting)
    who = web.standing(Role.RAPPORTEUR, meeting)
    with pytest.raises(CannotError):
        decide_together(who, meeting=meeting, of=of, verb=verb, reason=reason, expected=expected)
    assert Judgement.objects.count() == 0


def test_decide_together_reaches_no_other_meeting() -> None:
    meeting, other = web.meeting(), web.meeting()
    _doubts(meeting)
    away = _doubts(other)[0]
    who = web.standing(Role.RAPPORTEUR, meeting)
    of = Narrowing("contributions", "one")
    assert decide_together(who, meeting=meeting, of=of, verb="accept", reason="why") == 2
    away.refresh_from_db()
    assert away.state == Review.PROPOSED
    with pytest.raises((Http404, PermissionDenied)):
        decide_together(who, meeting=other, of=of, verb="accept", reason="why")


def test_decide_together_that_is_refused_keeps_the_reason(client: Client) -> None:
    meeting = web.meeting()
    _doubts(meeting)
    client.force_login(web.member(Role.RAPPORTEUR, meeting, person=web.person()))
    address = reverse("gather:together", args=[meeting.slug, "contributions"])
    sent = {"cause": "one", "verb": "accept", "reason": "I read them all", "expected": "9"}
    answer = client.post(address, sent, follow=True).content.decode()
    assert "changed meanwhile" in answer
    assert 'value="I read them all"' in answer
