"""The filters of the repositories."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge.corridors import VOCABULARY as CORRIDOR
from relatoria_web.bridge.corridors import places_of
from relatoria_web.bridge.labels import codes, label
from relatoria_web.gather.domain.queries.contribution import Wanted
from relatoria_web.gather.facets import FACETS
from relatoria_web.gather.forms.judge import choices
from relatoria_web.gather.models import Review
from relatoria_web.gather.names import ACROSS, CHECKLISTS, KINDS, SUBTYPES, VOCABULARIES
from relatoria_web.site.forms.choice import Choice

_EMPTY = ("", _("any"))


def facet_choices() -> Iterator[tuple[str, Any]]:
    """Every facet, and each value of those that have but a few."""
    for one in FACETS.values():
        yield one.code, one.words
        for code, words in one.choices:
            yield f"{one.code}:{code}", f"{one.words}: {words}"


def _cross_cutting(language: str) -> Iterator[tuple[str, str]]:
    """The terms of the checklists of what is asked of every theme, as «vocabulary:code», each with its checklist."""
    for name, words in (CHECKLISTS | ACROSS).items():
        if name != "level":  # which has a field of its own
            yield from ((f"{name}:{code}", f"{words}: {label}") for code, label in codes(name, language))


def _corridor(theme: str, language: str) -> Iterator[tuple[str, str]]:
    """The corridor that is asked for: there are too many to offer all."""
    vocabulary, _sign, code = theme.partition(":")
    if vocabulary == CORRIDOR and places_of(code, language):
        yield theme, f"{VOCABULARIES[CORRIDOR]}: {label(CORRIDOR, code, language)}"


class RepositoryForm(forms.Form):
    """What somebody looks for among contributions."""

    kind = Choice(label=_("Kind"), required=False, choices=choices(KINDS, empty=True))
    subtype = Choice(label=_("Subtype"), required=False, choices=choices(SUBTYPES, empty=True))
    gcm = Choice(label=_("Objective"), required=False)
    nyd = Choice(label=_("Element"), required=False)
    level = Choice(label=_("Level"), required=False)
    theme = Choice(label=_("Principle or cross-cutting theme"), required=False)
    region = Choice(label=_("Region of the speaker"), required=False)
    stakeholder = Choice(label=_("Who speaks"), required=False)
    facet = Choice(label=_("What it holds"), required=False)
    state = Choice(label=_("State"), required=False, choices=[_EMPTY, *Review.choices])
    q = forms.CharField(label=_("Words"), required=False, max_length=200)

    def __init__(self, data: QueryDict, *, language: str, insider: bool) -> None:
        super().__init__(data or None)
        sources = {"gcm": "gcm", "nyd": "nyd", "level": "level", "region": "un_group", "stakeholder": "stakeholder"}
        for name, vocabulary in sources.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                numbered = name in ("gcm", "nyd")
                field.choices = [
                    _EMPTY,
                    *(
                        (code, f"{code} · {label}" if numbered else label)
                        for code, label in codes(vocabulary, language)
                    ),
                ]
        self._offer("theme", [_EMPTY, *_cross_cutting(language), *_corridor(data.get("theme", ""), language)])
        self._offer("facet", [_EMPTY, *facet_choices()])
        self.fields["q"].widget.attrs["data-key"] = "/"
        if not insider:
            del self.fields["state"]

    def _offer(self, name: str, offered: list[Any]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = offered

    def wanted(self) -> Wanted:
        """What is looked for; a value that does not exist narrows nothing."""
        self.is_valid()
        held: dict[str, Any] = self.cleaned_data if self.is_bound else {}
        coded = [f"{name}:{held[name]}" for name in ("gcm", "nyd", "level") if held.get(name)]
        themes = tuple(filter(None, (*coded, held.get("theme"))))
        names = ("kind", "subtype", "region", "stakeholder", "state", "facet")
        return Wanted(themes=themes, words=held.get("q", ""), **{name: held.get(name, "") for name in names})
