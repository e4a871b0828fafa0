"""The mechanism for which somebody comes: any of the registry, or one that was entered here."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge import mechanisms
from relatoria_web.convene.forms.base import KeptForm, language
from relatoria_web.prepare.domain.registry import kept_mechanism
from relatoria_web.prepare.models import Mechanism


class ForMechanism(KeptForm):
    """A form with a mechanism; one of the registry is entered here when it is first chosen."""

    mechanism = forms.ChoiceField(label=_("for the mechanism"), required=False, choices=lambda: _choices())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = self.instance.mechanism
        self.initial["mechanism"] = _code(held) if held else ""

    def clean_mechanism(self) -> Mechanism | None:
        """The mechanism that was chosen."""
        chosen = str(self.cleaned_data["mechanism"])
        held = kept_mechanism(chosen) if chosen else None
        if held is not None and held.pk is None:
            held.save(force_insert=True)
        return held


def _code(held: Mechanism) -> str:
    return mechanisms.registered(held.slug, held.acronym) or held.slug


def _choices() -> list[tuple[str, str]]:
    """The registry by how far the mechanisms reach, then what was entered here, each by name."""
    listed = [one for rows in mechanisms.registry(language()).values() for one in rows]
    known = {one.code for one in listed}
    own = [(one.slug, str(one.name)) for one in Mechanism.objects.all() if _code(one) not in known]
    return [("", "—"), *((one.code, one.name) for one in listed), *own]
