"""Pages kept for visitors: made once, never another reader's, and never as they were before a change."""

from __future__ import annotations

import gzip
import time
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests.factories import conclude, floor, gather, web

from relatoria_web.conclude.domain import publication as publishing
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated
from relatoria_web.site.visitors import for_visitors, visitors

pytestmark = pytest.mark.django_db(transaction=True)  # what is not committed is never kept


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    caches["visitors"].clear()


def _kept(address: str) -> bool:
    """Whether a visitor's page is answered without a question to the database but for its state."""
    with CaptureQueriesContext(connection) as asked:
        assert Client().get(address, headers={"accept-language": "en"}).status_code == 200
    return [one for one in asked.captured_queries if "pg_current_snapshot" not in one["sql"]] == []


def _is_kept(address: str) -> bool:
    """Whether it comes to be kept: tests that run beside this one move the state of the server that they share."""
    return any(_kept(address) for _ in range(40))


def _text(address: str, client: Client | None = None, language: str = "en") -> str:
    return (client or Client()).get(address, headers={"accept-language": language}).content.decode()


def _page(meeting: Any) -> str:
    return reverse("convene:meeting", args=[meeting.slug])


def test_visitors_page_is_made_once_until_something_changes() -> None:
    meeting = web.public_meeting(title=translated(en="The first title"))
    first = _text(_page(meeting))
    assert (_is_kept(_page(meeting)), _text(_page(meeting))) == (True, first)
    meeting.revise(None, title=translated(en="The second title"))
    assert ("The first title" in first, _kept(_page(meeting))) == (True, False)
    assert ("The first title" in _text(_page(meeting)), "The second title" in _text(_page(meeting))) == (False, True)


def test_visitors_page_that_is_not_public_any_more_is_gone_at_once() -> None:
    meeting = web.public_meeting()
    assert [Client().get(_page(meeting)).status_code for _ in range(2)] == [200, 200]
    meeting.revise(None, audience=Audience.PARTICIPANTS)
    assert Client().get(_page(meeting)).status_code == 404


def test_members_page_is_never_a_visitors_nor_the_other_way_round() -> None:
    shown, hidden = web.public_meeting(title=translated(en="Open")), web.meeting(title=translated(en="Closed"))
    member = Client()
    member.force_login(web.member(Role.RAPPORTEUR, hidden))
    home = reverse("home")
    for client, sees in ((member, True), (Client(), False), (member, True), (Client(), False)):
        text = _text(home, client)
        assert (str(shown.title) in text, "Closed" in text, "Sign out" in text) == (True, sees, sees)


def test_embargo_that_ends_shows_at_once_though_nothing_was_written() -> None:
    meeting = web.public_meeting()
    ends = timezone.now() + timedelta(seconds=6)  # a busy machine is slow, not wrong
    gather.document(meeting, name="held-back.txt", audience=Audience.PUBLIC, embargo=ends)
    address = reverse("gather:documents", args=[meeting.slug])
    assert ("held-back.txt" in _text(address), _is_kept(address)) == (False, True)
    time.sleep(max(0.0, (ends - timezone.now()).total_seconds()) + 0.05)
    assert "held-back.txt" in _text(address)


def test_report_that_is_withdrawn_is_read_by_nobody_any_more() -> None:
    made = conclude.published(conclude.drafted(conclude.recorded()))
    address = reverse("conclude:report", args=[made.meeting.slug, made.report.slug, made.language])
    assert ("Wanjiru" in _text(address), _is_kept(address)) == (True, True)
    publishing.withdraw(conclude.secretary(made.meeting), publication=made, reason="A speaker was misnamed.")
    assert ("Wanjiru" in _text(address), "A speaker was misnamed." in _text(address)) == (False, True)


def test_report_says_its_own_language_whatever_the_browser_asks_for() -> None:
    made = conclude.published(conclude.drafted(conclude.recorded(), "es"))
    address = reverse("conclude:report", args=[made.meeting.slug, made.report.slug, made.language])
    answers = [Client().get(address, headers={"accept-language": "en"}) for _ in range(2)]
    assert [one["Content-Language"] for one in answers] == ["es", "es"]
    assert _is_kept(address)


