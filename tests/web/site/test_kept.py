"""What is kept stands until the database changes or an embargo ends, and is nobody's to change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import count

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests.factories import convene, gather, web

from relatoria_web.convene.rules import SEE_MEETING
from relatoria_web.gather.domain.queries.contribution import Wanted, counted
from relatoria_web.gather.rules import SEE_DOCUMENT
from relatoria_web.people.models import Assignment
from relatoria_web.site import kept as module
from relatoria_web.site.kept import kept
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import VISITOR, Role

_HELD = pytest.mark.django_db(transaction=True)
_TURNS = count(1)


@pytest.fixture
def still() -> Iterator[None]:
    """The state is held still, apart from that of other tests: other databases of a server move it."""
    with pytest.MonkeyPatch.context() as patch:
        held = f"still since {next(_TURNS)}"
        patch.setattr(module, "state", lambda: held)
        yield


@_HELD
def test_kept_asks_again_when_something_changes() -> None:
    turns = count(1)
    kept("a", lambda: next(turns))
    web.process()
    assert kept("a", lambda: next(turns)) == 2


@pytest.mark.usefixtures("still")
@_HELD
def test_kept_asks_once_while_nothing_changes() -> None:
    turns = count(1)
    assert [kept("a", lambda: next(turns)), kept("a", lambda: next(turns))] == [1, 1]


@_HELD
def test_kept_is_by_key() -> None:
    assert [kept(("b", 1), lambda: 1), kept(("b", 2), lambda: 2)] == [1, 2]


@pytest.mark.usefixtures("still")
@_HELD
def test_kept_value_that_is_changed_is_a_copy() -> None:
    kept("c", lambda: [1]).append(2)
    assert kept("c", lambda: [3]) == [1]


@pytest.mark.usefixtures("still")
@_HELD
def test_kept_asks_again_when_an_embargo_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    now, turns = timezone.now(), count(1)
    gather.document(web.meeting(), embargo=now + timedelta(seconds=5))
    seen = []
    for seconds in (0, 4, 6):
        monkeypatch.setattr(timezone, "now", lambda moment=now + timedelta(seconds=seconds): moment)
        seen.append(kept("d", lambda: next(turns)))
    assert seen == [1, 1, 2]


@pytest.mark.django_db
def test_kept_keeps_nothing_within_a_transaction() -> None:
    turns = count(1)
    assert [kept("e", lambda: next(turns)), kept("e", lambda: next(turns))] == [1, 2]


@pytest.mark.usefixtures("still")
@_HELD
def test_kept_begins_anew_when_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = count(1)
    kept("f", lambda: next(turns))
    monkeypatch.setattr(module, "MOST", 1000)
    kept("g", lambda: 0)
    assert kept("f", lambda: next(turns)) == 2


@pytest.mark.django_db
def test_selects_is_equal_for_those_who_see_the_same_and_for_nobody_else() -> None:
    meeting, other = web.meeting(), web.meeting()
    first, second = (web.standing(Role.DELEGATE, meeting) for _ in range(2))
    elsewhere, team = web.standing(Role.DELEGATE, other), web.standing(Role.RAPPORTEUR, meeting)
    assert SEE_MEETING.selects(first) == SEE_MEETING.selects(second)
    told = {SEE_DOCUMENT.selects(who) for who in (first, second, elsewhere, team, VISITOR)}
    assert len(told) == 4


@_HELD
def test_counted_of_the_team_is_not_what_others_are_told() -> None:
    meeting = web.meeting(audience=Audience.PUBLIC)
    gather.contribution(meeting, document=gather.document(meeting, audience=Audience.TEAM, settled=True))
    readers = [web.standing(Role.RAPPORTEUR, meeting), web.standing(Role.DELEGATE, meeting), VISITOR]
    told = [[sum(n for _, n in counted(who, meeting, Wanted())) for who in readers] for _ in range(2)]
    assert told == [[1, 0, 0]] * 2


@_HELD
def test_session_that_is_ended_elsewhere_is_ended_here() -> None:
    client = Client()
    client.force_login(web.member(Role.RAPPORTEUR, web.meeting()))
    page = reverse("me")
    assert client.get(page).status_code == 200
    client.session.flush()
    assert client.get(page).status_code == 302


@_HELD
def test_account_that_is_closed_or_has_another_password_is_out_at_once() -> None:
    for change in ({"is_active": False}, {"password": "another"}):
        account = web.member(Role.RAPPORTEUR, web.meeting())
        client = Client()
        client.force_login(account)
        assert client.get(reverse("me")).status_code == 200
        type(account).objects.filter(pk=account.pk).update(**change)
        assert client.get(reverse("me")).status_code == 302


@_HELD
def test_role_that_is_taken_away_is_gone_at_the_next_page() -> None:
    meeting = web.meeting(audience=Audience.TEAM)
    account, client = web.member(Role.RAPPORTEUR, meeting), Client()
    client.force_login(account)
    page = reverse("convene:meeting", args=[meeting.slug])
    assert client.get(page).status_code == 200
    Assignment.objects.filter(account=account).delete()
    assert client.get(page).status_code == 404


@pytest.mark.usefixtures("still")
@_HELD
def test_who_is_signed_in_is_asked_once_while_nothing_changes() -> None:
    """A page that writes is asked more than it may be."""
    meeting, client = web.meeting(), Client()
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    pages = [reverse(f"convene:{name}", args=[meeting.slug]) for name in ("meeting", "calendar")]
    asked = []
    for page in pages:
        for _ in range(2):  # who comes back is the first to need to know when the next embargo ends
            client.get(page)
        with CaptureQueriesContext(connection) as told:
            client.get(page)
        asked.append(len(told))
    assert asked == [1, 0]


@_HELD
def test_calendar_that_is_kept_names_nobody_to_whom_it_may_not() -> None:
    meeting = web.meeting(audience=Audience.PUBLIC, shows_people=False)
    taker = convene.participation(meeting, person=web.person(name="Amina Diallo"))
    now, held = timezone.now(), convene.part(meeting, participation=taker).session
    type(held).objects.filter(pk=held.pk).update(start=now, end=now + timedelta(hours=1))
    page, told = reverse("convene:calendar", args=[meeting.slug]), []
    for role in (Role.SECRETARIAT, None, Role.SECRETARIAT):
        client = Client()
        if role:
            client.force_login(web.member(role, meeting))
        told.append("Amina Diallo" in client.get(page).content.decode())
    assert told == [True, False, True]
