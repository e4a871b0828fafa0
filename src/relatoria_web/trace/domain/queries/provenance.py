"""Walking the spine from one object, through the reader's rights: what is hidden is not passed through either."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from relatoria_web.site.rights import right
from relatoria_web.site.standing import Standing
from relatoria_web.trace.provenance import KINDS, LINKS, Kind, Match

MOST = 200
"""Objects of one kind that are shown; of more it is said that there are more."""


@dataclass(frozen=True, slots=True)
class Seen:
    """An object as the reader may see it."""

    uid: str
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Stop:
    """The objects of one kind that hang together with where the walk began."""

    kind: Kind
    rows: list[Seen]
    more: bool = False


def start(who: Standing, name: str, uid: str) -> tuple[Kind, Any]:
    """The kind and the object at an address.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    found = KINDS.get(name)
    if found is None:
        raise Http404
    rows = right(found.right).among(who, found.prepare(found.model._default_manager.all()))
    row = get_object_or_404(rows, uid=uid)
    if not found.still(who, [row]):
        raise Http404
    return found, row


def spine(who: Standing, begin: Kind, row: Any) -> tuple[list[Stop], list[Stop]]:
    """What ``row`` rests on, nearest to the source first, and what rests on it; one query a kind."""
    ordered = sorted(KINDS.values(), key=lambda one: one.order)
    above = [one for one in reversed(ordered) if one.order < begin.order]
    below = [one for one in ordered if one.order > begin.order]
    return _walk(who, begin, row, above, up=True)[::-1], _walk(who, begin, row, below, up=False)


def seen(who: Standing, kind: Kind, row: Any) -> Seen:
    """One object as the reader may see it."""
    return Seen(row.uid, kind.label(who, row), kind.address(row) if kind.address else "")


def _walk(who: Standing, begin: Kind, row: Any, kinds: Sequence[Kind], *, up: bool) -> list[Stop]:
    reached: dict[str, list[Any]] = {begin.name: [row]}
    stops = []
    for kind in kinds:
        matches = _matches(kind.name, reached, up=up)
        found = _found(who, kind, matches) if matches else []
        if found:
            reached[kind.name] = found
            stops.append(Stop(kind, [seen(who, kind, one) for one in found[:MOST]], len(found) > MOST))
    return stops


def _matches(name: str, reached: dict[str, list[Any]], *, up: bool) -> list[Match]:
    if up:
        return [one.up(reached[one.lower]) for one in LINKS if one.upper == name and one.lower in reached]
    return [one.down(reached[one.upper]) for one in LINKS if one.lower == name and one.upper in reached]


def _found(who: Standing, kind: Kind, matches: list[Match]) -> list[Any]:
    rows = kind.model._default_manager.filter(reduce(or_, (one.query for one in matches)))
    allowed = right(kind.right).among(who, kind.prepare(rows)).order_by("pk")
    return kind.still(who, [row for row in allowed if any(one.holds(row) for one in matches)])
