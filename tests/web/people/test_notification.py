"""Messages: ids until they are read, no more than the reader may see, sent by a real server, stopped by a link."""

from __future__ import annotations

import re
import smtplib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import web
from tests.web.people.smtp_sink import Sink, sink

from relatoria_web.people.domain.notification import notify, set_pace
from relatoria_web.people.domain.queries.notification import holders, messages, notifications
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Assignment, Notification, Pace, Preference
from relatoria_web.people.notices import NOTICES, Notice, notice
from relatoria_web.people.tasks import send_digests
from relatoria_web.site.standing import Role, Standing
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
SESSION = Notice(
    "test.session.moved",
    "convene.session.see",
    "Moved: %(what)s",
    address=lambda session: f"/convene/{session.meeting.slug}/",
)


@pytest.fixture(autouse=True)
def _kind() -> Iterator[None]:
    """A kind of message about sessions."""
    NOTICES[SESSION.name] = SESSION
    yield
    del NOTICES[SESSION.name]


@pytest.fixture
def mail(settings: Any) -> Iterator[Sink]:
    """A mail server that is really spoken to."""
    with sink() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address[:2]
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        settings.PUBLIC_URL = "https://dialogue.example"
        yield server


def _told(account: Account) -> list[str]:
    who = standing_of(account)
    return [one.text for one in messages(who, notifications(who))]


def _session(**fields: Any) -> Any:
    return web.session(title=translated(en="Opening", es="Apertura", fr="Ouverture"), **fields)


def test_notify_tells_everybody_but_who_did_it() -> None:
    session = _session()
    one, two = (web.member(Role.DELEGATE, session.meeting) for _ in range(2))
    notify([one.pk, two.pk, two.pk], SESSION.name, session, by=standing_of(one))
    assert (_told(one), _told(two)) == ([], ["Moved: Opening"])


def test_notify_stores_ids_only() -> None:
    session = _session()
    notify([web.account().pk], SESSION.name, session)
    stored = " ".join(str(value) for value in Notification.objects.values_list().get())
    assert "Opening" not in stored
    assert session.uid in stored


def test_notify_of_an_unknown_kind_fails() -> None:
    with pytest.raises(KeyError):
        notify([web.account().pk], "no.such.kind", _session())


def test_message_goes_when_the_right_goes() -> None:
    session = _session()
    account = web.member(Role.DELEGATE, session.meeting)
    notify([account.pk], SESSION.name, session)
    assert _told(account) == ["Moved: Opening"]
    Assignment.objects.filter(account=account).delete()
    assert _told(account) == []


@pytest.mark.parametrize(("language", "subject"), [("es", "Apertura"), ("en", "Opening"), ("fr", "Ouverture")])
def test_letter_speaks_the_readers_language(
    mail: Sink, language: str, subject: str, django_capture_on_commit_callbacks: Any
) -> None:
    session = _session()
    account = web.member(Role.DELEGATE, session.meeting, language=language)
    set_pace(account, paces={SESSION.name: Pace.NOW})
    with django_capture_on_commit_callbacks(execute=True):
        notify([account.pk], SESSION.name, session)
    (letter,) = mail.letters
    assert (letter["To"], letter["Subject"]) == (account.email, f"Moved: {subject} · Relatoría")
    assert f"https://dialogue.example/convene/{session.meeting.slug}/" in letter.get_content()


def test_letter_is_not_sent_when_the_right_went_meanwhile(mail: Sink, django_capture_on_commit_callbacks: Any) -> None:
    session = _session()
    account = web.member(Role.DELEGATE, session.meeting)
    set_pace(account, paces={SESSION.name: Pace.NOW})
    with django_capture_on_commit_callbacks(execute=True):
        notify([account.pk], SESSION.name, session)
        Assignment.objects.filter(account=account).delete()
    assert mail.letters == []
    send_digests.enqueue()
    assert mail.letters == []


@pytest.mark.parametrize(("pace", "at_once", "later"), [("now", 1, 0), ("daily", 0, 1), ("never", 0, 0)])
def test_letter_comes_at_the_pace_that_is_wanted(
    mail: Sink, pace: str, at_once: int, later: int, django_capture_on_commit_callbacks: Any
) -> None:
    session = _session()
    account = web.member(Role.DELEGATE, session.meeting)
    set_pace(account, paces={SESSION.name: pace})
    with django_capture_on_commit_callbacks(execute=True):
        notify([account.pk], SESSION.name, session)
        notify([account.pk], SESSION.name, _session(meeting=session.meeting))
    assert len(mail.letters) == 2 * at_once
    for _ in range(2):
        send_digests.enqueue()
    assert len(mail.letters) == 2 * at_once + later


