"""Forms of judging: what the rapporteur may correct."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge.labels import codes
from relatoria_web.convene.models import Session
from relatoria_web.gather.facets import facets_of
from relatoria_web.gather.forms.country import country_field
from relatoria_web.gather.forms.facets import LEAD, fields_of, given_in
from relatoria_web.gather.models import Actor, Contribution, Intervention, Part
from relatoria_web.gather.names import (
    ACTOR_KINDS,
    GENDERS,
    KINDS,
    MODALITIES,
    MODES,
    PLURALS,
    POLARITIES,
    RELATIONS,
    SUBTYPES,
    SUBTYPES_OF,
    Names,
    named,
)

NUMBERED = ("gcm", "nyd", "sdg")
THEMES = (*NUMBERED, "level", "phase")


def choices(names: Names, *, empty: bool = False) -> list[tuple[str, Any]]:
    """The choices of a table of names."""
    return [*([("", "—")] if empty else []), *names.items()]


def subtype_choices(kinds: Iterable[str]) -> list[tuple[Any, Any]]:
    """The subtypes that some kinds have, those of a kind under its name."""
    groups = [(PLURALS[kind], [(one, SUBTYPES[one]) for one in SUBTYPES_OF.get(kind, ())]) for kind in kinds]
    return [("", "—"), *(one for one in groups if one[1])]


class JudgeForm(forms.Form):
    """What every judgement has."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    reason = forms.CharField(label=_("Reason"), required=False, max_length=2000)


class InterventionForm(JudgeForm):
    """An intervention put right."""

    speakers = forms.CharField(label=_("Who speaks"), help_text=_("Several names are separated by semicolons."))
    on_behalf_of = forms.CharField(label=_("On behalf of"), required=False)
    relation = forms.ChoiceField(label=_("What they do"), choices=choices(RELATIONS))
    mode = forms.ChoiceField(label=_("How"), choices=choices(MODES))
    capacity = forms.CharField(label=_("Capacity"), required=False)
    session = forms.ModelChoiceField(Session.objects.none(), label=_("Session"), required=False)
    field_order = ["speakers", "on_behalf_of", "relation", "mode", "capacity", "session", "reason", "revision"]

    def __init__(self, data: Any, *, item: Intervention) -> None:
        super().__init__(data, initial=self.of(item))
        field = self.fields["session"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Session.objects.filter(meeting_id=item.meeting_id).order_by("order", "pk")

    def of(self, item: Intervention) -> dict[str, Any]:
        """What it is now."""
        voices = list(item.voices.select_related("actor").order_by("order"))

        def named(part: Part) -> str:
            return "; ".join(one.actor.name for one in voices if one.part == part)

        return {
            "speakers": named(Part.SPEAKER),
            "on_behalf_of": named(Part.ON_BEHALF_OF),
            "relation": item.relation,
            "mode": item.mode,
            "capacity": item.capacity,
            "session": item.session_id,
            "revision": item.revision,
        }


class ContributionForm(JudgeForm):
    """A contribution put right."""

    kind = forms.ChoiceField(label=_("Kind"), choices=choices(KINDS))
    subtype = forms.ChoiceField(label=_("Subtype"), choices=lambda: subtype_choices(KINDS), required=False)
    polarity = forms.ChoiceField(label=_("For or against"), choices=choices(POLARITIES))
    modality = forms.ChoiceField(label=_("How it is put"), choices=choices(MODALITIES))
    themes = forms.MultipleChoiceField(label=_("Themes"), required=False)
    addressee = forms.CharField(label=_("Addressee"), required=False)
    partners = forms.CharField(label=_("Partners"), required=False)
    means = forms.CharField(label=_("Means"), required=False)
    place = forms.CharField(label=_("Place"), required=False)
    start = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    end = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    field_order = ["kind", "subtype", "polarity", "modality", "themes", "addressee", "partners", "means", "place"]

    def __init__(self, data: Any, *, item: Contribution, language: str) -> None:
        super().__init__(data, initial=self.of(item))
        self.item = item
        kind = data.get("kind", item.kind) if data else item.kind
        self.fields |= fields_of(facets_of(kind), item.facets)
        field = self.fields["themes"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(named("vocabulary", one), _themes_of(one, language)) for one in THEMES]

    def of(self, item: Contribution) -> dict[str, Any]:
        """What it is now."""
        names = ("kind", "subtype", "polarity", "modality", "addressee", "means", "place", "start", "end", "revision")
        held = {name: getattr(item, name) for name in names}
        themes = [f"{one.vocabulary}:{one.code}" for one in item.codings.all() if one.vocabulary in THEMES]
        return held | {"partners": "; ".join(item.partners), "themes": themes}

    def main_fields(self) -> list[forms.BoundField]:
        """What every contribution has."""
        return [one for one in self.visible_fields() if not one.name.startswith(LEAD)]

    def facet_fields(self) -> list[forms.BoundField]:
        """What its kind has besides."""
        return [one for one in self.visible_fields() if one.name.startswith(LEAD)]

    def clean(self) -> dict[str, Any]:
        """The range must lie in the document, and an assessment rest on something.

        Raises:
            ValidationError: if it does not.
        """
        data = super().clean() or self.cleaned_data
        data["facets"] = given_in(data)
        if not 0 <= data.get("start", 0) < data.get("end", 0) <= len(self.item.document.text):
            raise forms.ValidationError(_("Select the words in the text on the left first."))
        return data


def _themes_of(vocabulary: str, language: str) -> list[tuple[str, str]]:
    """The themes of a vocabulary: those that are known by their number with it, «16 Integration»."""
    numbered = vocabulary in NUMBERED
    held = codes(vocabulary, language)
    return [(f"{vocabulary}:{code}", f"{code} {label}" if numbered else label) for code, label in held]


class ActorForm(JudgeForm):
    """An actor put right."""

    name = forms.CharField(label=_("Name"), max_length=500)
    kind = forms.ChoiceField(label=_("Kind"), choices=choices(ACTOR_KINDS))
    role = forms.CharField(label=_("Function"), required=False)
    organisation_name = forms.CharField(label=_("Organisation"), required=False)
    country = country_field()
    stakeholder_type = forms.ChoiceField(label=_("Type of stakeholder"), required=False)
    gender = forms.ChoiceField(label=_("Gender"), choices=choices(GENDERS), required=False)
    field_order = ["name", "kind", "role", "organisation_name", "country", "stakeholder_type", "gender", "reason"]

    def __init__(self, data: Any, *, item: Actor, language: str) -> None:
        names = ("name", "kind", "role", "organisation_name", "country", "stakeholder_type", "gender", "revision")
        super().__init__(data, initial={name: getattr(item, name) for name in names})
        field = self.fields["stakeholder_type"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "—"), *codes("stakeholder", language)]


class MergeForm(JudgeForm):
    """What an item is part of."""

    into = forms.CharField(max_length=12)


class SplitInterventionForm(JudgeForm):
    """From which passage on somebody else speaks."""

    at = forms.IntegerField(min_value=0)
    speakers = forms.CharField(required=False)


class SplitContributionForm(JudgeForm):
    """Where the second part begins."""

    words = forms.CharField(max_length=2000)


class AddForm(forms.Form):
    """What reading missed: a range, and who speaks or what kind it is."""

    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=1)
    speakers = forms.CharField(required=False)
    intervention = forms.CharField(required=False, max_length=12)
    kind = forms.ChoiceField(choices=choices(KINDS, empty=True), required=False)
    reason = forms.CharField(required=False, max_length=2000)
