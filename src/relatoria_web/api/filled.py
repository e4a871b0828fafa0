"""The pages' forms, filled from JSON: what they refuse, the API refuses, in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django import forms
from django.db.models import Model

from relatoria_web.api.body import WHAT
from relatoria_web.api.problems import ProblemError
from relatoria_web.site.translated import Translated

Form = TypeVar("Form", bound=forms.BaseForm)


class Given(forms.Widget):
    """Takes a value as it is."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """The value under a name."""
        return data.get(name)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Never: a field that was not sent has the value that stands."""
        return False


def key_of(model: type[Model]) -> str:
    """The field by which JSON names an object of a model."""
    return "slug" if any(field.name == "slug" for field in model._meta.fields) else "uid"


def value_of(row: Any, name: str) -> Any:
    """A column as JSON has it: another object by its key."""
    value = getattr(row, name, None)
    return getattr(value, key_of(type(value))) if isinstance(value, Model) else value


def filled(form: Form, row: Any, given: Mapping[str, Any]) -> Form:
    """A form with the values of a body over those of ``row``, found right.

    Raises:
        ProblemError: 422 with each field that is not as it must be.
    """
    for field in form.fields.values():
        field.widget = Given()
        if isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
            field.to_field_name = key_of(field.queryset.model)
    standing = {name: value_of(row, name) for name in form.fields}
    form.data = {name: _plain(value) for name, value in (standing | dict(given)).items()}
    form.is_bound = True
    if not form.is_valid():
        raise ProblemError(422, "invalid", errors=_faults(form))
    return form


def _plain(value: Any) -> Any:
    return value.to_json() if isinstance(value, Translated) else value


def _faults(form: forms.BaseForm) -> list[dict[str, str]]:
    return [
        {"where": "" if name == "__all__" else name, "what": str(WHAT["missing"]) if one.code == "required" else said}
        for name, errors in form.errors.as_data().items()
        for one in errors
        for said in one.messages
    ]
