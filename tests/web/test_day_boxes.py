"""Boxes for days and moments in every form: browsers take ISO dates alone, in whatever language the page is."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages

import pytest
from django import forms
from django.utils import translation

import relatoria_web

ISO = {"date": "%Y-%m-%d", "datetime-local": "%Y-%m-%dT%H:%M"}


def _forms() -> list[type[forms.BaseForm]]:
    names = [one.name for one in walk_packages(relatoria_web.__path__, "relatoria_web.") if ".forms." in one.name]
    held = [one for name in names for one in vars(import_module(name)).values() if isinstance(one, type)]
    return sorted({one for one in held if issubclass(one, forms.BaseForm)}, key=str)


def test_box_of_every_form_holds_an_iso_date_in_every_language() -> None:
    boxes = [
        (f"{form.__module__}.{form.__name__}.{name}", field.widget.input_type, field.widget)
        for form in _forms()
        for name, field in getattr(form, "base_fields", {}).items()
        if getattr(field.widget, "input_type", "") in ISO or "date" in str(field.widget.attrs.get("type", ""))
    ]
    assert len(boxes) >= 12
    assert [name for name, kind, widget in boxes if getattr(widget, "format", None) != ISO.get(kind)] == []


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_day_box_keeps_what_was_saved(language: str) -> None:
    from datetime import date

    from relatoria_web.site.forms.day import Day

    with translation.override(language):
        assert 'value="2018-03-26"' in Day().render("due", date(2018, 3, 26))
