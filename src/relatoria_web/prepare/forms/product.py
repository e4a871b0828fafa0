"""Forms of work products."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge import calendar, drafts
from relatoria_web.prepare.models import Calendar, WorkProduct
from relatoria_web.site.forms.day import Day

ANY = [("", "—")]


def _language() -> str:
    return (get_language() or "en")[:2]


class BeginForm(forms.ModelForm[WorkProduct]):
    """A product to begin; without a title it is called after its kind."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=lambda: [(one.code, one.name) for one in drafts.kinds(_language())],
        initial="concept_note_session",  # with which a meeting is announced
    )
    feeds = forms.ChoiceField(label=_("For the milestone"), required=False)

    class Meta:
        model = WorkProduct
        fields = ("kind", "title", "due", "feeds")
        widgets = {"due": Day()}

    def __init__(self, *args: Any, held: Calendar | None, on: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False
        milestones = calendar.dates(held.body, on, _language()) if held and held.body else []
        field = self.fields["feeds"]
        if isinstance(field, forms.ChoiceField):
            field.choices = ANY + [(one.id, f"{one.name} ({one.when})") for one in milestones]


class FactsForm(forms.Form):
    """The facts of a meeting as TOML."""

    text = forms.CharField(
        label=_("Facts (TOML)"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 28, "spellcheck": "false", "class": "code"}),
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
