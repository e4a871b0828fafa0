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
    look(now)
    assert Beat.objects.get(name=ALIVE).at == now


def test_two_things_of_one_name_are_refused(started: list[str]) -> None:
    with pytest.raises(ValueError, match="tea"):
        recurring("tea", timedelta(days=1), list)
