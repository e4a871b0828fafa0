"""What screens get from memory: the same as from the platform, for those only who may have it, and no longer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.test.client import ClientHandler
from tests.factories import floor, web

from relatoria_web.convene.domain import clock
from relatoria_web.convene.domain import floor as acts
from relatoria_web.convene.domain.queries.watch import Watch
from relatoria_web.convene.live import Live
from relatoria_web.convene.models import Floor, Meeting
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def _platform(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """The platform as a test's client calls it: the connection of the test stays open."""
    response = ClientHandler()(environ)
    start_response(f"{response.status_code} {response.reason_phrase}", list(response.items()))
    return [response.content]


class Screen:
    """A screen of one reader before a server with one process, whose looks at the list are never old."""

    def __init__(self, held: Floor, account: Account | None = None, live: Live | None = None) -> None:
        self.live = live or Live(_platform, Watch(moment=0))
        self.held, self.passed = held, 0
        platform = self.live._application

        def counted(*arguments: Any) -> Iterable[bytes]:
            self.passed += 1
            return platform(*arguments)

        self.live._application = counted
        client = Client()
        if account:
            client.force_login(account)
        self._cookie = "; ".join(f"{name}={one.value}" for name, one in client.cookies.items())

    def get(self, **query: Any) -> tuple[str, dict[str, str], str]:
        """Status, headers and body."""
        request = RequestFactory().get(f"/convene/floor/{self.held.uid}/", query, HTTP_HOST="localhost")
        environ = request.environ | {"HTTP_COOKIE": self._cookie}
        said: list[Any] = []
        body = b"".join(self.live(environ, lambda status, headers, *rest: said.extend((status, headers))))
        return said[0][:3], {name.lower(): value for name, value in said[1]}, body.decode()


def _held(**fields: Any) -> Floor:
    return floor.floor(session=web.session(meeting=web.public_meeting(**fields)))


def test_screen_asks_the_platform_once_and_the_database_for_the_revision(django_assert_num_queries: Any) -> None:
    screen = Screen(_held())
    first = screen.get()
    with django_assert_num_queries(1):
        same = screen.get(since=0)
    again = screen.get()
    assert (same[0], same[2], again[0], again[2]) == ("204", "", "200", first[2])
    assert screen.passed == 1


def test_screen_shows_every_change_of_the_list() -> None:
    held = _held()
    turn = floor.turn(held)
    screen = Screen(held)
    screen.get()
    clock.give(web.standing(Role.MODERATOR, held.session.meeting), turn=turn)
    status, _, body = screen.get(since=0)
    assert (status, 'data-revision="1"' in body, turn.participation.person.name in body) == ("200", True, True)
    assert screen.get(since=1)[0] == "204"


def test_part_rendered_for_one_reader_serves_all_of_the_same_kind() -> None:
    held = _held()
    readers = [web.member(Role.DELEGATE, held.session.meeting) for _ in range(3)]
    first = Screen(held, readers[0])
    others = [Screen(held, reader, first.live) for reader in readers[1:]]
    bodies = {screen.get()[2] for screen in (first, *others)}
    held.revise(None)
    passed = first.passed
    changed = {screen.get(since=0)[2] for screen in (first, *others)}
    assert (len(bodies), len(changed), first.passed - passed) == (1, 1, 1)


def test_headers_that_guard_a_page_are_on_every_answer_and_ours_on_none() -> None:
    screen = Screen(_held())
    first, second = screen.get()[1], screen.get()[1]
    assert first["content-security-policy"] == second["content-security-policy"]
    assert not [name for name in (*first, *second) if name.startswith("x-live")]
    assert ("x-moment" in first, "x-moment" in second, "x-request-id" in second) == (True, True, False)


def test_role_that_is_taken_ends_what_was_seen_at_once() -> None:
    held = floor.floor()
    account = web.member(Role.DELEGATE, held.session.meeting)
    screen = Screen(held, account)
    before = [screen.get()[0], screen.get(since=0)[0]]
    account.assignments.all().delete()
    assert (before, screen.get()[0], screen.get(since=0)[0]) == (["200", "204"], "404", "404")


def test_meeting_that_is_closed_to_the_public_ends_what_was_seen_at_once() -> None:
    held = _held()
    screen = Screen(held)
    screen.get()
    Meeting.objects.get(pk=held.session.meeting_id).revise(None, audience="team")
    assert screen.get()[0] == "404"


def test_reader_is_asked_for_their_rights_anew_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(_held())
    screen.get()
    monkeypatch.setattr("relatoria_web.convene.live.TRUSTED", -1.0)
    assert (screen.get(since=0)[0], screen.passed) == ("204", 2)


def test_who_asks_for_the_floor_gets_their_own_buttons_with_the_next_look() -> None:
    held = _held()
    person = web.person()
    own = floor.participation(held, person=person)
    account = web.member(Role.DELEGATE, held.session.meeting, person=person)
    screen = Screen(held, account)
    before = screen.get()[2]
    acts.ask(standing_of(account), floor=held, participation=own)
    after = screen.get(since=0)[2]
    assert ("csrfmiddlewaretoken" in before, "csrfmiddlewaretoken" in after) == (False, True)


def test_what_one_reader_may_have_is_not_given_to_another() -> None:
    held = floor.floor()
    screen = Screen(held, web.member(Role.DELEGATE, held.session.meeting))
    stranger = Screen(held, None, screen.live)
    assert (screen.get()[0], stranger.get()[0], stranger.get(since=0)[0]) == ("200", "404", "404")