def test_digest_holds_all_that_waits_in_one_letter(mail: Sink) -> None:
    session = _session()
    account = web.member(Role.DELEGATE, session.meeting, language="fr")
    for _ in range(3):
        notify([account.pk], SESSION.name, _session(meeting=session.meeting))
    notify([account.pk], SESSION.name, _session())  # of a meeting that they may not see
    send_digests.enqueue()
    (letter,) = mail.letters
    assert letter["Subject"] == "3 messages · Relatoría"
    assert letter.get_content().count("Moved: Ouverture") == 3


def test_letter_that_the_server_refuses_is_sent_later(mail: Sink) -> None:
    session = _session()
    account = web.member(Role.DELEGATE, session.meeting)
    notify([account.pk], SESSION.name, session)
    mail.refuses = True
    with pytest.raises(smtplib.SMTPException):
        send_digests.func()
    mail.refuses = False
    send_digests.func()
    assert len(mail.letters) == 1


def test_link_at_the_end_stops_letters_without_signing_in(client: Client, mail: Sink) -> None:
    session = _session()
    account = web.member(Role.DELEGATE, session.meeting)
    notify([account.pk], SESSION.name, session)
    send_digests.enqueue()
    (letter,) = mail.letters
    found = re.search(r"<https://dialogue.example(/\S+)>", letter["List-Unsubscribe"])
    assert found
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    client.get(found[1])
    assert not Preference.objects.exists()
    client.post(found[1], {"List-Unsubscribe": "One-Click"})
    assert dict(Preference.objects.values_list("kind", "pace")) == {SESSION.name: "never"}
    notify([account.pk], SESSION.name, session)
    send_digests.enqueue()
    assert len(mail.letters) == 1


def test_link_that_was_not_signed_here_stops_nothing(client: Client) -> None:
    assert client.post("/unsubscribe/forged/").status_code == 404


def test_inbox_marks_as_read_and_leads_on(client: Client) -> None:
    session = _session()
    account = web.member(Role.DELEGATE, session.meeting)
    notify([account.pk], SESSION.name, session)
    client.force_login(account)
    assert "1 new message" in client.get(reverse("unread")).content.decode()
    row = Notification.objects.get()
    answer = client.post(reverse("inbox_mark"), {"uid": row.uid})
    assert answer["Location"] == f"/convene/{session.meeting.slug}/"
    assert client.get(reverse("unread")).content.decode().strip() == ""


def test_inbox_marks_nobody_elses(client: Client) -> None:
    session = _session()
    notify([web.member(Role.DELEGATE, session.meeting).pk], SESSION.name, session)
    client.force_login(web.account())
    client.post(reverse("inbox_mark"), {"uid": Notification.objects.get().uid})
    client.post(reverse("inbox_mark"))
    assert Notification.objects.get().read is None


def test_letters_page_keeps_the_choice(client: Client) -> None:
    account = web.account()
    client.force_login(account)
    page = client.get(reverse("letters"))
    assert page.context["form"].fields[SESSION.name].initial == SESSION.pace
    client.post(reverse("letters"), dict.fromkeys(NOTICES, "never"))
    assert set(Preference.objects.values_list("account", "pace")) == {(account.pk, "never")}


def test_holders_are_those_of_the_meeting_and_of_its_process() -> None:
    meeting = web.meeting()
    held = [web.member(Role.RAPPORTEUR, meeting), web.member(Role.RAPPORTEUR, meeting.process)]
    web.member(Role.DELEGATE, meeting), web.member(Role.RAPPORTEUR, web.meeting())
    web.member(Role.RAPPORTEUR, meeting, is_active=False)
    assert holders(meeting, Role.RAPPORTEUR) == [one.pk for one in held]


def test_kinds_have_one_name_each() -> None:
    with pytest.raises(ValueError, match="two kinds"):
        notice(replace(SESSION))


def test_messages_of_a_visitor_are_none() -> None:
    assert list(notifications(Standing())) == []
