"""Which texts of a meeting that readers see lack which language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import CharField, Field, Model, QuerySet, Value
from django.db.models.functions import Cast

from relatoria_web.site.models.base import Audience, Guarded
from relatoria_web.site.rights import RIGHTS
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import LANGUAGES, Translated, TranslatedField, Translation, translated
from relatoria_web.trace.editing import EDITORS

PATHS = ("meeting", "session__meeting")
"""How a model hangs on a meeting: by itself, or by its session."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A text that lacks languages, or has drafts: what it is, what it says, and where to mend it."""

    field: Field[Any, Any]
    text: Translated
    missing: tuple[str, ...]
    drafts: tuple[str, ...]
    address: str


def lacks(who: Standing, meeting: Model) -> list[Lack]:
    """Every text of a meeting that is or will be public and is not there in all languages. One query."""
    first, *rest = _columns(who, meeting)
    change = RIGHTS["convene.meeting.change"].allows(who, meeting)
    found = []
    for label, name, _, uid, said in sorted(first.union(*rest, all=True), key=lambda row: row[:3]):
        text = translated(json.loads(said)) if said else Translated()
        missing = tuple(code for code in LANGUAGES if code not in text.texts)
        drafts = tuple(code for code, (_, status) in sorted(text.texts.items()) if status == Translation.DRAFT)
        if text and (missing or drafts):
            edit = EDITORS.get(label) if change else None
            field: Any = apps.get_model(label)._meta.get_field(name)
            found.append(Lack(field, text, missing, drafts, edit(meeting, uid) if edit else ""))
    return found


def _columns(who: Standing, meeting: Model) -> Iterator[QuerySet[Any, Any]]:
    """For each column of texts its rows: label of the model, name of the column, key, public identifier, text."""
    for model, rows in _rows(who, meeting):
        for name in (field.name for field in model._meta.concrete_fields if isinstance(field, TranslatedField)):
            marks = {"label": Value(model._meta.label_lower), "column": Value(name)}
            said = rows.order_by().annotate(**marks, said=Cast(name, CharField()))
            yield said.values_list("label", "column", "pk", "uid", "said")


def _rows(who: Standing, meeting: Model) -> Iterator[tuple[type[Model], QuerySet[Any]]]:
    yield type(meeting), type(meeting)._default_manager.filter(pk=meeting.pk)
    for model in apps.get_models():
        path = next((one for one in PATHS if _leads(model, one, type(meeting))), "")
        see = next((one for one in RIGHTS.values() if one.model is model and one.name.endswith(".see")), None)
        if path and see:
            rows = see.among(who, model._default_manager.filter(**{path: meeting.pk}))
            yield model, rows.filter(audience=Audience.PUBLIC) if issubclass(model, Guarded) else rows


def _leads(model: type[Model], path: str, to: type[Model]) -> bool:
    here: Any = model
    for name in path.split("__"):
        here = {field.name: field.related_model for field in here._meta.concrete_fields}.get(name)
        if not (isinstance(here, type) and issubclass(here, Model)):
            return False
    return here is to
