"""How forms are drawn."""

from __future__ import annotations

import pytest
from django import forms
from django.utils.translation import override

from relatoria_web.site.typed import Typed


class _Form(forms.Form):
    name = forms.CharField(label="Name", required=False)


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_label_stands_without_a_colon(language: str) -> None:
    with override(language):
        assert str(_Form()["name"].label_tag()) == '<label for="id_name">Name</label>'


@pytest.mark.parametrize(("language", "label"), [("en", "Title"), ("es", "Título"), ("fr", "Titre")])
def test_what_was_typed_goes_by_the_name_of_its_field(language: str, label: str) -> None:
    with override(language):
        assert Typed("items-0-title", "a text").label == label
