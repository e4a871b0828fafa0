"""Forms of the registries."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge import lists
from relatoria_web.people.domain.queries.registry import Filter
from relatoria_web.people.models import Consent, Organisation, Person

ANY = [("", "—")]


def _language() -> str:
    return (get_language() or "en")[:2]


def _countries() -> lists.Choices:
    return ANY + lists.countries(_language())


def _groups() -> lists.Choices:
    return ANY + lists.groups(_language())


def _kinds() -> lists.Choices:
    return ANY + lists.stakeholder_types(_language())


def _topics() -> lists.Choices:
    return lists.topics(_language())


def _regions() -> lists.Choices:
    return lists.regions(_language())


class OrganisationFilter(forms.Form):
    """What is looked for among organisations."""

    words = forms.CharField(label=_("Name"), required=False, widget=forms.TextInput(attrs={"data-key": "/"}))
    kind = forms.ChoiceField(label=_("Type"), required=False, choices=_kinds)
    country = forms.ChoiceField(label=_("Country"), required=False, choices=_countries)
    group = forms.ChoiceField(label=_("Regional group"), required=False, choices=_groups)

    def wanted(self) -> Filter:
        """What to look for; what is wrong in the address is not asked."""
        self.full_clean()
        return Filter(**self.cleaned_data)


class PersonFilter(OrganisationFilter):
    """What is looked for among persons; experts by what they know."""

    expert = forms.BooleanField(label=_("Experts only"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False, choices=lambda: ANY + _topics())
    region = forms.ChoiceField(label=_("Knows the region"), required=False, choices=lambda: ANY + _regions())
    language = forms.ChoiceField(label=_("Speaks"), required=False, choices=ANY + settings.LANGUAGES)


class PersonForm(forms.ModelForm[Person]):
    """What is known of a person."""

    country = forms.ChoiceField(label=_("Country"), required=False, choices=_countries)
    organisation = forms.ModelChoiceField(
        Organisation.objects.filter(merged_into=None), label=_("Organisation"), required=False
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"), required=False, choices=settings.LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    topics = forms.MultipleChoiceField(label=_("Topics"), required=False, choices=_topics)
    regions = forms.MultipleChoiceField(label=_("Regions of expertise"), required=False, choices=_regions)
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Person
        fields = (
            *("name", "honorific", "post", "organisation", "country", "gender"),
            *("interests", "languages", "expert", "topics", "regions"),
        )

    def details(self) -> dict[str, Any]:
        """The columns to write."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class OrganisationForm(forms.ModelForm[Organisation]):
    """An organisation under its names."""

    stakeholder_type = forms.ChoiceField(label=_("Type"), required=False, choices=_kinds)
    country = forms.ChoiceField(label=_("Country"), required=False, choices=_countries)
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Organisation
        fields = ["name", "acronym", "stakeholder_type", "country", "interests", "parent"]
        labels = {"parent": _("Part of")}

    def details(self) -> dict[str, Any]:
        """The columns to write."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class ConsentForm(forms.ModelForm[Consent]):
    """A yes or no to one purpose."""

    class Meta:
        model = Consent
        fields = ["purpose", "given", "note"]
