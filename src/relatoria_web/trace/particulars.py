"""The details of an entry of the trail in the reader's words: their names, what a value means, where it leads.

A value that stands in a column of the object reads as that column does (its name, its choices). An app that keeps codes
of its own says them here from its module ``actions``: ``says("prepare.matter", "kind", lambda code: …)``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from relatoria_web.people.models import Purpose
from relatoria_web.people.templatetags.places import language_name
from relatoria_web.site.models.base import UID
from relatoria_web.site.named import enter
from relatoria_web.site.standing import Role
from relatoria_web.trace.detail_words import AUDIENCES, FIELDS, REASONS, WORDS
from relatoria_web.trace.models import Entry, Verdict

Saying = Callable[[Any], str]
SAYINGS: dict[str, Saying] = {}
"""Label of a model and name of a detail («prepare.matter.kind») → what a value of it means."""
_UID = re.compile(rf"[0-9a-z]{{{UID}}}")
_REQUEST = re.compile(r"request (\w+)")
_HASH = frozenset(("sha256", "digest"))
_SHOWN = 12
"""Letters of a hash that tell it from others."""
_NAMED: Mapping[str, Saying] = {
    "role": lambda code: str(Role(code).label),
    "verdict": lambda code: str(Verdict(code).label),
    "purpose": lambda code: str(Purpose(code).label),
    "audience": lambda code: str(AUDIENCES[code]),
    "language": language_name,
}


@dataclass(frozen=True, slots=True)
class Particular:
    """One detail: its name, its value, both in words; ``target`` is the identifier of an object that has a history."""

    name: str
    value: str
    target: str = ""


def says(model: str, detail: str, saying: Saying) -> None:
    """Register what the values of a detail mean, of entries about one kind of object.

    Raises:
        ValueError: if two say it.
    """
    enter(SAYINGS, f"{model}.{detail}", saying, "details")


def particulars(entry: Entry) -> list[Particular]:
    """What an entry tells beside who did what to which object; what is empty or «no» by nature is left out."""
    return [one for name, value in entry.detail.items() for one in _particular(entry.kind, name, value)]


def _particular(kind: str, name: str, value: Any) -> Iterator[Particular]:
    if value in (None, "", [], {}):
        return
    word = str(WORDS.get(f"{kind}.{name}") or WORDS.get(name) or _column(kind, name) or name)
    if isinstance(value, str) and _UID.fullmatch(value) and name not in _HASH:
        yield Particular(word, "", value)
    elif (found := _REQUEST.fullmatch(str(value))) and name == "reason":
        yield Particular(word, str(REASONS["request"]), found[1])
    else:
        yield Particular(word, said(kind, name, value))


def said(kind: str, name: str, value: Any) -> str:
    """A value in words; one that nobody knows any more as it is."""
    for saying in (SAYINGS.get(f"{kind}.{name}"), _choice(kind, name), _NAMED.get(name), _plain_of(kind, name)):
        if saying is not None:
            try:
                return saying(value)
            except (KeyError, ValueError, LookupError, TypeError):
                continue
    return str(value)


def _field(kind: str, name: str) -> Field[Any, Any] | None:
    try:
        found: Any = apps.get_model(kind)._meta.get_field(name)
    except (LookupError, ValueError, FieldDoesNotExist):
        return None
    return found if isinstance(found, Field) else None


def _column(kind: str, name: str) -> str:
    """What the column of a name is called; «» where nobody named it for people."""
    field = _field(kind, name)
    return str(field.verbose_name) if field is not None and isinstance(field.verbose_name, Promise) else ""


def _choice(kind: str, name: str) -> Saying | None:
    field = _field(kind, name)
    if field is None or not field.choices or name == "audience":
        return None
    labels = dict(field.flatchoices)
    return lambda value: str(labels[value])


def _plain_of(kind: str, name: str) -> Saying:
    """How values without a table read: yes and no, days, hashes, columns, numbers moved."""

    def plain(value: Any) -> str:
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, dict):
            return str(sum(n for n in value.values() if isinstance(n, int)))
        if isinstance(value, list):
            return ", ".join(_listed(kind, name, one) for one in value)
        if name in _HASH:
            return f"{str(value)[:_SHOWN]}…"
        if name == "reason" and value in REASONS:
            return str(REASONS[value])
        return _day(value) if isinstance(value, str) else str(value)

    return plain


def _listed(kind: str, name: str, one: Any) -> str:
    if name == "fields":
        return str(FIELDS.get(one) or _column(kind, str(one)) or one)
    return str(one)


def _day(value: str) -> str:
    moment = parse_datetime(value) if "T" in value else None
    if moment is not None:
        return date_format(localtime(moment) if moment.tzinfo else moment, "DATETIME_FORMAT")
    day: date | None = parse_date(value) if len(value) == len("2026-01-01") else None
    return date_format(day, "DATE_FORMAT") if day is not None else value
