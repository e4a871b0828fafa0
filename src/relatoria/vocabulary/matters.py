"""Kinds of matters that a preparation keeps in hand, with their fields, states and choices."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec

from relatoria.model.matter_kind import MatterField, MatterKind
from relatoria.model.words import Words
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.instruments import instruments
from relatoria.vocabulary.mechanisms import mechanisms
from relatoria.vocabulary.meetings import engagement_streams, organiser_roles
from relatoria.vocabulary.stakeholders import stakeholder_types
from relatoria.vocabulary.terms import terms, vocabularies


@cache
def matter_kinds() -> dict[str, MatterKind]:
    """All kinds by code, in the order of the data file."""
    fields = matter_fields()
    return {
        code: msgspec.convert({**row, "code": code, "fields": [fields[one] for one in row["fields"]]}, MatterKind)
        for code, row in _data()["kinds"].items()
    }


@cache
def matter_fields() -> dict[str, MatterField]:
    """All fields by code."""
    return {code: msgspec.convert({"code": code, **row}, MatterField) for code, row in _data()["fields"].items()}


@cache
def matter_states() -> dict[str, Words]:
    """The states of all kinds with their names."""
    return dict(_data()["states"])


@cache
def matter_groups() -> dict[str, Words]:
    """The groups in which kinds are listed, in order."""
    return dict(_data()["groups"])


def matter_choices(name: str) -> dict[str, Words]:
    """What a field may be chosen from, by code, in order.

    Raises:
        KeyError: if there is no such list.
    """
    if name in vocabularies():
        return {one.code: one.labels for one in terms(name)}
    registries: dict[str, Callable[[], dict[str, Words]]] = {
        "stakeholder": lambda: {code: one.names for code, one in stakeholder_types().items()},
        "instrument": lambda: {code: one.name for code, one in instruments().items()},
        "mechanism": lambda: {code: one.names for code, one in mechanisms().items()},
        "organiser_role": organiser_roles,
        "stream": engagement_streams,
    }
    return registries[name]() if name in registries else dict(_data()["choices"][name])


@cache
def _data() -> dict[str, Any]:
    return read_table("matters.toml")
