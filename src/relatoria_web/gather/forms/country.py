"""Countries by their names, in the reader's language."""

from __future__ import annotations

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge.lists import countries


def country_field() -> forms.ChoiceField:
    """A country chosen by its name and kept as its code (ISO 3166-1, three letters); it may stay empty."""
    return forms.ChoiceField(
        label=_("Country"),
        required=False,
        choices=lambda: [("", "—"), *countries((get_language() or "en")[:2])],
    )
