"""Forms of processes, mechanisms and editions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge import calendar
from relatoria_web.prepare.domain.queries.matter import reader
from relatoria_web.prepare.forms.matter import READERS
from relatoria_web.prepare.models import Edition, Mechanism, Process
from relatoria_web.site.forms.day import Day
from relatoria_web.site.forms.translated import TranslatedWidget


class RegisteredForm(forms.ModelForm[Any]):
    """A form that carries the revision that its writer began from."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["revision"].initial = self.instance.revision

    def details(self) -> dict[str, Any]:
        """The columns to write."""
        return {name: self.cleaned_data[name] for name in self._meta.fields or () if name in self.cleaned_data}


class ProcessForm(RegisteredForm):
    """A process; a new one may take its phases and milestones from the registry."""

    audience = forms.ChoiceField(label=_("who may read it"), choices=READERS)
    pattern = forms.ChoiceField(
        label=_("phases and milestones of"), required=False, choices=lambda: [("", "—"), *calendar.patterns(reader())]
    )

    class Meta:
        model = Process
        fields = ("title", "purpose", "start", "end", "audience")
        widgets = {"start": Day(), "end": Day(), "purpose": TranslatedWidget(rows=3)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["pattern"]

    def clean(self) -> dict[str, Any]:
        """The days in their order."""
        held = super().clean() or {}
        if held.get("start") and held.get("end") and held["end"] < held["start"]:
            self.add_error("end", _("The end stands before the beginning."))
        return held


class MechanismForm(RegisteredForm):
    """A mechanism of dialogue."""

    class Meta:
        model = Mechanism
        fields = ("name", "acronym", "scope", "founded", "owner", "binding")


class EditionForm(RegisteredForm):
    """An edition of a mechanism, within a process."""

    class Meta:
        model = Edition
        fields = ("label", "theme", "process")
        help_texts = {"label": _("As “2018”: the acronym of the mechanism stands before it.")}

    def __init__(self, *args: Any, mechanism: Mechanism, processes: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mechanism = mechanism
        field = self.fields["process"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset, field.required, field.empty_label = processes, True, "—"
        field.label = _("within the process")

    def clean_label(self) -> str:
        """The label, which no other edition of the mechanism may have.

        Raises:
            ValidationError: if one has.
        """
        label = str(self.cleaned_data["label"])
        others = Edition.objects.filter(mechanism__pk=self.mechanism.pk, label=label).exclude(pk=self.instance.pk)
        if others.exists():
            raise forms.ValidationError(_("The mechanism has an edition of that name already."))
        return label
