"""Choosing from a list of many: written at once, where Django renders a template for each option."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_OPTION = '<option value="{}"{}>{}</option>'


class Select(forms.Select):
    """A select whose options stand in no groups."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        """Its HTML; what is chosen is marked."""
        chosen = set(self.format_value(value))
        options = ((code, " selected" if str(code) in chosen else "", words) for code, words in self.choices)
        held = flatatt({"name": name, **self.build_attrs(self.attrs, attrs)})
        return format_html("<select{}>{}</select>", held, format_html_join("", _OPTION, options))


class Choice(forms.ChoiceField):
    """A field of a `Select`."""

    widget = Select
