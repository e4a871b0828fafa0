"""Adding and changing what the steward keeps by form: the register, who answers, retention rules, incidents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import transaction

from relatoria_web.site.models.base import Noun
from relatoria_web.site.rights import Right
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.steward import rules
from relatoria_web.steward.actions import KEPT
from relatoria_web.steward.models import Activity, Controller, Incident, Retention

Row = TypeVar("Row", bound=Noun)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of object that the steward keeps: who sees and changes it, and what the trail says."""

    name: str
    model: type[Noun]
    see: Right
    change: Right
    add: str
    alter: str


KINDS: Mapping[str, Kind] = {
    one.name: one
    for one in (
        Kind("activity", Activity, rules.SEE_ACTIVITY, rules.CHANGE_ACTIVITY, *KEPT["activity"]),
        Kind("controller", Controller, rules.SEE_CONTROLLER, rules.CHANGE_CONTROLLER, *KEPT["controller"]),
        Kind("retention", Retention, rules.SEE_RETENTION, rules.CHANGE_RETENTION, *KEPT["retention"]),
        Kind("incident", Incident, rules.SEE_INCIDENT, rules.CHANGE_INCIDENT, *KEPT["incident"]),
    )
}
"""Name in addresses → kind."""


@transaction.atomic
def add(who: Standing, *, kind: Kind, row: Row) -> Row:
    """Write a new object."""
    kind.change.demand(who, row)
    row.save(force_insert=True)
    log(who, kind.add, row)
    return row


@transaction.atomic
def change(who: Standing, *, kind: Kind, row: Noun, revision: int, details: dict[str, Any]) -> Noun:
    """Change an object; ``details`` are its columns.

    Raises:
        StaleError: if somebody else did meanwhile; nothing is written.
    """
    held = type(row)._default_manager.get(pk=row.pk)
    kind.change.demand(who, held)
    before = {name: getattr(held, name) for name in details}
    held.revise(revision, **details)
    log(who, kind.alter, held, fields=sorted(name for name in details if getattr(held, name) != before[name]))
    return held
