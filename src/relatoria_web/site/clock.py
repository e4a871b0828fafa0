"""What recurs: an app says in its module `recurring` what runs how often; every worker looks, one of them does it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from relatoria_web.site.models import Beat
from relatoria_web.site.named import enter

LOOK = 15.0  # seconds between looks
ALIVE = "worker"


@dataclass(frozen=True, slots=True)
class Recurring:
    """Something to start every so often, if it is ``wanted``; ``start`` puts a task into the queue and returns at once.

    Where nothing is to be done, nothing is written: a write has every page made anew (`site.state`).
    """

    name: str
    every: timedelta
    start: Callable[[], object]
    wanted: Callable[[], bool] = lambda: True


RECURRING: dict[str, Recurring] = {}
"""Name → what recurs."""


_SIGN = Recurring(ALIVE, timedelta(minutes=1), lambda: None)


def recurring(
    name: str, every: timedelta, start: Callable[[], object], wanted: Callable[[], bool] = lambda: True
) -> None:
    """Register what recurs.

    Raises:
        ValueError: if two things have one name.
    """
    enter(RECURRING, name, Recurring(name, every, start, wanted), "things that recur")


def look(now: datetime | None = None) -> list[str]:
    """Start what is due, and say once a minute that a worker is alive; the names of what was started here."""
    now = now or timezone.now()
    _claim(_SIGN, now)
    started = []
    for one in RECURRING.values():
        if one.wanted() and _claim(one, now):
            one.start()
            started.append(one.name)
    return started


def _claim(one: Recurring, now: datetime) -> bool:
    """Whether it is due and nobody else takes it: of several workers that look at once, one writes the beat."""
    _, new = Beat.objects.get_or_create(name=one.name, defaults={"at": now})
    return new or bool(Beat.objects.filter(name=one.name, at__lte=now - one.every).update(at=now))


def keep_looking(stop: threading.Event) -> None:
    """Look until told to stop; a database that is busy or away is tried again at the next look."""
    while not stop.wait(LOOK):
        close_old_connections()
        try:
            look()
        except DatabaseError:
            logging.getLogger(__name__).warning("the clock could not look", exc_info=True)
        finally:
            close_old_connections()
