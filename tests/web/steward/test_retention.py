"""Retention: the sweep proposes and erases nothing; a named person decides."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import people, steward, web

from relatoria_web.convene.models import Participation
from relatoria_web.people.models import Account, Consent, Invitation
from relatoria_web.site.clock import RECURRING
from relatoria_web.site.standing import Role
from relatoria_web.steward.domain.retention import sweep
from relatoria_web.steward.holdings import HOLDINGS, Holding, holding
from relatoria_web.steward.models import Due, Fate
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db


def _expired(months: int) -> Invitation:
    return people.invitation(meeting=web.meeting(), expires=steward.long_ago(months))


def test_sweep_proposes_what_fell_due_once_and_erases_nothing() -> None:
    steward.retention(months=6)
    old, _young = _expired(6), _expired(4)
    assert (sweep(), sweep()) == (1, 0)
    assert list(Due.objects.values_list("target", "fate")) == [(old.uid, Fate.PROPOSED)]
    assert Invitation.objects.count() == 2


def test_sweep_of_a_rule_that_rests_finds_nothing() -> None:
    steward.retention(active=False)
    _expired(12)
    assert sweep() == 0


def test_decide_erases_what_is_ticked_under_a_name(desk: Client) -> None:
    steward.retention()
    first, second = _expired(9), _expired(8)
    desk.post(reverse("steward:sweep"))
    due = Due.objects.get(target=first.uid)
    desk.post(reverse("steward:decide"), {"due": [due.uid], "erase": "1"})
    due.refresh_from_db()
    assert list(Invitation.objects.all()) == [second]
    assert (due.fate, due.decided_by is not None) == (Fate.ENDED, True)
    assert Entry.objects.filter(action="steward.due.end", target=due.uid).exists()


def test_keep_longer_is_proposed_again_afterwards(desk: Client) -> None:
    steward.retention()
    held = _expired(9)
    sweep()
    due = Due.objects.get()
    until = timezone.localdate() + timedelta(days=30)
    past = desk.post(reverse("steward:decide"), {"due": [due.uid], "until": "2020-01-01", "reason": "A case is open"})
    assert (past.status_code, "A case is open" in past.content.decode()) == (200, True)
    desk.post(reverse("steward:decide"), {"due": [due.uid], "until": until.isoformat(), "reason": "A case is open"})
    due.refresh_from_db()
    assert (due.fate, due.until, sweep()) == (Fate.KEPT, until, 0)
    assert sweep(until + timedelta(days=1)) == 1
    assert Invitation.objects.get() == held


def test_decide_without_a_tick_changes_nothing(desk: Client) -> None:
    steward.retention()
    _expired(9)
    sweep()
    desk.post(reverse("steward:decide"), {"erase": "1"})
    assert Due.objects.get().fate == Fate.PROPOSED


def test_person_falls_due_after_the_last_meeting_unless_they_agreed_to_stay() -> None:
    steward.retention(holding="person", months=36)
    created, today = steward.long_ago(60), timezone.localdate()
    gone, recent, agreed = (web.person(name=name, created=created) for name in ("Gone", "Recent", "Agreed"))
    for person, days in ((gone, 36 * 31 + 40), (recent, 100), (agreed, 36 * 31 + 40)):
        meeting = web.meeting(start=today - timedelta(days=days), end=today - timedelta(days=days))
        Participation.objects.create(meeting=meeting, person=person)
    Consent.objects.create(person=agreed, purpose="contact", given=True)
    web.account(person=web.person(name="With an account", created=created))
    sweep()
    assert list(Due.objects.values_list("target", flat=True)) == [gone.uid]


def test_account_falls_due_when_it_holds_no_role(desk: Client) -> None:
    steward.retention(holding="account", months=24)
    long_ago = steward.long_ago(30)
    idle = web.account(person=web.person(name="Idle"), joined=long_ago)
    busy = web.member(Role.DELEGATE, web.meeting(), person=web.person(), joined=long_ago)
    sweep()
    due = Due.objects.get()
    desk.post(reverse("steward:decide"), {"due": [due.uid], "erase": "1"})
    idle.refresh_from_db()
    busy.refresh_from_db()
    assert (due.target, idle.is_active, busy.is_active) == (idle.person.uid if idle.person else "", False, True)
    assert Account.objects.get(pk=idle.pk).email.endswith("@erased.invalid")


def test_sweep_recurs_every_day() -> None:
    assert RECURRING["steward.retention"].every == timedelta(days=1)


def test_holding_of_a_name_that_is_taken_is_refused() -> None:
    one: Holding = next(iter(HOLDINGS.values()))
    with pytest.raises(ValueError, match="two holdings"):
        holding(one)
