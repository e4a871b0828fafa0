"""Text in several languages, each with the status of its translation; what is missing is said, never hidden."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

LANGUAGES = ("es", "en", "fr")
SHORT = 500
"""Characters of a stored text that is read once for all rows: titles and names, not papers."""


class Translation(models.TextChoices):
    """What a text in one language is to the original."""

    ORIGINAL = "original", _("original")
    OFFICIAL = "official", _("official translation")
    DRAFT = "draft", _("draft translation")


_STATUSES = tuple(Translation.values)


@dataclass(frozen=True, slots=True)
class Said:
    """A text as it is shown: in which language, with which status, and whether the language asked for is missing."""

    text: str
    language: str
    status: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Translated:
    """A text in up to three languages; false where it is empty in all."""

    texts: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # language → (text, status)

    def __bool__(self) -> bool:
        return bool(self.texts)

    def __str__(self) -> str:
        return self.said().text

    def said(self, language: str | None = None) -> Said:
        """The text in ``language`` (that of the reader by default), else the original, else any, marked as missing."""
        asked = (language or get_language() or "en")[:2]
        if found := self.texts.get(asked):
            return Said(found[0], asked, found[1])
        order = sorted(self.texts.items(), key=lambda one: (one[1][1] != Translation.ORIGINAL, one[0]))
        for other, (text, status) in order:
            return Said(text, other, status, missing=True)
        return Said("", asked, "", missing=True)

    def to_json(self) -> dict[str, dict[str, str]]:
        """As it is stored and leaves through the API."""
        return {language: {"text": text, "status": status} for language, (text, status) in self.texts.items()}


def translated(value: Any = None, /, **texts: str) -> Translated:
    """A translated text from JSON, or from keywords: the first is the original, the others official translations.

    Raises:
        ValueError: for a language or status that does not exist.
    """
    if isinstance(value, Translated):
        return value
    found: dict[str, tuple[str, str]] = {}
    for language, one in (value or {}).items():
        text, status = one["text"].strip(), one.get("status", Translation.ORIGINAL)
        if language not in LANGUAGES or status not in _STATUSES:
            raise ValueError(f"{language}: {status}")
        if text:
            found[language] = (text, status)
    for language, text in texts.items():
        status = Translation.OFFICIAL if found else Translation.ORIGINAL
        found[language] = (text, status.value)
    return Translated(found)


@lru_cache(maxsize=2048)
def _read(stored: str) -> Translated:
    return translated(json.loads(stored))


class TranslatedField(models.JSONField):
    """A column that holds a `Translated`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", Translated)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Translated:
        """The value of a row; a short text that was read before is not read again."""
        if isinstance(value, str) and len(value) <= SHORT:
            return _read(value)
        return translated(super().from_db_value(value, expression, connection) or {})

    def to_python(self, value: Any) -> Translated:
        """A value from outside."""
        return translated(value)

    def get_prep_value(self, value: Any) -> Any:
        """What the database stores."""
        return super().get_prep_value(value.to_json() if isinstance(value, Translated) else value)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """What the database stores, in its own type."""
        plain = value.to_json() if isinstance(value, Translated) else value
        return super().get_db_prep_value(plain, connection, prepared)

    def validate(self, value: Any, model_instance: Any) -> None:
        """Check a value as the JSON that it is stored as; forms of models ask this."""
        super().validate(value.to_json() if isinstance(value, Translated) else value, model_instance)

    def value_to_string(self, obj: models.Model) -> Any:
        """What serialisation writes."""
        return self.value_from_object(obj).to_json()

    def formfield(self, **kwargs: Any) -> Any:
        """The field of forms: one text and status per language."""
        from relatoria_web.site.forms.translated import TranslatedFormField

        label = kwargs.get("label") or capfirst(self.verbose_name)
        boxes = kwargs.get("widget") or TranslatedFormField.widget
        return TranslatedFormField(required=not self.blank, label=label, help_text=self.help_text, widget=boxes)
