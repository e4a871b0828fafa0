"""What recurs starts when it is due, once, whoever looks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone

from relatoria_web.site.clock import ALIVE, RECURRING, look, recurring
from relatoria_web.site.models import Beat

pytestmark = pytest.mark.django_db


@pytest.fixture
def started() -> Iterator[list[str]]:
    """What was started of the one thing that recurs in a test, every hour."""
    held = dict(RECURRING)
    RECURRING.clear()
    done: list[str] = []
    recurring("tea", timedelta(hours=1), lambda: done.append("tea"))
    yield done
    RECURRING.clear()
    RECURRING.update(held)


def test_look_starts_what_never_ran(started: list[str]) -> None:
    assert (look(), started) == (["tea"], ["tea"])


def test_look_again_starts_nothing_before_its_time(started: list[str]) -> None:
    now = timezone.now()
    look(now)
    assert look(now + timedelta(minutes=59)) == []
    assert look(now + timedelta(minutes=61)) == ["tea"]
    assert started == ["tea", "tea"]


def test_look_says_that_a_worker_is_alive(started: list[str]) -> None:
    now = timezone.now()
    looks = [now + timedelta(seconds=late) for late in (0, 15, 59, 60)]
    signs = [(look(one), Beat.objects.get(name=ALIVE).at)[1] for one in looks]
    assert signs == [now, now, now, looks[-1]]


def test_look_leaves_what_nobody_wants(started: list[str]) -> None:
    recurring("cake", timedelta(hours=1), lambda: started.append("cake"), lambda: False)
    assert (look(), started) == (["tea"], ["tea"])
    assert not Beat.objects.filter(name="cake").exists()


def test_two_things_of_one_name_are_refused(started: list[str]) -> None:
    with pytest.raises(ValueError, match="tea"):
        recurring("tea", timedelta(days=1), list)
