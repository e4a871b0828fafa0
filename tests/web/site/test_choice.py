"""A select of many options says what Django's own says."""

from __future__ import annotations

import pytest
from django import forms
from django.test.html import parse_html
from django.utils.translation import gettext_lazy
from tests.factories import web

from relatoria_web.people.models import Organisation
from relatoria_web.site.forms.choice import Choice, Select, by_name
from relatoria_web.site.translated import translated

_CHOICES = [("", "—"), ("a", "A & <b>"), ("b", gettext_lazy("Documents")), (3, "three")]


def test_select_is_djangos() -> None:
    ours, theirs = (kind(attrs={"class": "x"}, choices=_CHOICES) for kind in (Select, forms.Select))
    for value in (None, "", "a", 3, "none of them"):
        assert parse_html(ours.render("n", value, {"id": "i"})) == parse_html(theirs.render("n", value, {"id": "i"}))


def test_choice_refuses_what_is_not_among_them() -> None:
    field = Choice(choices=_CHOICES, required=False)
    assert field.clean("a") == "a"
    form = type("F", (forms.Form,), {"f": field})({"f": "nothing"})
    assert not form.is_valid()


@pytest.mark.django_db
def test_by_name_puts_accents_where_readers_look_for_them() -> None:
    for name in ("Zambia", "Órgano de examen", "ONUSIDA", "Panamá"):
        web.organisation(name=translated(es=name))
    field = forms.ModelChoiceField(Organisation.objects.all(), empty_label="—")
    by_name(field)
    names = [words for _, words in field.widget.choices]
    assert names == ["—", "ONUSIDA", "Órgano de examen", "Panamá", "Zambia"]
