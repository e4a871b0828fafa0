"""The form field of a text in three languages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings

from relatoria_web.site.translated import LANGUAGES, Translated, Translation, translated


class TranslatedWidget(forms.Widget):
    """A box for each language with the status of its translation; ``rows`` of one makes a line of it."""

    template_name = "site/forms/translated.html"

    def __init__(self, attrs: dict[str, Any] | None = None, rows: int = 1) -> None:
        super().__init__(attrs)
        self.rows = rows

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template shows."""
        context = super().get_context(name, value, attrs)
        held = translated(value) if value else Translated()
        context["rows"] = self.rows
        context["boxes"] = [
            {"code": code, "name": label, "text": held.texts.get(code, ("", ""))[0], "status": self._status(held, code)}
            for code, label in settings.LANGUAGES
        ]
        context["statuses"] = Translation.choices
        return context

    def _status(self, held: Translated, code: str) -> str:
        if code in held.texts:
            return held.texts[code][1]
        return Translation.DRAFT.value if held.texts else Translation.ORIGINAL.value

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, dict[str, str]]:
        """The boxes as JSON of a `Translated`."""
        return {
            code: {
                "text": data.get(f"{name}_{code}", ""),
                "status": data.get(f"{name}_{code}_status", Translation.ORIGINAL.value),
            }
            for code in LANGUAGES
            if data.get(f"{name}_{code}", "").strip()
        }

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Whether none of the boxes was on the page."""
        return not any(f"{name}_{code}" in data for code in LANGUAGES)


class TranslatedFormField(forms.Field):
    """Gives a `Translated`."""

    widget = TranslatedWidget

    def clean(self, value: Any) -> Translated:
        """The text in its languages.

        Raises:
            ValidationError: if it is required and empty in every language, or a status does not exist.
        """
        try:
            found = translated(value)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error
        if self.required and not found:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the text in any language is another."""
        return translated(initial or {}) != translated(data or {})
