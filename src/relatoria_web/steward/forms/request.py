"""The forms of requests about personal data, and of what fell due."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from relatoria_web.site.forms.day import Day
from relatoria_web.steward.domain.request import DECISIONS
from relatoria_web.steward.models import Ask, Request, State

OWN = [(one.value, one.label) for one in Ask if one is not Ask.COPY]
"""What a person asks the steward for on their own page; the copy they take themselves."""


class AskForm(forms.Form):
    """A person asks."""

    ask = forms.ChoiceField(label=_("I ask for"), choices=OWN)
    wish = forms.CharField(
        label=_("What should be corrected, erased or left, and why"),
        max_length=4000,
        required=False,
        widget=forms.Textarea({"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        """A correction says what is wrong.

        Raises:
            ValidationError: if it does not.
        """
        given = super().clean() or {}
        if given.get("ask") in (Ask.CORRECTION, Ask.OBJECTION) and not given.get("wish", "").strip():
            self.add_error("wish", _("Say what is wrong, so that it can be answered."))
        return given


class RequestForm(forms.ModelForm[Request]):
    """The steward enters what arrived by letter."""

    class Meta:
        model = Request
        fields = ("ask", "wish", "received", "identity")
        widgets = {"received": Day(), "wish": forms.Textarea({"rows": 4})}

    def clean_received(self) -> Any:
        """The day on which it arrived.

        Raises:
            ValidationError: if that is still to come.
        """
        if (day := self.cleaned_data["received"]) > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return day


class DecisionForm(forms.Form):
    """The steward decides."""

    state = forms.ChoiceField(
        label=pgettext_lazy("request", "Decision"), choices=[(one.value, State(one).label) for one in DECISIONS]
    )
    reason = forms.CharField(
        label=_("Reason, as the person reads it"), max_length=2000, widget=forms.Textarea({"rows": 4})
    )


class PutOffForm(forms.Form):
    """The steward puts the answer off."""

    reason = forms.CharField(label=_("Why the answer needs longer, as the person reads it"), max_length=300)


class KeepForm(forms.Form):
    """What fell due is kept until a day, for a reason."""

    until = forms.DateField(label=_("Keep until"), widget=Day())
    reason = forms.CharField(label=_("Reason"), max_length=300)

    def clean_until(self) -> Any:
        """A day to come.

        Raises:
            ValidationError: if it is past.
        """
        if (day := self.cleaned_data["until"]) <= timezone.localdate():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return day
