"""How forms are drawn."""

from __future__ import annotations

import pytest
from django import forms
from django.utils.translation import override


class _Form(forms.Form):
    name = forms.CharField(label="Name", required=False)


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_label_stands_without_a_colon(language: str) -> None:
    with override(language):
        assert str(_Form()["name"].label_tag()) == '<label for="id_name">Name</label>'
