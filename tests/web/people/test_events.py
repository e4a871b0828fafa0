"""What people are told of by itself: each event, to the right people, and to nobody else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.factories import conclude, floor, gather, web

from relatoria_web.conclude.domain.comment import close, comment
from relatoria_web.conclude.domain.opinion import reserve
from relatoria_web.conclude.domain.point import open_points
from relatoria_web.conclude.domain.publication import withdraw
from relatoria_web.conclude.domain.report import take_step as step
from relatoria_web.conclude.domain.telling import tell_what_closed
from relatoria_web.conclude.domain.telling import tell_what_opened as tell_reports
from relatoria_web.conclude.models import Expression, Point, PointSet, Publication
from relatoria_web.convene.domain.clock import give
from relatoria_web.convene.domain.floor import ask
from relatoria_web.convene.domain.programme import publish as publish_version
from relatoria_web.convene.models import Meeting, Participation
from relatoria_web.gather.domain import statement
from relatoria_web.gather.domain.input_set import freeze
from relatoria_web.gather.domain.judge import judge
from relatoria_web.gather.domain.reminding import remind, tell_what_opened
from relatoria_web.gather.models import Consultation, Contribution, Document
from relatoria_web.people.domain.queries.notification import messages, notifications, paces
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Notification
from relatoria_web.people.notices import NOTICES
from relatoria_web.site.rights import RIGHTS
from relatoria_web.site.standing import Role
from relatoria_web.site.trail import ACTIONS
from relatoria_web.site.translated import translated
from relatoria_web.trace.models import Verdict

pytestmark = pytest.mark.django_db


def _told(account: Account) -> list[str]:
    """The kinds of message that an account sees, the oldest first."""
    who = standing_of(account)
    return [one.notice.name for one in reversed(messages(who, notifications(who)))]


def _members(meeting: Meeting, *roles: Role) -> list[Account]:
    return [web.member(role, meeting, person=web.person()) for role in roles]


def test_kinds_name_rights_and_actions_that_exist() -> None:
    assert [name for name, one in NOTICES.items() if one.right not in RIGHTS] == []
    assert [name for name, one in NOTICES.items() if not set(one.after) <= set(ACTIONS)] == []


def test_statement_received_is_told_to_the_team_and_its_reading_to_its_author(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    meeting = web.meeting()
    officer, author, other = _members(meeting, Role.SECRETARIAT, Role.DELEGATE, Role.DELEGATE)
    who = standing_of(author)
    made = statement.begin(who, meeting=meeting, fields={"speaker": "Ana", "text": gather.STATEMENT})
    assert _told(officer) == []
    document = statement.submit(who, statement=made)
    from relatoria_web.gather.domain.reading import read_document

    read_document(document.pk)
    assert _told(officer) == ["gather.statement.received"]
    assert _told(author) == ["gather.statement.read"]
    statement.deliver(standing_of(officer), statement=made)
    assert _told(author) == ["gather.statement.read", "gather.statement.delivered"]
    assert _told(other) == []


def test_judging_is_told_once_to_who_sent_the_document_and_may_read_it() -> None:
    meeting = web.public_meeting()
    sender, stranger, rapporteur = _members(meeting, Role.DELEGATE, Role.DELEGATE, Role.RAPPORTEUR)
    gather.read(meeting, audience="public", submitted_by_id=sender.pk)
    for one in Contribution.objects.all()[:2]:
        judge(standing_of(rapporteur), item=one, verdict=Verdict.ACCEPT)
    assert (_told(sender), _told(stranger)) == (["gather.document.judged"], [])
    Document.objects.update(audience="team")
    assert _told(sender) == []


def test_consultation_near_and_report_missing_are_told_to_who_keeps_it_once() -> None:
    meeting = web.meeting()
    officer, coordinator, delegate = _members(meeting, Role.SECRETARIAT, Role.COORDINATOR, Role.DELEGATE)
    now = timezone.now()
    near, late = timezone.localdate() + timedelta(days=3), timezone.localdate() - timedelta(days=20)
    Consultation.objects.create(meeting=meeting, title="Near", day=near, audience="public")
    Consultation.objects.create(meeting=meeting, title="Late", day=late, state="held", audience="public")
    Consultation.objects.create(meeting=meeting, title="Civil", day=late, kind="civil_society", audience="public")
    Consultation.objects.create(meeting=meeting, title="Done", day=late, state="reported", audience="public")
    remind(now)
    remind(now + timedelta(days=1))
    assert _told(officer) == ["gather.consultation.due", "gather.consultation.missing"]
    assert (_told(coordinator), _told(delegate)) == (["gather.consultation.missing"], [])
    Notification.objects.update(mailed=now)
    remind(now + timedelta(days=15))
    assert _told(coordinator) == ["gather.consultation.missing"] * 2


def test_embargo_that_ends_is_told_once_to_those_who_may_read_then() -> None:
    meeting = web.meeting()
    (delegate,) = _members(meeting, Role.DELEGATE)
    ends = timezone.now() + timedelta(hours=1)
    gather.document(meeting, audience="participants", embargo=ends)
    gather.document(meeting, audience="team", embargo=ends)
    tell_what_opened()
    assert Notification.objects.count() == 0
    Document.objects.update(embargo=timezone.now() - timedelta(hours=1))
    for _ in range(2):
        tell_what_opened()
        Notification.objects.update(mailed=timezone.now())
    assert _told(delegate) == ["gather.document.open"]


def test_frozen_input_is_told_to_the_members() -> None:
    meeting = web.meeting()
    officer, delegate = _members(meeting, Role.SECRETARIAT, Role.DELEGATE)
    freeze(standing_of(officer), meeting=meeting, title="All")
    assert (_told(officer), _told(delegate)) == ([], ["gather.input.frozen"])


def test_points_that_a_rule_closes_are_told_to_the_team_and_not_silently() -> None:
    meeting = conclude.recorded()
    points = conclude.counted(meeting)
    officer, rapporteur, delegate = _members(meeting, Role.SECRETARIAT, Role.RAPPORTEUR, Role.DELEGATE)
    open_points(standing_of(officer), points=points, audience="participants", answers_open=False)
    tell_what_closed()
    assert (_told(delegate), _told(officer)) == (["conclude.points.open"], [])
    Meeting.objects.filter(pk=meeting.pk).update(rule="by_group")
    for _ in range(2):
        tell_what_closed()
        Notification.objects.update(mailed=timezone.now())
    assert _told(officer) == ["conclude.points.closed"]
    assert _told(rapporteur) == ["conclude.points.open", "conclude.points.closed"]
    assert "conclude.points.closed" not in _told(delegate)


def test_counted_points_wait_for_the_team() -> None:
    from relatoria_web.conclude.tasks import count_points

    meeting = conclude.recorded()
    rapporteur, delegate = _members(meeting, Role.RAPPORTEUR, Role.DELEGATE)
    count_points.func(PointSet.objects.create(meeting=meeting, grouping="document").uid)
    assert (_told(rapporteur), _told(delegate)) == (["conclude.points.counted"], [])


def test_reservation_is_told_to_the_team() -> None:
    meeting = conclude.recorded()
    conclude.counted(meeting)
    officer, rapporteur = _members(meeting, Role.SECRETARIAT, Role.RAPPORTEUR)
    point = Point.objects.select_related("set__meeting").exclude(key="")[0]
    reserve(standing_of(rapporteur), point=point, holder="Norway", text=translated(en="Not this."))
    assert (_told(officer), _told(rapporteur)) == (["conclude.reservation.added"], [])


def test_report_is_told_at_each_step_to_who_takes_the_next() -> None:
    meeting = conclude.recorded()
    conclude.counted(meeting)
    officer, rapporteur, delegate = _members(meeting, Role.SECRETARIAT, Role.RAPPORTEUR, Role.DELEGATE)
    expression = conclude.drafted(meeting)
    step(standing_of(rapporteur), expression=expression, step="review")
    assert (_told(officer), _told(rapporteur)) == (["conclude.expression.review"], [])
    step(standing_of(officer), expression=expression, step="cleared")
    assert (_told(rapporteur), _told(delegate)) == (["conclude.expression.cleared"], [])


def test_remark_is_told_to_who_wrote_the_sentence_and_its_end_to_who_made_it() -> None:
    meeting = conclude.recorded()
    conclude.counted(meeting)
    writer, critic, other = _members(meeting, Role.RAPPORTEUR, Role.SECRETARIAT, Role.RAPPORTEUR)
    sentence = conclude.drafted(meeting).sentences.all()[0]
    sentence.by = writer
    sentence.save()
    made = comment(standing_of(critic), sentence=sentence, text="Is it so?")
    close(standing_of(writer), held=made)
    assert (_told(writer), _told(critic), _told(other)) == (
        ["conclude.comment.added"],
        ["conclude.comment.closed"],
        [],
    )


def test_remark_on_a_sentence_of_the_machine_is_told_to_the_rapporteurs_or_else_the_team() -> None:
    meeting = conclude.recorded()
    conclude.counted(meeting)
    critic, officer, delegate = _members(meeting, Role.SECRETARIAT, Role.SECRETARIAT, Role.DELEGATE)
    first, second = conclude.drafted(meeting).sentences.all()[:2]
    comment(standing_of(critic), sentence=first, text="Is it so?")
    assert (_told(officer), _told(critic), _told(delegate)) == (["conclude.comment.machine"], [], [])
    one, other = _members(meeting, Role.RAPPORTEUR, Role.RAPPORTEUR)
    comment(standing_of(critic), sentence=second, text="And this?")
    comment(standing_of(one), sentence=second, text="It is.")
    assert _told(one) == ["conclude.comment.machine"]
    assert _told(other) == ["conclude.comment.machine", "conclude.comment.machine"]
    assert _told(critic) == ["conclude.comment.added"]  # who said something there is answered as before
    assert len(_told(officer)) == 1


def test_remark_on_a_sentence_of_the_coordinator_s_machine_stays_with_the_coordinators() -> None:
    meeting = conclude.recorded()
    conclude.counted(meeting)
    rapporteur, coordinator, second = _members(meeting, Role.RAPPORTEUR, Role.COORDINATOR, Role.COORDINATOR)
    expression = conclude.drafted(meeting)
    type(expression.report).objects.update(workspace="coordinator")
    comment(standing_of(coordinator), sentence=conclude.fresh(expression).sentences.all()[0], text="Is it so?")
    assert (_told(rapporteur), _told(second)) == ([], ["conclude.comment.machine"])


def test_coordinator_s_report_is_told_to_nobody_of_the_host() -> None:
    meeting = conclude.recorded()
    conclude.counted(meeting)
    officer, coordinator, second = _members(meeting, Role.SECRETARIAT, Role.COORDINATOR, Role.COORDINATOR)
    expression = conclude.drafted(meeting)
    type(expression.report).objects.update(workspace="coordinator")
    held = Expression.objects.get(pk=expression.pk)
    step(standing_of(coordinator), expression=held, step="review")
    assert (_told(officer), _told(second)) == ([], ["conclude.expression.review"])


def test_publication_tells_members_and_those_whose_words_stand_in_it() -> None:
    meeting = conclude.recorded()
    sender, delegate, officer = _members(meeting, Role.DELEGATE, Role.DELEGATE, Role.SECRETARIAT)
    Document.objects.update(submitted_by=sender)
    conclude.counted(meeting)
    made = conclude.published(conclude.drafted(meeting))
    assert _told(delegate) == ["conclude.publication.published"]
    assert _told(sender) == ["conclude.publication.published", "conclude.publication.used"]
    withdraw(standing_of(officer), publication=made, reason="It was wrong")
    assert _told(delegate)[-1] == "conclude.publication.withdrawn"


def test_publication_under_embargo_is_told_when_it_is_over() -> None:
    meeting = conclude.recorded()
    conclude.counted(meeting)
    (delegate,) = _members(meeting, Role.DELEGATE)
    conclude.published(conclude.drafted(meeting), embargo=timezone.now() + timedelta(hours=1))
    tell_reports()
    assert Notification.objects.filter(account=delegate).count() == 0
    Publication.objects.update(embargo=timezone.now() - timedelta(hours=1))
    tell_reports()
    assert _told(delegate) == ["conclude.publication.open"]


def test_request_for_the_floor_is_told_to_who_leads_and_the_floor_to_who_asked() -> None:
    meeting = web.meeting()
    moderator, delegate, other = _members(meeting, Role.MODERATOR, Role.DELEGATE, Role.DELEGATE)
    held = floor.floor(session=web.session(meeting=meeting), state="open")
    speaker = Participation.objects.create(meeting=meeting, person=delegate.person)
    turn = ask(standing_of(delegate), floor=held, participation=speaker)
    give(standing_of(moderator), turn=turn)
    assert (_told(moderator), _told(delegate), _told(other)) == (["convene.turn.asked"], ["convene.turn.given"], [])


def test_new_version_of_the_programme_is_told_to_the_members() -> None:
    meeting = web.meeting()
    officer, delegate = _members(meeting, Role.SECRETARIAT, Role.DELEGATE)
    publish_version(standing_of(officer), meeting=meeting, note="Rooms")
    assert _told(delegate) == ["convene.version.published"]


def test_unread_counts_only_what_the_reader_may_see(client: Client) -> None:
    meeting = web.meeting()
    officer, delegate = _members(meeting, Role.SECRETARIAT, Role.DELEGATE)
    held = freeze(standing_of(officer), meeting=meeting, title="All")
    client.force_login(delegate)
    assert b"1 new" in client.get("/me/messages/unread/").content
    type(held).objects.update(audience="team")
    assert client.get("/me/messages/unread/").content.strip() == b""


@pytest.mark.parametrize("number", [1, 3])
def test_inbox_asks_the_same_questions_whatever_the_number_of_messages(
    client: Client, number: int, django_assert_max_num_queries: Any
) -> None:
    meeting = conclude.recorded()
    conclude.counted(meeting)
    officer, rapporteur = _members(meeting, Role.SECRETARIAT, Role.RAPPORTEUR)
    sentence = conclude.drafted(meeting).sentences.all()[0]
    type(sentence).objects.update(by=officer)
    sentence.refresh_from_db()
    for _ in range(number):
        comment(standing_of(rapporteur), sentence=sentence, text="Is it so?")
        freeze(standing_of(officer), meeting=meeting, title="All")
    client.force_login(officer)
    with django_assert_max_num_queries(8):
        page = client.get("/me/messages/").content.decode()
    assert page.count("Is it so?") == number


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_letters_page_groups_every_kind_under_its_stage(client: Client, language: str) -> None:
    account = web.account(language=language)
    client.force_login(account)
    page = client.get(f"/me/letters/?lang={language}", follow=True).content.decode()
    assert page.count("<select") == len(NOTICES)
    chosen = dict.fromkeys(NOTICES, "never")
    client.post("/me/letters/", chosen)
    assert paces(account) == chosen
