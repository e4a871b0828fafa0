"""What changed in a programme between a version and the one before, or now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from relatoria_web.convene.domain.programme import SAID, snapshot
from relatoria_web.convene.models import Meeting, ProgrammeVersion
from relatoria_web.site.translated import Translated, translated

Sessions = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Changed:
    """A session that is new («added»), gone («removed») or other («changed»), with the fields that differ."""

    what: str
    title: Translated
    fields: tuple[str, ...] = ()
    before: datetime | None = None
    after: datetime | None = None
    room: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A version with what it changed; without a version, what was changed since the last."""

    version: ProgrammeVersion | None
    changes: tuple[Changed, ...]


def steps_of(meeting: Meeting) -> list[Step]:
    """The versions of a programme, newest first, before them what is not published yet. Two queries."""
    versions = list(meeting.versions.order_by("number"))
    now = {one.uid: snapshot(one) for one in meeting.sessions.all()}
    steps: list[Step] = []
    before: Sessions = {}
    for version in versions:
        steps.append(Step(version, tuple(_changes(before, version.sessions))))
        before = version.sessions
    steps.append(Step(None, tuple(_changes(before, now))))
    return steps[::-1]


_ORDER = ("changed", "added", "removed")


def _changes(before: Sessions, after: Sessions) -> list[Changed]:
    """What differs: changed, added, removed, each by time and title (a database keeps no order of keys in JSON)."""
    found = _differences(before, after)
    return sorted(found, key=lambda one: (_ORDER.index(one.what), str(one.after or one.before), str(one.title)))


def _differences(before: Sessions, after: Sessions) -> Iterator[Changed]:
    for uid, one in after.items():
        if uid not in before:
            yield _changed("added", one, {}, one)
        elif differing := tuple(key for key in SAID if one[key] != before[uid].get(key)):
            yield _changed("changed", one, before[uid], one, differing)
    for uid, one in before.items():
        if uid not in after:
            yield _changed("removed", one, one, {})


def _changed(
    what: str,
    said: Mapping[str, Any],
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    fields: tuple[str, ...] = (),
) -> Changed:
    title = translated(said["title"])
    return Changed(what, title, fields, _moment(before), _moment(after), str(after.get("room", "")))


def _moment(said: Mapping[str, Any]) -> datetime | None:
    return datetime.fromisoformat(said["start"]) if said.get("start") else None
