"""Which texts of a meeting that readers see lack which language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Field, Model, QuerySet

from relatoria_web.site.models.base import Audience, Guarded
from relatoria_web.site.rights import RIGHTS
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import LANGUAGES, Translated, TranslatedField, Translation

EDITORS: dict[str, Any] = {}
"""Label of a model → a function from an object to the page where its texts are edited; each app adds its own."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A text that lacks languages, or has drafts: where it stands, what it says, and where to mend it."""

    field: Field[Any, Any]
    text: Translated
    missing: tuple[str, ...]
    drafts: tuple[str, ...]
    address: str


def lacks(who: Standing, meeting: Model) -> list[Lack]:
    """Every text of a meeting that is or will be public and is not there in all languages; one query a kind."""
    return [lack for rows in _rows(who, meeting) for row in rows for lack in _of(row)]


def _rows(who: Standing, meeting: Model) -> Iterator[QuerySet[Any]]:
    yield type(meeting)._default_manager.filter(pk=meeting.pk)
    for model in apps.get_models():
        named = {field.name: field for field in model._meta.concrete_fields}
        scope = named.get("meeting")
        if scope is None or scope.related_model is not type(meeting) or not _texts(model):
            continue
        rows = model._default_manager.filter(meeting=meeting.pk)
        if issubclass(model, Guarded):
            rows = rows.filter(audience=Audience.PUBLIC)
        see = RIGHTS.get(f"{model._meta.label_lower}.see")
        yield see.among(who, rows) if see else rows.none()


def _of(row: Model) -> Iterator[Lack]:
    for field in _texts(type(row)):
        text: Translated = getattr(row, field.name)
        missing = tuple(code for code in LANGUAGES if code not in text.texts)
        drafts = tuple(code for code, (_, status) in sorted(text.texts.items()) if status == Translation.DRAFT)
        if text and (missing or drafts):
            edit = EDITORS.get(row._meta.label_lower)
            yield Lack(field, text, missing, drafts, edit(row) if edit else "")


def _texts(model: type[Model]) -> list[Field[Any, Any]]:
    return [field for field in model._meta.concrete_fields if isinstance(field, TranslatedField)]
