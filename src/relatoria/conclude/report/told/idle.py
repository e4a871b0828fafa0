"""Sentences that say nothing to whoever was not there: courtesies, procedure, who spoke next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from relatoria.vocabulary.files import read_table

LONGEST_COURTESY = 16
"""Words; a longer one tells what somebody is commended for."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    courtesy: re.Pattern[str]
    beyond: re.Pattern[str]
    idle: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    data = read_table("idle.toml")[language]
    idle = "|".join((*(f"^(?:{one})" for one in data["whole"]), *(rf"\b(?:{one})" for one in data["anywhere"])))
    return _Patterns(
        re.compile(rf"\b{data['courtesy']}(?= |$)(?P<rest>.*)", re.IGNORECASE | re.DOTALL),
        re.compile(rf"(?<![\w’'])(?:{data['beyond']})(?:(?<=['’])|(?!\w))", re.IGNORECASE),
        re.compile(idle, re.IGNORECASE),
    )


def says_nothing(text: str, language: str) -> bool:
    """Whether a sentence («es», «en» or «fr») only thanks or praises somebody, leads a meeting, or says that somebody
    spoke: «Kenya commended the quality of the metadata.», «El Sr. Li hizo una presentación.» Linear."""
    known = _patterns(language)
    if known.idle.search(text) is not None:
        return True
    if len(text.split()) > LONGEST_COURTESY:
        return False
    courteous = known.courtesy.search(text)
    return courteous is not None and known.beyond.search(courteous["rest"]) is None
