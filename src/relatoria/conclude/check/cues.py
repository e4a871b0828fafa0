"""Words that turn or weigh a statement: negations and modal classes, by language, as data."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

NEGATION = "negation"
MODAL = ("need", "possibility", "intention")


@cache
def _cues() -> dict[str, dict[str, list[str]]]:
    text = resources.files("relatoria.vocabulary").joinpath("data/check_cues.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _pattern(name: str, language: str) -> re.Pattern[str]:
    words = _cues()[name].get(language, [])
    parts = (re.escape(word).replace(r"\*", r"\w*") for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if words else r"(?!)")


def negations(folded: str, language: str) -> int:
    """How many negating words a folded text has."""
    return sum(1 for _ in _pattern(NEGATION, language).finditer(folded))


def modal_classes(folded: str, language: str) -> frozenset[str]:
    """The modal classes («need», «possibility», «intention») whose words a folded text has."""
    return frozenset(name for name in MODAL if _pattern(name, language).search(folded))
