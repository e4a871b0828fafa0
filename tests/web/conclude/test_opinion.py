"""What people and groups say of points."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, web

from relatoria_web.conclude.domain import opinion
from relatoria_web.conclude.domain.point import RefusedError
from relatoria_web.conclude.domain.queries.opinion import Answers, answers_to, practices, register
from relatoria_web.conclude.domain.source import guard
from relatoria_web.conclude.models import Answer, PointSet
from relatoria_web.site.standing import VISITOR, Role
from relatoria_web.site.translated import translated
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db


def test_answer_of_one_account_counts_once_and_can_be_changed() -> None:
    meeting = web.public_meeting()
    held = conclude.point(meeting, set=conclude.point_set(meeting, audience="participants", answers_open=True))
    who = web.standing(Role.DELEGATE, meeting)
    opinion.answer(who, point=held, choice="agree")
    opinion.answer(who, point=held, choice="disagree")
    opinion.answer(web.standing(Role.PARTICIPANT, meeting), point=held, choice="pass")
    assert answers_to(who, held) == Answers(agree=0, disagree=1, passed=1, own="disagree")


def test_answer_is_not_told_by_the_audit_trail() -> None:
    meeting = web.public_meeting()
    held = conclude.point(meeting, set=conclude.point_set(meeting, audience="participants", answers_open=True))
    opinion.answer(web.standing(Role.DELEGATE, meeting), point=held, choice="disagree")
    assert list(Entry.objects.values_list("action", "detail")) == [("conclude.point.answer", {})]


@pytest.mark.parametrize(("answers_open", "audience"), [(False, "participants"), (True, "team")])
def test_answer_only_where_the_meeting_asks_for_answers(answers_open: bool, audience: str) -> None:
    meeting = web.public_meeting()
    held = conclude.point(meeting, set=conclude.point_set(meeting, audience=audience, answers_open=answers_open))
    with pytest.raises((PermissionDenied, Http404)):
        opinion.answer(web.standing(Role.DELEGATE, meeting), point=held, choice="agree")
    assert Answer.objects.count() == 0


def test_answers_in_words_speak_of_shares_only_of_enough() -> None:
    assert Answers(agree=8, disagree=1).in_words.startswith("Too few answers")
    assert Answers(agree=9, disagree=1).in_words == (
        "Of 10 who took a side, between 60 and 98 in a hundred agree (95 % interval)."
    )


def test_reservation_stands_in_the_register_until_it_is_withdrawn() -> None:
    meeting = web.public_meeting()
    held = conclude.point(meeting)
    PointSet.objects.update(registers={"agreements": [held.uid]})
    points, who = PointSet.objects.get(), conclude.secretary(meeting)
    made = opinion.reserve(who, point=held, holder=" Norway ", text=translated(en="Not as an obligation."))
    assert [(one.holder, str(one.text)) for one in register(points, "agreements")[0].reservations] == [
        ("Norway", "Not as an obligation.")
    ]
    opinion.withdraw_reservation(who, reservation=made)
    assert register(points, "agreements")[0].reservations == ()


def test_reserve_by_a_delegate_is_refused() -> None:
    meeting = web.public_meeting()
    held = conclude.point(meeting, set=conclude.point_set(meeting, audience="public", guard=guard(meeting, [])))
    with pytest.raises(PermissionDenied):
        opinion.reserve(web.standing(Role.DELEGATE, meeting), point=held, holder="Norway", text=translated(en="No."))
    with pytest.raises(PermissionDenied):
        opinion.reserve(VISITOR, point=held, holder="Norway", text=translated(en="No."))


def test_practice_works_everywhere_when_every_group_voted_and_none_against() -> None:
    meeting = web.public_meeting()
    points = conclude.point_set(meeting, groups=["ngo", "state"])
    held = conclude.point(meeting, set=points, kind="good_practice")
    who, tried = conclude.secretary(meeting), conclude.criterion(meeting)
    opinion.record_vote(who, point=held, group="ngo", vote="yes", met=[tried.uid, "unknown"])
    assert [one.works_everywhere for one in practices(points)] == [False]
    opinion.record_vote(who, point=held, group="state", vote="conditions", reason="With time.")
    only = practices(points)[0]
    assert (only.works_everywhere, only.votes["ngo"].met) == (True, [tried.uid])
    opinion.record_vote(who, point=held, group="state", vote="no", reason="Too dear.")
    assert [one.works_everywhere for one in practices(points)] == [False]


@pytest.mark.parametrize(("group", "vote"), [("nobody", "yes"), ("state", "no")])
def test_record_vote_refuses_unknown_groups_and_a_no_without_reason(group: str, vote: str) -> None:
    meeting = web.public_meeting()
    with pytest.raises(RefusedError):
        opinion.record_vote(conclude.secretary(meeting), point=conclude.point(meeting), group=group, vote=vote)


def test_act_on_a_point_by_form(client: Client) -> None:
    meeting = web.public_meeting()
    held = conclude.point(meeting)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))

    def act(verb: str, **data: object) -> int:
        return client.post(reverse("conclude:act", args=[meeting.slug, held.uid, verb]), data).status_code

    assert act("title", title_en="Share data", title_en_status="original", revision=held.revision) == 302
    assert act("title", title_en="Stale", title_en_status="original", revision=held.revision) == 302
    assert act("reserve", holder="Norway", text_en="No.", text_en_status="original") == 302
    assert act("split", member="c1", reason="") == 302
    held.refresh_from_db()
    assert (str(held), held.reservations.count()) == ("Share data", 1)
    page = client.get(reverse("conclude:point", args=[meeting.slug, held.uid])).content.decode()
    assert "Norway" in page
    assert act("unreserve", reservation=held.reservations.get().uid) == 302
    assert held.reservations.filter(withdrawn=False).count() == 0
