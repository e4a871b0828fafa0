"""Forms of what belongs to a meeting: choices are held to that meeting, texts stand in three languages."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django import forms
from django.conf import settings
from django.db.models import Model, QuerySet
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import Meeting, Participation
from relatoria_web.site.forms.choice import by_name
from relatoria_web.site.forms.day import Moment
from relatoria_web.site.forms.translated import TranslatedWidget
from relatoria_web.site.models.base import Noun

NAMES = {
    "edition": pgettext_lazy("of a mechanism", "edition"),
    "group": _("working group"),
    "order": _("place among the others"),
    "organisation": _("organisation"),
    "person": _("person"),
    "session": _("session"),
}
"""What the form calls a column whose model has no words for it."""


class KeptForm(forms.ModelForm[Any]):
    """A form of one kind of object; it carries the revision that the writer began from."""

    long: ClassVar[tuple[str, ...]] = ()
    """The translated texts of several lines."""
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, meeting: Meeting | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.meeting = meeting
        self.fields["revision"].initial = self.instance.revision
        for name in self.long:
            self.fields[name].widget = TranslatedWidget(rows=4)
        for name, field in self.fields.items():
            if name in NAMES and name not in (self._meta.labels or {}):
                field.label = NAMES[name]
            if isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
                self._hold(field)
            if name in ("organisation", "mechanism"):
                by_name(field)
            if isinstance(field, forms.DateTimeField):
                field.widget = Moment()

    def _hold(self, field: forms.ModelChoiceField[Any]) -> None:
        rows = cast("QuerySet[Model]", field.queryset)
        path = meeting_path(rows.model)
        field.empty_label = field.empty_label and "—"
        if path:
            field.queryset = rows.filter(**{path: self.meeting})
        if rows.model is Participation:
            listed = cast("QuerySet[Participation]", field.queryset)
            field.queryset = listed.select_related("person", "organisation", "mechanism").order_by("person__name", "pk")
            field.label_from_instance = named  # type: ignore[method-assign,assignment]

    def details(self) -> dict[str, Any]:
        """The columns to write."""
        return {name: self.cleaned_data[name] for name in self._meta.fields or () if name in self.cleaned_data}


def named(one: Participation) -> str:
    """A person with the mechanism, or else the organisation, that they come for."""
    body = one.mechanism or one.organisation
    return f"{one.person} ({body.acronym or body})" if body else str(one.person)


def meeting_path(model: type[Model]) -> str:
    """The way from a model to its meeting, where it has one."""
    names = {field.name for field in model._meta.get_fields()}
    if not issubclass(model, Noun) or model is Meeting:
        return ""
    return "meeting" if "meeting" in names else "session__meeting" if "session" in names else ""


def language() -> str:
    """The reader's language."""
    return (get_language() or "en")[:2]


def languages_field(label: Any) -> forms.MultipleChoiceField:
    """Boxes for the languages of the United Nations."""
    from relatoria_web.people.templatetags.places import language_name

    codes = ["ar", *(code for code, _ in settings.LANGUAGES), "ru", "zh-hans"]
    return forms.MultipleChoiceField(
        label=label,
        required=False,
        choices=lambda: [(code[:2], language_name(code)) for code in codes],
        widget=forms.CheckboxSelectMultiple,
    )
