"""Whether the platform works: yes or no to a few questions, and a few figures; no secret, no name, no text."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from relatoria_web.site.clock import ALIVE
from relatoria_web.site.models import Beat

ROOM = 200 * 1024 * 1024
"""Bytes that must be free where files go."""
SILENCE = timedelta(minutes=2)
"""How long the task workers may be silent; they give a sign every minute."""


def health() -> dict[str, bool]:
    """Each question with its answer."""
    questions: dict[str, Callable[[], bool]] = {
        "database": _database,
        "migrations": _migrations,
        "worker": _worker,
        "disk": _disk,
    }
    return {name: _asked(ask) for name, ask in questions.items()}


def _asked(ask: Callable[[], bool]) -> bool:
    try:
        return ask()
    except (DatabaseError, OSError):
        return False


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone())


def _migrations() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _worker() -> bool:
    return Beat.objects.filter(name=ALIVE, at__gte=timezone.now() - SILENCE).exists()


def _disk() -> bool:
    place = Path(settings.MEDIA_ROOT)
    while not place.exists():
        place = place.parent
    return shutil.disk_usage(place).free >= ROOM
