"""The registry of mechanisms of dialogue: regional, interregional, global."""

from __future__ import annotations

from functools import cache

import msgspec

from relatoria.model.mechanism import Chair, Mechanism
from relatoria.vocabulary.bodies import bodies
from relatoria.vocabulary.files import read_table

KINDS = ("regional", "interregional", "global")


@cache
def mechanisms() -> dict[str, Mechanism]:
    """All mechanisms by code; names and acronyms are those of the body of the same code where there is one."""
    rows = read_table("mechanisms.toml")
    return {code: msgspec.convert({"code": code, **_body(code), **row}, Mechanism) for code, row in rows.items()}


def _body(code: str) -> dict[str, object]:
    """Names, acronyms and listed members of the body of the same code."""
    body = bodies().get(code)
    if body is None:
        return {}
    acronyms = {language: found[0] for language, found in body.acronyms.items() if found}
    return {"names": body.names, "acronym": acronyms, "members": body.members}


BEYOND = "interregional"
"""Where forums stand that join regions, and global processes, beside the regional groups of the United Nations."""


def group_of(code: str) -> str:
    """The regional group of a mechanism: a code of «un_group» or `BEYOND`; empty where none is known."""
    one = mechanisms().get(code)
    if one is None:
        return ""
    return one.un_group if one.kind == "regional" else BEYOND


def chair_on(mechanism: Mechanism, day: str) -> Chair | None:
    """Who chairs a mechanism on a day (ISO, cut to any precision); None where nobody is recorded for it."""
    held = [one for one in mechanism.chairs if one.start <= day[: len(one.start)] and not _over(one.end, day)]
    return held[-1] if held else None


def _over(end: str, day: str) -> bool:
    return bool(end) and day[: len(end)] > end
