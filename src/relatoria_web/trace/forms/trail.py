"""The form by which the audit trail is searched."""

from __future__ import annotations

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from relatoria_web.site.forms.day import Day
from relatoria_web.trace.actions import ACTIONS
from relatoria_web.trace.domain.queries.trail import Sought


def _actions() -> list[tuple[str, str | Promise]]:
    return [("", "—"), *sorted(ACTIONS.items(), key=lambda one: str(one[1]))]


class TrailFilter(forms.Form):
    """What was done, by whom, when."""

    action = forms.ChoiceField(label=_("What was done"), required=False, choices=_actions)
    person = forms.CharField(label=_("By whom"), required=False, max_length=200)
    since = forms.DateField(label=pgettext_lazy("first day", "From"), required=False, widget=Day())
    until = forms.DateField(label=_("Until"), required=False, widget=Day())

    def sought(self) -> Sought:
        """What to look for; what is wrong in the address is not asked."""
        self.full_clean()
        return Sought(**self.cleaned_data)
