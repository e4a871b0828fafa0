"""The form of what one wants by e-mail."""

from __future__ import annotations

from typing import Any

from django import forms

from relatoria_web.people.models import Pace
from relatoria_web.people.notices import NOTICES


class LettersForm(forms.Form):
    """A choice of pace for each kind of message."""

    def __init__(self, *args: Any, paces: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, pace in sorted(paces.items()):
            words = str(NOTICES[name].words).replace("%(what)s", "…")
            self.fields[name] = forms.ChoiceField(label=words, choices=Pace.choices, initial=pace)

    def chosen(self) -> dict[str, str]:
        """Kind → pace."""
        return dict(self.cleaned_data)
