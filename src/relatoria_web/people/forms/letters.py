"""The form of what one wants by e-mail."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from relatoria_web.people.models import Pace
from relatoria_web.people.notices import NOTICES

HEADINGS: dict[str, str | Promise] = {
    "people": _("Your account"),
    "prepare": _("Prepare"),
    "convene": _("Convene"),
    "gather": _("Gather"),
    "conclude": _("Conclude"),
}


class LettersForm(forms.Form):
    """A choice of pace for each kind of message, under the stage of which it tells."""

    def __init__(self, *args: Any, paces: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, pace in paces.items():
            words = str(NOTICES[name].words).replace("%(what)s", "…")
            self.fields[name] = forms.ChoiceField(label=words, choices=Pace.choices, initial=pace)

    def groups(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        """The stages with their kinds; the account itself first."""
        for app, heading in HEADINGS.items():
            if fields := [self[name] for name in self.fields if name.partition(".")[0] == app]:
                yield str(heading), fields

    def chosen(self) -> dict[str, str]:
        """Kind → pace."""
        return dict(self.cleaned_data)
