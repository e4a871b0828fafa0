"""Forms of the API's pages."""

from __future__ import annotations

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from relatoria_web.api.models import Scope
from relatoria_web.trace.actions import ACTIONS

_DAYS = [("30", _("30 days")), ("365", _("a year")), ("", _("until it is withdrawn"))]


class TokenForm(forms.Form):
    """What a token is for, what it may do, and until when."""

    name = forms.CharField(label=_("What it is for"), max_length=80)
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"), choices=Scope.choices, widget=forms.CheckboxSelectMultiple, initial=[Scope.READ]
    )
    days = forms.ChoiceField(label=_("Valid for"), choices=_DAYS, required=False, initial="365")

    @property
    def fields_of_token(self) -> dict[str, object]:
        """What `make_token` takes."""
        days = self.cleaned_data["days"]
        expires = timezone.now() + timedelta(days=int(days)) if days else None
        return {"name": self.cleaned_data["name"], "scopes": self.cleaned_data["scopes"], "expires": expires}


class WebhookForm(forms.Form):
    """Where to post what was done, and of what."""

    address = forms.URLField(label=_("Address"), max_length=500, assume_scheme="https")
    actions = forms.MultipleChoiceField(
        label=_("Of what it is told"),
        choices=lambda: sorted(ACTIONS.items()),
        required=False,
        help_text=_("None chosen: of everything."),
    )
