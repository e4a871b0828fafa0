"""Where a name stands: every text of every object is looked through, so that a new kind of object is not forgotten.

A name is found whole, or by its last word after a form of address («Mr. Thelot»).
"""

from __future__ import annotations

import json
import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import CharField, F, Field, ForeignKey, JSONField, Model, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast

from relatoria_web.convene.models import Meeting
from relatoria_web.people.models import Person
from relatoria_web.site.models.base import Noun

LEFT_OUT = (
    "people.", "steward.", "search.", "trace.", "api.",
    "convene.nominee", "convene.delegation",
    "gather.intervention", "gather.contribution", "gather.mention", "gather.finding", "gather.sending",
    "conclude.point", "conclude.proposal", "conclude.setaside",
)  # fmt: skip
"""What erasure itself blanks, and what is read out of documents anew when these or their actors are corrected."""
_NO_TEXT = frozenset(
    ("key", "reading", "shape", "masked", "evidence", "faults", "sha256", "hash", "digest", "media", "file", "claim")
)
"""Columns that hold codes, or what was read out of a text by machine."""
_SHORT = 60
"""Letters of a column that holds no text, only codes."""
_FAR = 4
"""Steps from an object to its meeting, at most."""
_ADDRESSED = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|M|Mme|Mlle|MM|Sr|Sra|Srta|Dra|Don|Doña|D)\.?\s+"


@dataclass(frozen=True, slots=True)
class Named:
    """The objects of one kind in a meeting (None: in none) that name somebody, by their identifiers."""

    kind: str
    meeting: int | None
    targets: tuple[str, ...]


def names_of(person: Person) -> list[str]:
    """What somebody is called: in their entry, and in those that were joined to it."""
    entries = [person, *person.merged.all()]
    return sorted({one.name.strip() for one in entries if one.name.strip() and not one.erased})


def mentions(names: Sequence[str]) -> list[Named]:
    """All that names somebody called so. One query, and one for each kind where the last word of a name stands."""
    sought = [re.compile(_pattern(name), re.IGNORECASE) for name in names]
    if not sought:
        return []
    models = {model._meta.label_lower: model for model in _models()}
    first, *others = (_labelled(model, _holding(model, names)) for model in models.values())
    labels = sorted(set(first.union(*others).values_list("m_kind", flat=True)))
    return [one for label in labels for one in _in_kind(models[label], names, sought)]


def _pattern(name: str) -> str:
    last = re.escape(name.split()[-1])
    return rf"(?<!\w)(?:{re.escape(name)}|{_ADDRESSED}{last})(?!\w)".replace(r"\ ", r"\s+")


def _models() -> Iterator[type[Model]]:
    for model in apps.get_models():
        if issubclass(model, Noun) and not model._meta.label_lower.startswith(LEFT_OUT) and _texts(model):
            yield model


@cache
def _texts(model: type[Model]) -> tuple[str, ...]:
    return tuple(one.name for one in model._meta.concrete_fields if one.name not in _NO_TEXT and _is_text(one))


def _is_text(one: Field[Any, Any]) -> bool:
    if isinstance(one, CharField):
        return not one.choices and (one.max_length or 0) > _SHORT
    return isinstance(one, TextField | JSONField)


def _holding(model: type[Model], names: Iterable[str]) -> QuerySet[Any]:
    """The rows that hold the last word of a name, as it is, in capitals, or as JSON writes it."""
    words = {form for name in names for form in (name.split()[-1], name.split()[-1].upper())}
    found, columns = Q(), {f"m_{name}": Cast(name, TextField()) for name in _texts(model)}
    for column in columns:
        for word in words | {json.dumps(word)[1:-1] for word in words}:
            found |= Q(**{f"{column}__contains": word})
    held: QuerySet[Any] = _in_sight(model).alias(**columns).filter(found).order_by()
    return held


def _in_sight(model: type[Model]) -> QuerySet[Any]:
    """What was withdrawn, and sentences that were taken out of a text, nobody reads any more."""
    rows, columns = model._base_manager.all(), {one.name for one in model._meta.concrete_fields}
    rows = rows.exclude(state="withdrawn") if "state" in columns else rows
    return rows.filter(live=True) if "live" in columns else rows


def _labelled(model: type[Model], rows: QuerySet[Any]) -> QuerySet[Any]:
    kind = Value(model._meta.label_lower, output_field=CharField())
    labelled: QuerySet[Any] = rows.annotate(m_kind=kind).values("m_kind").distinct()
    return labelled


def _in_kind(model: type[Model], names: Sequence[str], sought: Sequence[re.Pattern[str]]) -> Iterator[Named]:
    way = way_to_meeting(model)
    at: Any = F(way) if way else Value(None, output_field=CharField())
    rows = _holding(model, names).annotate(m_at=at).values_list("uid", "m_at", *_texts(model))
    found: defaultdict[int | None, list[str]] = defaultdict(list)
    for uid, meeting, *texts in rows.iterator(chunk_size=100):
        if any(pattern.search(_read(text)) for text in texts for pattern in sought):
            found[meeting].append(uid)
    yield from (Named(model._meta.label_lower, meeting, tuple(sorted(uids))) for meeting, uids in found.items())


def _read(value: Any) -> str:
    if hasattr(value, "to_json"):
        value = value.to_json()
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


@cache
def way_to_meeting(model: type[Model]) -> str:
    """The shortest way from an object of a model to its meeting («session__meeting»); «» where there is none."""
    if model is Meeting:
        return "pk"
    waiting: deque[tuple[type[Model], tuple[str, ...]]] = deque([(model, ())])
    while waiting:
        here, steps = waiting.popleft()
        for one in here._meta.concrete_fields:
            there = one.related_model
            if not isinstance(one, ForeignKey) or not isinstance(there, type) or len(steps) >= _FAR:
                continue
            if there is Meeting:
                return "__".join((*steps, one.name))
            if there._meta.app_label not in ("people", "prepare") or there._meta.label_lower == "prepare.workproduct":
                waiting.append((there, (*steps, one.name)))
    return ""