def test_languages_and_addresses_do_not_mix() -> None:
    meeting = web.public_meeting(title=translated(es="Reunión", en="Meeting", fr="Rencontre"))
    titles = {language: _text(_page(meeting), language=language) for language in ("es", "en", "fr")}
    for language, title in (("es", "Reunión"), ("en", "Meeting"), ("fr", "Rencontre")):
        assert f"<h1>{title}</h1>" in titles[language]
        assert _text(_page(meeting), language=language) == titles[language]
        assert f"<h1>{title}</h1>" in _text(f"{_page(meeting)}?lang={language}")


def test_browser_that_holds_the_page_is_told_so_and_one_that_holds_an_old_one_is_not() -> None:
    meeting = web.public_meeting()
    held = Client().get(_page(meeting))["ETag"]
    answers = [Client().get(_page(meeting), headers={"if-none-match": held}) for _ in range(2)]
    assert [(one.status_code, one.content) for one in answers] == [(304, b""), (304, b"")]
    meeting.revise(None, title=translated(en="Another"))
    assert Client().get(_page(meeting), headers={"if-none-match": held}).status_code == 200


def test_page_is_the_same_compressed_and_not() -> None:
    meeting = web.public_meeting()
    plain = Client().get(_page(meeting))
    for _ in range(2):
        small = Client().get(_page(meeting), headers={"accept-encoding": "gzip"})
        assert (small["Content-Encoding"], gzip.decompress(small.content)) == ("gzip", plain.content)
        assert int(small["Content-Length"]) == len(small.content)


def test_what_was_not_committed_is_not_kept() -> None:
    meeting = web.public_meeting(title=translated(en="Before"))
    with transaction.atomic():
        meeting.revise(None, title=translated(en="Never said"))
        assert "Never said" in _text(_page(meeting))
        transaction.set_rollback(True)
    assert ("Never said" in _text(_page(meeting)), "Before" in _text(_page(meeting))) == (False, True)


def test_seconds_of_somebody_who_speaks_are_not_kept() -> None:
    floor.turn(floor.floor(session=web.session(meeting=web.public_meeting())))
    _text("/api/1/turns/")
    assert not _is_kept("/api/1/turns/")


def test_api_answers_visitors_from_what_is_kept_and_a_token_never() -> None:
    web.public_meeting()
    assert _is_kept("/api/1/meetings/")
    assert Client().get("/api/1/meetings/", headers={"authorization": "Bearer wrong"}).status_code == 401


def _answered(view: Any, *, marked: bool = True, **cookies: str) -> list[str]:
    """What visitors read, one after the other, on a page that says how often it was made."""
    handler = visitors(for_visitors(view) if marked else view)
    bodies = []
    for _ in range(40):  # not two: see `_is_kept`
        request = RequestFactory().get("/", headers={"host": "localhost"})
        request.COOKIES.update(cookies)
        bodies.append(handler(request).content.decode())
    return bodies


@pytest.mark.parametrize(
    ("why", "marked", "cookies", "kept"),
    [
        ("", True, {}, True),
        ("", True, {"other": "1"}, True),
        ("", False, {}, False),
        ("", True, {"sessionid": "x"}, False),
        ("cookie", True, {}, False),
        ("token", True, {}, False),
        ("status", True, {}, False),
    ],
)
def test_only_what_is_the_same_for_all_is_kept(why: str, marked: bool, cookies: dict[str, str], kept: bool) -> None:
    times: list[int] = []

    def view(request: HttpRequest) -> HttpResponse:
        times.append(1)
        response = HttpResponse(f"visit {len(times)}", status=404 if why == "status" else 200)
        if why == "cookie":
            response.set_cookie("a", "b")
        if why == "token":
            get_token(request)
        return response

    read = _answered(view, marked=marked, **cookies)
    assert (len(set(read)) < len(read)) is kept
