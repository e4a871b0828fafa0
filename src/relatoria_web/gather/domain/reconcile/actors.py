"""Actors of the merged record into rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from relatoria.model.actor import Actor as Read
from relatoria_web.bridge.records import actor_key, folded, region_of
from relatoria_web.gather.domain.reconcile.matching import numbered
from relatoria_web.gather.domain.settle import judgements_of, settled
from relatoria_web.gather.models import Actor, Change, Review
from relatoria_web.trace.models import Judgement

KIND = "gather.actor"
COLUMNS = ("kind", "name", "role", "organisation_name", "country", "stakeholder_type", "gender", "aliases", "members")
_WRITTEN = ("key", "reading", "change", "state", "merged_into", "region", *COLUMNS)


def sync_actors(meeting: int, actors: Sequence[Read]) -> dict[str, int]:
    """Write the actors of a meeting; gives the primary key of each by its identifier in the record."""
    keys = dict(zip((one.id for one in actors), numbered(map(actor_key, actors)), strict=True))
    rows = list(Actor.objects.filter(meeting_id=meeting).exclude(reading={}))
    found = _paired(rows, actors, keys)
    judged = judgements_of(meeting, KIND)
    new: list[Actor] = []
    changed: list[Actor] = []
    for one in actors:
        reading = _reading(one, keys)
        row = found.get(one.id) or Actor(meeting_id=meeting, key=keys[one.id])
        if row.pk is None:
            new.append(row)
        elif row.reading == reading and row.key == keys[one.id] and not row.change:
            continue
        else:
            changed.append(row)
        row.key, row.reading, row.change = keys[one.id], reading, Change.NONE
        settle_actor(row, judged.get(row.uid, ()))
        found[one.id] = row
    _write(new, changed)
    _forget({row.pk for row in found.values()}, rows)
    return {identifier: row.pk for identifier, row in found.items()}


def _write(new: list[Actor], changed: list[Actor]) -> None:
    for row in changed:  # two actors may change keys with each other
        Actor.objects.filter(pk=row.pk).update(key=f"~{row.pk}")
    Actor.objects.bulk_create(new)
    Actor.objects.bulk_update(changed, _WRITTEN, batch_size=200)


def _paired(rows: Sequence[Actor], actors: Sequence[Read], keys: Mapping[str, str]) -> dict[str, Actor]:
    """The row of each actor that was there before: by key, else the only one of its kind that shares a name."""
    by_key = {row.key: row for row in rows}
    found = {one.id: by_key[keys[one.id]] for one in actors if keys[one.id] in by_key}
    taken = {row.pk for row in found.values()}
    names: dict[tuple[str, str], set[int]] = {}
    left = {row.pk: row for row in rows if row.pk not in taken}
    for row in left.values():
        for name in _names(row.reading["name"], row.reading["aliases"]):
            names.setdefault((row.reading["kind"], name), set()).add(row.pk)
    for one in actors:
        if one.id not in found:
            pks = set().union(*(names.get((one.kind.value, name), ()) for name in _names(one.name, one.aliases)))
            if len(pks & left.keys()) == 1:
                found[one.id] = left.pop(*(pks & left.keys()))
    return found


def _names(name: str, aliases: Sequence[str]) -> set[str]:
    return {folded(one) for one in (name, *aliases)}


def _reading(one: Read, keys: Mapping[str, str]) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "name": one.name[:500],
        "role": one.role or "",
        "organisation_name": one.organisation or "",
        "country": one.country or "",
        "stakeholder_type": one.stakeholder_type or "",
        "gender": one.gender or "",
        "aliases": list(one.aliases),
        "members": [keys[member] for member in one.members],
    }


def settle_actor(row: Actor, judgements: Sequence[Judgement]) -> None:
    """Set the columns of an actor from its reading and judgements; nothing is saved."""
    held = settled(row.reading, judgements)
    row.state = held.state
    if not held.fields:  # added by a judgement that was withdrawn
        return
    for column in COLUMNS:
        if column in held.fields:
            setattr(row, column, held.fields[column])
    row.region = region_of(row.country, row.name)
    row.merged_into = Actor.objects.filter(uid=held.into).first() if held.into else None


def _forget(found: set[int], rows: Sequence[Actor]) -> None:
    """Actors whom no document names any more go, if nobody judged them and nothing is theirs."""
    gone = [row.pk for row in rows if row.pk not in found]
    lost = Actor.objects.filter(pk__in=gone)
    lost.filter(state=Review.PROPOSED, voices__isnull=True, mentions__isnull=True, merged__isnull=True).delete()
    lost.exclude(change=Change.LOST).update(change=Change.LOST)
