"""What is held on somebody as a person reads it: columns by their names, codes in words, meetings by their titles.

``data.json`` beside it has every column as the platform holds it; here stand those that have a name for people.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.db.models import Field, ForeignKey, Model, QuerySet
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime

from relatoria_web.people.domain.data import SECRET, Held, rows_on
from relatoria_web.people.models import Account, Person
from relatoria_web.site.translated import Translated
from relatoria_web.steward.words import COLUMNS, worded
from relatoria_web.trace.actions import ACTIONS
from relatoria_web.trace.detail_words import FIELDS, WORDS
from relatoria_web.trace.particulars import said

Pairs = list[tuple[str, str]]
_INNER = SECRET | {"id", "uid", "revision", "changed", "person", "account", "key", "reading", "folded", "public_folded"}
"""Columns that say nothing to a reader: keys, and what the platform makes for itself."""
_TOLD = frozenset(
    ("convene.meeting", "convene.session", "convene.workinggroup", "people.organisation", "prepare.process")
)
"""Models whose objects are told by their names; of others, which may be somebody else's, nothing is."""


def held_on(person: Person | None, account: Account | None) -> Held:
    """The rows on somebody with the objects that are told by their names: a table is one question, asked once."""
    return [(name, _joined(rows)) for name, rows in rows_on(person, account)]


def to_read(person: Person | None, account: Account | None, held: Held | None = None) -> list[tuple[str, list[Pairs]]]:
    """Kinds in words, each with its rows (``held``) as pairs of a name and a value; empty ones are left out."""
    held = held_on(person, account) if held is None else held
    own = [(one._meta.model_name or "", [one]) for one in (account, person) if one is not None]
    others = ((name, rows) for name, rows in held if name != "people.account.person")
    named: list[tuple[str, Any]] = [*own, *others]
    found = [(worded(name), [told for row in rows if (told := list(_told(row)))]) for name, rows in named]
    found.append((worded("trail"), list(_done(account)) if account is not None else []))
    return [(label, rows) for label, rows in found if rows]


def _joined(rows: QuerySet[Any]) -> QuerySet[Any]:
    names = [one.name for one in rows.model._meta.concrete_fields if _is_told(one)]
    return rows.select_related(*names) if names else rows


def _is_told(field: Field[Any, Any]) -> bool:
    there = field.related_model
    return isinstance(field, ForeignKey) and isinstance(there, type) and there._meta.label_lower in _TOLD


def _told(row: Model) -> Iterator[tuple[str, str]]:
    for field in row._meta.concrete_fields:
        if field.name in _INNER or (isinstance(field, ForeignKey) and not _is_told(field)):
            continue
        label = _label(field)
        text = _text(row, field) if label else ""
        if text:
            yield label, text


def _label(field: Field[Any, Any]) -> str:
    named = field.verbose_name if isinstance(field.verbose_name, Promise) else None
    return str(named or COLUMNS.get(field.name) or FIELDS.get(field.name) or WORDS.get(field.name) or "")


def _text(row: Model, field: Field[Any, Any]) -> str:
    value = getattr(row, field.name)
    if value in (None, "", [], {}, False) or (isinstance(value, Translated) and not value):
        return ""
    if isinstance(value, datetime):
        return date_format(localtime(value), "DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value, "DATE_FORMAT")
    if isinstance(value, Translated | Model) or hasattr(value, "storage"):
        return str(value)
    return said(row._meta.label_lower, field.name, value)


def _done(account: Account) -> Iterator[Pairs]:
    for at, action in account.entries.order_by("number").values_list("at", "action"):
        yield [(date_format(localtime(at), "DATETIME_FORMAT"), str(ACTIONS.get(action, action)))]
