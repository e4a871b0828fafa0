"""Adding, changing and removing what an office simply keeps, whatever the kind: the right, the revision, the trail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import ProtectedError

from relatoria_web.site.models.base import Noun
from relatoria_web.site.rights import Right, right, value_at
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log

Row = TypeVar("Row", bound=Noun)


class HeldError(Exception):
    """Something rests on the object, so it cannot be removed."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of object: who may change it, what the trail says of it, the way to its meeting.

    ``path`` is «session__meeting» or the like, empty where the object is a meeting itself, None where it is of none.
    """

    name: str
    model: type[Noun]
    change: Right
    path: str | None
    add: str
    alter: str
    remove: str = ""

    @property
    def see(self) -> Right:
        """Who sees an object of the kind: the right that stands beside that of changing."""
        return right(f"{self.change.name.rpartition('.')[0]}.see")

    def meeting_of(self, row: Noun) -> int | None:
        """The meeting that an object belongs to."""
        if self.path is None:
            return None
        found = value_at(row, self.path) if self.path else row.pk
        return int(found) if found is not None else None


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
