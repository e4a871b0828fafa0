"""The registry of mechanisms of dialogue: regional, interregional, global."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from relatoria.model.mechanism import Mechanism
from relatoria.vocabulary.bodies import bodies
from relatoria.vocabulary.places import read_data

KINDS = ("regional", "interregional", "global")


@cache
def mechanisms() -> dict[str, Mechanism]:
    """All mechanisms by code; names and acronyms are those of the body of the same code where there is one."""
    rows = tomllib.loads(read_data("mechanisms.toml"))
    return {code: msgspec.convert({"code": code, **_names(code), **row}, Mechanism) for code, row in rows.items()}


def _names(code: str) -> dict[str, dict[str, str]]:
    body = bodies().get(code)
    if body is None:
        return {}
    acronyms = {language: found[0] for language, found in body.acronyms.items() if found}
    return {"names": body.names, "acronym": acronyms}
