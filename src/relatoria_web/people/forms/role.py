"""The form by which somebody is given a role, or invited to it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from relatoria_web.people.domain.grant import Grant
from relatoria_web.people.domain.queries.role import Offer
from relatoria_web.people.models import Organisation
from relatoria_web.site.forms.choice import by_name
from relatoria_web.site.forms.day import Day
from relatoria_web.site.models.base import Noun


class InviteForm(forms.Form):
    """Address, role, organisation, last day, and the language of the letter."""

    email = forms.EmailField(label=_("E-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    role = forms.ChoiceField(label=_("Role"))
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("For the organisation"), required=False, empty_label="—"
    )
    until = forms.DateField(label=_("Until (last day)"), required=False, widget=Day())
    language = forms.ChoiceField(label=_("Language of the letter"), choices=settings.LANGUAGES)

    def __init__(self, *args: Any, offer: Offer, scope: Noun, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.scope = scope
        self.fields["role"].choices = offer.roles  # type: ignore[attr-defined]
        self.fields["organisation"].queryset = offer.choices()  # type: ignore[attr-defined]
        by_name(self.fields["organisation"])
        self.fields["organisation"].required = offer.organisations is not None

    def grant(self) -> Grant:
        """What is given."""
        data = self.cleaned_data
        return Grant(data["role"], self.scope, data["organisation"], data["until"])
