"""The forms of what the steward keeps: the register, who answers, retention rules, incidents, wordings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from relatoria_web.people.models import Wording
from relatoria_web.site.forms.day import Day, Moment
from relatoria_web.site.forms.translated import TranslatedFormField, TranslatedWidget
from relatoria_web.steward.holdings import HOLDINGS
from relatoria_web.steward.models import Activity, Controller, Incident, Retention, Risk


class KeptForm(forms.ModelForm[Any]):
    """A form that carries the revision its writer began from."""

    title: ClassVar[str | Promise] = ""
    rows: ClassVar[int] = 3
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["revision"].initial = self.instance.revision
        for name, field in self.fields.items():
            if isinstance(field, TranslatedFormField):
                self.fields[name].widget = TranslatedWidget(rows=1 if name == "name" else self.rows)
            elif isinstance(field, forms.DateTimeField):
                self.fields[name].widget = Moment()
            elif isinstance(field, forms.DateField):
                self.fields[name].widget = Day()

    def details(self) -> dict[str, Any]:
        """The columns to write."""
        return {name: self.cleaned_data[name] for name in self._meta.fields or () if name in self.cleaned_data}


class ActivityForm(KeptForm):
    """A line of the register."""

    title = _("Line of the register")

    class Meta:
        model = Activity
        fields = (
            *("name", "purpose", "basis", "people", "data", "recipients", "transfers", "kept", "measures"),
            *("in_notice", "ended"),
        )


class ControllerForm(KeptForm):
    """Who answers for the data."""

    title = _("Who answers for the data")

    class Meta:
        model = Controller
        fields = ("name", "address", "contact", "authority", "words")


def _holdings() -> list[tuple[str, str | Promise]]:
    return [(one.name, one.words) for one in HOLDINGS.values()]


class RetentionForm(KeptForm):
    """How long a holding is kept."""

    title = _("Rule of retention")
    holding = forms.ChoiceField(label=_("What is kept"), choices=_holdings)

    class Meta:
        model = Retention
        fields = ("holding", "months", "why", "active")


class IncidentForm(KeptForm):
    """What is known of an incident."""

    title = _("Incident")

    class Meta:
        model = Incident
        fields = (
            *("title", "text", "known", "people", "risk"),
            *("measures", "authority_told", "people_told", "closed"),
        )

    def clean(self) -> dict[str, Any]:
        """Nothing is known or told before it happened, and nothing is closed while somebody is still to be told."""
        held: dict[str, Any] = super().clean() or self.cleaned_data
        known, now = held.get("known"), timezone.now()
        for name in ("known", "authority_told", "people_told"):
            if (moment := held.get(name)) and moment > now:
                self.add_error(name, _("This moment has not come yet."))
            elif moment and known and moment < known:
                self.add_error(name, _("This is before the incident was known."))
        if held.get("closed") and (owed := self._owed(held)):
            self.add_error("closed", str(owed))
        return held

    def _owed(self, held: dict[str, Any]) -> str | Promise:
        """What stands against closing it, if anything does."""
        if held.get("risk") == Risk.OPEN:
            return _("Judge the risk before it is closed.")
        if held.get("risk") != Risk.NONE and not held.get("authority_told"):
            return _("The authority is still to be told.")
        if held.get("risk") == Risk.HIGH and not held.get("people_told"):
            return _("The people concerned are still to be told.")
        return ""


class WordingForm(forms.ModelForm[Wording]):
    """A new wording of a consent."""

    class Meta:
        model = Wording
        fields = ("purpose", "text")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget = TranslatedWidget(rows=4)


FORMS: Mapping[str, type[KeptForm]] = {
    "activity": ActivityForm,
    "controller": ControllerForm,
    "retention": RetentionForm,
    "incident": IncidentForm,
}
"""Name in addresses → form."""
