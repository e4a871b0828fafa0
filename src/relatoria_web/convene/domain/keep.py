"""Adding, changing and removing what a secretariat keeps; see `relatoria_web.convene.kinds`."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Model, ProtectedError

from relatoria_web.convene.kinds import Kind
from relatoria_web.convene.models import Room, Session, WorkingGroup
from relatoria_web.site.models.base import Noun
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log

Row = TypeVar("Row", bound=Noun)


class HeldError(Exception):
    """Something rests on the object, so it cannot be removed."""


@transaction.atomic
def add(who: Standing, *, kind: Kind, row: Row) -> Row:
    """Write a new object."""
    kind.change.demand(who, row)
    row.save(force_insert=True)
    log(who, kind.add, row, meeting=kind.meeting_of(row))
    return row


@transaction.atomic
def change(who: Standing, *, kind: Kind, row: Row, revision: int, details: dict[str, Any]) -> Row:
    """Change an object; ``details`` are its columns.

    Raises:
        StaleError: if somebody else did meanwhile; nothing is written.
    """
    held = type(row)._default_manager.get(pk=row.pk)
    kind.change.demand(who, held)
    before = {name: getattr(held, name) for name in details}
    held.revise(revision, **details)
    kind.change.demand(who, held)  # nobody changes an object into a meeting that is not theirs
    if isinstance(held, Room):
        _rename(held, before["name"])
    changed = sorted(name for name in details if getattr(held, name) != before[name])
    log(who, kind.alter, held, meeting=kind.meeting_of(held), fields=changed)
    return held


@transaction.atomic
def remove(who: Standing, *, kind: Kind, row: Noun) -> None:
    """Remove an object.

    Raises:
        HeldError: if others rest on it.
    """
    kind.change.demand(who, row)
    log(who, kind.remove, row, meeting=kind.meeting_of(row))
    try:
        with transaction.atomic():
            row.delete()
    except ProtectedError as error:
        raise HeldError from error


def _rename(room: Room, before: str) -> None:
    """Sessions and groups name their room: they follow its name."""
    holders: tuple[type[Model], ...] = (Session, WorkingGroup)
    for model in holders:
        model._default_manager.filter(meeting=room.meeting_id, room=before).update(room=room.name)
