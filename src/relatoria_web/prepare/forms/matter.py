"""The form of a matter, made from the fields of its kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge.matters import Field, Kind
from relatoria_web.prepare.domain.facts import aims_of
from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.prepare.models import Matter, WorkProduct
from relatoria_web.site.forms.day import Day
from relatoria_web.site.forms.translated import TranslatedFormField, TranslatedWidget
from relatoria_web.site.models.base import Audience
from relatoria_web.site.rights import right
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import Translated, translated

READERS = [
    (Audience.TEAM, _("the team")),
    (Audience.PARTICIPANTS, _("participants")),
    (Audience.PUBLIC, _("everybody")),
]


class CountsWidget(forms.Widget):
    """A box for a number beside each entry of a list."""

    template_name = "prepare/forms/counts.html"
    choices: tuple[tuple[str, str], ...] = ()

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template shows."""
        boxes = [(code, label, (value or {}).get(code, "")) for code, label in self.choices]
        return super().get_context(name, value, attrs) | {"boxes": boxes}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, str]:
        """The boxes that are filled; a value of JSON comes whole."""
        if isinstance(data.get(name), dict):
            return {str(code): str(number) for code, number in data[name].items()}
        boxes = {code: data.get(f"{name}_{code}", "").strip() for code, _label in self.choices}
        return {code: number for code, number in boxes.items() if number}


class CountsField(forms.Field):
    """Gives code → number of what is more than none."""

    widget = CountsWidget

    def clean(self, value: Any) -> dict[str, int]:
        """The numbers.

        Raises:
            ValidationError: if one is none.
        """
        if not all(number.isdigit() and len(number) < 6 for number in (value or {}).values()):
            raise forms.ValidationError(_("Write whole numbers."))
        return {code: int(number) for code, number in (value or {}).items() if int(number)}


def _choice(field: Field) -> forms.Field:
    return forms.ChoiceField(choices=[("", "—"), *field.choices])


def _counts(field: Field) -> forms.Field:
    made = CountsField()
    made.widget.choices = field.choices
    return made


MAKE: dict[str, Callable[[Field], forms.Field]] = {
    "line": lambda field: forms.CharField(max_length=500),
    "lines": lambda field: forms.CharField(max_length=100_000, widget=forms.Textarea(attrs={"rows": 4})),
    "words": lambda field: TranslatedFormField(),
    "long_words": lambda field: TranslatedFormField(widget=TranslatedWidget(rows=3)),
    "number": lambda field: forms.IntegerField(min_value=0),
    "date": lambda field: forms.DateField(widget=Day()),
    "url": lambda field: forms.URLField(max_length=500, assume_scheme="https"),
    "choice": _choice,
    "choices": lambda field: forms.MultipleChoiceField(
        choices=field.choices, widget=forms.CheckboxSelectMultiple(attrs={"class": "many"})
    ),
    "counts": _counts,
    "session": _choice,
    "product": _choice,
    "aim": _choice,
}
"""Type of a field → how its form field is made."""


class MatterForm(forms.ModelForm[Matter]):
    """A matter: its words, its day, who reads it, and what else its kind asks."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    audience = forms.ChoiceField(label=_("who may read it"), choices=READERS)

    class Meta:
        model = Matter
        fields = ("title", "text", "due", "audience")
        widgets = {"due": Day()}

    def __init__(self, *args: Any, kind: Kind, place: Place, who: Standing, team: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.place, self.who = kind, place, who
        self.fields["title"].label, self.fields["title"].widget = kind.title, TranslatedWidget(rows=2)
        self.fields["revision"].initial = self.instance.revision
        self._optional("text", kind.text, required=kind.text_required)
        self._optional("due", kind.due)
        for field in kind.fields:
            self.fields[field.code] = self._made(field)
        if team:
            self.fields["audience"].initial = self.instance.audience if self.instance.pk else kind.audience
            self.initial["audience"] = self.fields["audience"].initial
            self.order_fields([*(name for name in self.fields if name != "audience"), "audience"])
        else:
            del self.fields["audience"]

    def _optional(self, name: str, label: str, *, required: bool = False) -> None:
        if not label:
            del self.fields[name]
            return
        self.fields[name].label, self.fields[name].required = label, required
        if name == "text":
            self.fields[name].widget = TranslatedWidget(rows=3)

    def _made(self, field: Field) -> forms.Field:
        made = MAKE[field.type](field)
        if isinstance(made, forms.ChoiceField) and field.type in ("session", "product", "aim"):
            made.choices = [("", "—"), *self._rows(field.type)]
        made.label, made.required = field.label, field.required
        made.initial = self._held(field)
        return made

    def _rows(self, kind: str) -> list[tuple[str, str]]:
        if self.place.meeting is None:
            return []
        if kind == "session":
            return [(one.uid, str(one.title)) for one in self.place.meeting.sessions.all()]
        if kind == "aim":
            return aims_of(self.who, self.place.meeting)
        see = right("prepare.product.see")
        rows = see.among(self.who, WorkProduct.objects.filter(meeting=self.place.meeting))
        return [(one.uid, str(one.title)) for one in rows]

    def _held(self, field: Field) -> Any:
        if field.type == "product":
            return self.instance.product.uid if self.instance.product else ""
        value = self.instance.details.get(field.code)
        return translated(value) if value and field.type in ("words", "long_words") else value

    def columns(self) -> dict[str, Any]:
        """The columns to write."""
        held = self.cleaned_data
        plain: dict[str, Any] = {name: held[name] for name in ("title", "text", "due", "audience") if name in held}
        details = {one.code: _json(held.get(one.code)) for one in self.kind.fields if one.type != "product"}
        kept = {"asked": self.instance.details["asked"]} if self._same_address(details) else {}
        plain["details"] = kept | {code: value for code, value in details.items() if value not in (None, "", [], {})}
        if any(one.type == "product" for one in self.kind.fields):
            plain["product"] = WorkProduct.objects.filter(uid=held["product"]).first() if held["product"] else None
        return plain

    def _same_address(self, details: dict[str, Any]) -> bool:
        """Whether the answer of the address that was asked still holds."""
        return "asked" in self.instance.details and self.instance.details.get("url") == details.get("url")


def _json(value: Any) -> Any:
    if isinstance(value, Translated):
        return value.to_json()
    return value.isoformat() if hasattr(value, "isoformat") else value
