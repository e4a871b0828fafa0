"""Words that weigh a statement, and words that say how many, by language, as data."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

MODAL = ("need", "possibility", "intention")
_QUANTITIES = "quantifier"


@cache
def _cues() -> dict[str, dict[str, list[str]]]:
    text = resources.files("relatoria.vocabulary").joinpath("data/check_cues.toml").read_text(encoding="utf-8")
    found: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    return found


@cache
def _pattern(section: str, language: str) -> re.Pattern[str]:
    words = _cues()[section].get(language, [])
    parts = (re.escape(word).replace(r"\*", r"\w*") for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if words else r"(?!)")


def modal_spans(folded: str, language: str) -> list[tuple[int, int, str]]:
    """(start, end, class) of the modal words of a folded text, in order."""
    return sorted((*match.span(), name) for name in MODAL for match in _pattern(name, language).finditer(folded))


@cache
def kind_classes(kind: str) -> frozenset[str]:
    """The modal classes that a kind of contribution implies: of a recommendation one may say «should»."""
    return frozenset(_cues()["implied"].get(kind, ()))


def quantity_spans(folded: str, language: str) -> list[tuple[int, int, str]]:
    """(start, end, key of the quantifier table) of the words that say how many, whomever they count, in order."""
    found = []
    for section in _cues():
        if section.startswith(f"{_QUANTITIES}_"):
            key = section.removeprefix(f"{_QUANTITIES}_")
            found += [(*match.span(), key) for match in _pattern(section, language).finditer(folded)]
    return sorted(found)


def is_saying(word: str, language: str) -> bool:
    """Whether a folded word only says that something was said («stated», «añadió», «souligne»)."""
    return _pattern("saying", language).fullmatch(word) is not None
