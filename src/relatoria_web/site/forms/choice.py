"""Choosing from a list of many: written at once, where Django renders a template for each option."""

from __future__ import annotations

from typing import Any
from unicodedata import normalize

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


def by_name(field: forms.Field) -> None:
    """Offer the objects of a field in the order of their names, as the reader's language says them."""
    if isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
        label = field.label_from_instance
        rows = sorted(((one.pk, label(one)) for one in field.queryset), key=lambda row: _folded(row[1]))
        empty = [] if field.empty_label is None else [("", field.empty_label)]
        field.widget.choices = [*empty, *rows]


def _folded(words: str) -> str:
    """Words to sort by: «Órgano» stands among the O."""
    return "".join(one for one in normalize("NFD", words.casefold()) if one.isalnum() or one == " ")
