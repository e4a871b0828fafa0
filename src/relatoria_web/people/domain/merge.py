"""Joining two entries of one person or organisation, whatever tables name them."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import ForeignKey, Model, OneToOneField

KEPT = frozenset({"merged_into"})
"""Pointers that stay: an entry that was joined to this one still says so."""


def move_references(one: Model, into: Model) -> dict[str, int]:
    """Let every row that points to ``one`` point to ``into``; returns how many of each kind moved.

    A row that would then exist twice (the same role for the same organisation) stays where it is.
    """
    moved: dict[str, int] = {}
    for relation in one._meta.related_objects:
        field = relation.field
        if not isinstance(field, ForeignKey | OneToOneField) or field.name in KEPT or not field.concrete:
            continue
        rows = relation.related_model._base_manager.filter(**{field.name: one})
        if count := sum(_moved(row, field.name, into) for row in rows):
            moved[f"{relation.related_model._meta.label_lower}.{field.name}"] = count
    return moved


def _moved(row: Model, field: str, into: Model) -> bool:
    try:
        with transaction.atomic():
            type(row)._base_manager.filter(pk=row.pk).update(**{field: into})
    except IntegrityError:
        return False
    return True
