"""Finding again what a former reading found: by key, else by place."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from relatoria_web.bridge.records import short_key
from relatoria_web.gather.models import Change, Reviewed

Row = TypeVar("Row", bound=Reviewed)
Spans = Sequence[tuple[int, int]]
_ALIKE, _UNLIKE = 0.3, 0.7
"""The share of their places that two items must have in common to be one: if they are of one kind or voice, if not."""
LIGHT = frozenset({"confidence", "why", "codings"})
"""Fields that may move from version to version without anything having changed for the reader."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that the library read in a document. ``like`` is what it has in common with a former reading of it."""

    id: str
    key: str
    spans: Spans
    like: Hashable
    reading: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Paired(Generic[Row]):
    """Items with the rows they were before, items that are new, and rows that nothing is any more."""

    same: list[tuple[Row, Item]]
    new: list[Item]
    lost: list[Row]


def numbered(keys: Iterable[str]) -> list[str]:
    """The keys, short enough for their column, equal ones told apart by a number."""
    seen: dict[str, int] = {}
    found = []
    for key in map(short_key, keys):
        seen[key] = seen.get(key, 0) + 1
        found.append(key if seen[key] == 1 else f"{key}#{seen[key]}")
    return found


def pair(rows: Sequence[Row], items: Sequence[Item], spans: dict[int, Spans], like: dict[int, Hashable]) -> Paired[Row]:
    """Pair the rows of one document with what was read now; ``spans`` and ``like`` are the rows' by primary key."""
    known = {row.key: row for row in rows}
    same = [(known[item.key], item) for item in items if item.key in known]
    taken = {row.pk for row, _ in same}
    open_rows = [row for row in rows if row.pk not in taken]
    open_items = [item for item in items if item.key not in known]
    ranked = sorted(
        (
            (_score(spans[row.pk], item.spans, like[row.pk] == item.like), row.pk, at)
            for row in open_rows
            for at, item in enumerate(open_items)
        ),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    by_pk = {row.pk: row for row in open_rows}
    used: set[int] = set()
    for score, pk, at in ranked:
        if score > 0 and pk in by_pk and at not in used:
            same.append((by_pk.pop(pk), open_items[at]))
            used.add(at)
    new = [item for at, item in enumerate(open_items) if at not in used]
    return Paired(same, new, list(by_pk.values()))


def _score(left: Spans, right: Spans, alike: bool) -> float:
    share = common_share(left, right)
    if share < (_ALIKE if alike else _UNLIKE):
        return 0
    return share + alike


def common_share(left: Spans, right: Spans) -> float:
    """The characters in both of two lists of ranges, as a share of those in either."""
    both = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in left for b in right)
    either = sum(end - start for start, end in (*left, *right)) - both
    return both / either if either else 0.0


def moved(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Whether a reading says something else than the one before."""
    return _substance(before) != _substance(after)


def _substance(reading: dict[str, Any]) -> dict[str, Any]:
    found = {key: value for key, value in reading.items() if key not in LIGHT}
    if "passages" in found:
        found["passages"] = [one[:3] for one in found["passages"]]
    return found


def note(row: Reviewed, item: Item) -> bool:
    """Give a row what was read now; whether anything is to be written."""
    written = row.reading != item.reading or row.key != item.key or row.change == Change.LOST
    if row.change == Change.LOST:
        row.change = Change.NONE
    if row.key != item.key or moved(row.reading, item.reading):
        row.change = Change.CHANGED
    row.key, row.reading = item.key, item.reading
    return written
