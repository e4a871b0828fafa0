"""Forms of panels: nominees, seats, rules."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge import panels as library
from relatoria_web.convene.forms.base import language

NONE = [("", "—")]
KINDS = (
    ("count", _("how many have a trait")),
    ("apart", _("never together in one panel")),
    ("together", _("only together in one panel")),
    ("fixed", _("in this panel")),
    ("excluded", _("not in this panel")),
    ("topic", _("knows a topic of the panel")),
    ("language", _("speaks a language of the panel")),
    ("fresh", _("who has not yet spoken in the edition first")),
)


class RuleForm(forms.Form):
    """One rule: what it counts or whom it concerns; without a weight it must hold."""

    kind = forms.ChoiceField(label=_("rule"), choices=KINDS)
    trait = forms.ChoiceField(label=_("trait"), required=False, choices=lambda: NONE + library.traits(language()))
    values = forms.CharField(
        label=_("values (codes, with commas; empty: every value by itself)"), required=False, max_length=400
    )
    scope = forms.ChoiceField(label=_("counted"), choices=[("programme", _("over all")), ("panel", _("in each panel"))])
    at_least = forms.IntegerField(label=_("at least"), required=False, min_value=0)
    at_most = forms.IntegerField(label=_("at most"), required=False, min_value=0)
    share_at_least = forms.IntegerField(label=_("at least (%)"), required=False, min_value=0, max_value=100)
    share_at_most = forms.IntegerField(label=_("at most (%)"), required=False, min_value=0, max_value=100)
    who = forms.MultipleChoiceField(label=_("whom it concerns"), required=False)
    panels = forms.MultipleChoiceField(label=_("in which panels"), required=False)
    weight = forms.FloatField(label=_("weight (empty: it must hold)"), required=False, min_value=0, max_value=1000)

    def __init__(
        self, *args: Any, nominees: list[tuple[str, str]], panels: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = nominees  # type: ignore[attr-defined]
        self.fields["panels"].choices = panels  # type: ignore[attr-defined]

    def rule(self, taken: set[str]) -> dict[str, Any]:
        """The rule as the library takes it, under an id that no other has."""
        said = self.cleaned_data
        made: dict[str, Any] = {name: said[name] for name in ("kind", "scope")}
        for name in ("at_least", "at_most", "weight", "who", "panels"):
            if said[name] not in (None, "", []):
                made[name] = said[name]
        for name in ("share_at_least", "share_at_most"):
            if said[name] is not None:
                made[name] = said[name] / 100
        if said["kind"] == "count":
            values = [one.strip() for one in said["values"].split(",") if one.strip()]
            made |= {"trait": said["trait"], "values": values, "each": not values}
        stem = slugify(f"{said['kind']} {said['trait']}") or "rule"
        made["id"] = next(one for n in range(1, 1000) if (one := stem if n == 1 else f"{stem}-{n}") not in taken)
        return made


class PanelForm(forms.Form):
    """The seats of one panel and what it is about; no seats: it is not composed."""

    seats = forms.IntegerField(label=_("speakers"), min_value=0, max_value=50, initial=4)
    moderators = forms.IntegerField(label=_("moderators"), min_value=0, max_value=5, initial=1)
    topics = forms.CharField(label=_("topics (codes or words, with commas)"), required=False, max_length=300)

    def topics_given(self) -> tuple[str, ...]:
        """The topics."""
        return tuple(one.strip() for one in self.cleaned_data["topics"].split(",") if one.strip())
