"""What a secretariat keeps (`relatoria_web.convene.kinds`): what names a room follows its name."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Model

from relatoria_web.convene.models import Room, Session, WorkingGroup
from relatoria_web.site.domain import keep
from relatoria_web.site.domain.keep import HeldError, Kind, Row, add, remove
from relatoria_web.site.standing import Standing

__all__ = ["HeldError", "add", "change", "remove"]


@transaction.atomic
def change(who: Standing, *, kind: Kind, row: Row, revision: int, details: dict[str, Any]) -> Row:
    """Change an object; ``details`` are its columns.

    Raises:
        StaleError: if somebody else did meanwhile; nothing is written.
    """
    before = Room.objects.filter(pk=row.pk).values_list("name", flat=True).first() if isinstance(row, Room) else None
    held = keep.change(who, kind=kind, row=row, revision=revision, details=details)
    if isinstance(held, Room) and before is not None:
        _rename(held, before)
    return held


def _rename(room: Room, before: str) -> None:
    """Sessions and groups name their room: they follow its name."""
    holders: tuple[type[Model], ...] = (Session, WorkingGroup)
    for model in holders:
        model._default_manager.filter(meeting=room.meeting_id, room=before).update(room=room.name)
