"""The fields of facets in forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from relatoria_web.gather.facets import FACETS, Facet, Values

LEAD = "facet_"
PROOF = "_evidence"
MOST = 2000


def fields_of(facets: Iterable[Facet], held: Mapping[str, Mapping[str, str]]) -> dict[str, forms.Field]:
    """Name → field: one for each facet, and one for its evidence where it is an assessment."""
    found: dict[str, forms.Field] = {}
    for facet in facets:
        now = held.get(facet.code, {})
        given: dict[str, Any] = {"label": facet.words, "required": False, "initial": now.get("value", "")}
        name = f"{LEAD}{facet.code}"
        found[name] = (
            forms.ChoiceField(choices=[("", "—"), *facet.choices], **given)
            if facet.closed
            else forms.CharField(max_length=MOST, **given)
        )
        if facet.evidence:
            label = _("what shows it")
            evidence = now.get("evidence", "")
            found[f"{name}{PROOF}"] = forms.CharField(label=label, required=False, max_length=MOST, initial=evidence)
    return found


def given_in(data: Mapping[str, Any]) -> Values:
    """The facets of a filled form, as they are stored; an assessment that rests on nothing is refused.

    Raises:
        ValidationError: for one without evidence.
    """
    found: Values = {}
    for facet in FACETS.values():
        name = f"{LEAD}{facet.code}"
        if value := str(data.get(name, "")).strip():
            found[facet.code] = {"value": value, "evidence": str(data.get(f"{name}{PROOF}", "")).strip()}
            if facet.evidence and not found[facet.code]["evidence"]:
                said = gettext("Say what shows it: %(facet)s.") % {"facet": facet.words}
                raise forms.ValidationError(said)
    return found


def as_fields(values: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Stored facets as the fields of a form."""
    found = {}
    for code, one in values.items():
        found[f"{LEAD}{code}"] = one.get("value", "")
        found[f"{LEAD}{code}{PROOF}"] = one.get("evidence", "")
    return found
