"""The form of an entry among the facts of a meeting, made from the fields of its kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from relatoria_web.bridge.facts import Table
from relatoria_web.bridge.facts_fields import FIELDS, Choices, Field, choices
from relatoria_web.prepare.forms.fact_boxes import (
    ROMAN,
    CitedWidget,
    EditionField,
    WordsField,
    joined_lines,
    parted_lines,
)
from relatoria_web.prepare.forms.fact_words import HELP, LABELS, WORDS_HELP
from relatoria_web.site.forms.day import Day

NAMELESS = "place"
"""What the form calls a field that is the entry itself."""


def _choice(listed: Choices) -> forms.Field:
    return forms.ChoiceField(choices=[("", "—"), *listed])


def _codes(listed: Choices) -> forms.Field:
    return forms.MultipleChoiceField(choices=listed, widget=forms.CheckboxSelectMultiple(attrs={"class": "many"}))


def _cited(listed: Choices) -> forms.Field:
    widget = CitedWidget()
    widget.choices = tuple(listed)
    return forms.Field(widget=widget)


MAKE: dict[str, Callable[[Choices], forms.Field]] = {
    "line": lambda listed: forms.CharField(max_length=300),
    "date": lambda listed: forms.DateField(widget=Day()),
    "when": lambda listed: forms.RegexField(r"^\d{4}(-\d{2}(-\d{2})?)?$", max_length=10),
    "number": lambda listed: forms.IntegerField(min_value=1, max_value=999),
    "words": lambda listed: WordsField(),
    "long_words": lambda listed: WordsField(rows=3),
    "lines": lambda listed: WordsField(rows=4),
    "scopes": lambda listed: WordsField(rows=4),
    "edition": lambda listed: EditionField(),
    "link": lambda listed: forms.URLField(max_length=500, assume_scheme="https"),
    "choice": _choice,
    "codes": _codes,
    "cited": _cited,
}
"""Type of a field → how its form field is made."""
LISTED_IN = {"cited": "instruments"}


class EntryForm(forms.Form):
    """An entry: ``table`` are the facts that it stands in, ``entry`` what stands there now."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, kind: str, table: Table, entry: Table, language: str, traced: bool = True, **named: Any
    ) -> None:
        super().__init__(*args, **named)
        self.held = entry
        self.kept = [one for one in FIELDS[kind] if traced or one.name != "serves"]
        for field in self.kept:
            listed = choices(field.list or LISTED_IN[field.type], table, language) if _lists(field) else []
            if field.name == "serves" and not listed:
                continue
            self._add(field, MAKE[field.type](listed), kind)

    def _add(self, field: Field, made: forms.Field, kind: str) -> None:
        made.label, made.required = LABELS[field.name], field.required
        made.help_text = WORDS_HELP.get(kind, "") if field.name == "words" else HELP.get(field.name, "")
        held = self.held if not field.name else self.held.get(field.name)
        made.initial = READ[field.type](held) if field.type in READ and held else held
        self.fields[field.name or NAMELESS] = made

    def clean(self) -> dict[str, Any]:
        """No more sub-scopes than there are codes for."""
        held = super().clean() or {}
        if len(parted_lines(held.get("scopes") or {})) > len(ROMAN):
            self.add_error("scopes", _("A question has at most three sub-scopes."))
        return held

    def entry(self) -> Table:
        """The entry as the facts hold it; what the form does not show stays."""
        given = {name: value for name, value in self.held.items() if name == "id" or not self._shows(name)}
        for field in self.kept:
            value = self.cleaned_data.get(field.name or NAMELESS)
            if not field.name:
                return dict(value or {})
            given[field.name] = WRITE[field.type](value, self.held.get(field.name)) if field.type in WRITE else value
        return {name: value for name, value in given.items() if value not in (None, "", [], {})}

    def _shows(self, name: str) -> bool:
        return name in {one.name for one in self.kept}

    def emptied(self) -> Table:
        """The entry with what was emptied, for entries whose other keys are not those of the form."""
        return dict.fromkeys((one.name for one in self.kept), None) | self.entry()


def _lists(field: Field) -> bool:
    return bool(field.list) or field.type in LISTED_IN


def _scopes(text: dict[str, str], held: Any) -> list[Table]:
    """Sub-scopes by line; what one rests on stays with its line."""
    before = held or []
    rows = zip(ROMAN, parted_lines(text or {}), strict=False)
    kept = [dict(before[n]) if n < len(before) else {} for n in range(len(ROMAN))]
    return [kept[n] | {"code": code, "words": words} for n, (code, words) in enumerate(rows)]


def _first(held: Any, name: str) -> Any:
    return held[0] if name == "" else held[0].get(name, "")


READ: dict[str, Callable[[Any], Any]] = {
    "lines": joined_lines,
    "scopes": lambda held: joined_lines([one.get("words", {}) for one in held]),
    "cited": lambda held: held if isinstance(held, dict) else _first(held, ""),
    "link": lambda held: _first(held, "url"),
}
"""Type of a field → what its boxes show of what the facts hold."""
WRITE: dict[str, Callable[[Any, Any], Any]] = {
    "date": lambda value, held: value.isoformat() if value else "",
    "lines": lambda value, held: parted_lines(value or {}),
    "scopes": _scopes,
    "cited": lambda value, held: ([value] if value else []) + list((held or [])[1:]),
    "link": lambda value, held: ([dict((held or [{}])[0]) | {"url": value}] if value else []) + list((held or [])[1:]),
}
"""Type of a field → what the facts hold of its boxes; further citations and links stay."""
