"""Neutral wording: loaded words of the debate, what a report writes instead, and why. Advice, never a fault."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import LANGUAGES

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Advice:
    """Loaded words at ``start`` of a text, what to write instead and why, in the text's language, and the source."""

    start: int
    words: str
    instead: str
    why: str
    source: str


def advise(text: str, language: str) -> tuple[Advice, ...]:
    """The advice on a text in «es», «en» or «fr», in order; none for another language or within quotation marks."""
    if language not in LANGUAGES:
        return ()
    pattern, rows = _wordings(language)
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    found = []
    for match in pattern.finditer(fold(text)):
        start, end = match.span()
        if not any(first <= start < last for first, last in quoted):
            row = rows[match.group()]
            words = text[start:end]
            found.append(Advice(start, words, row["instead"][language], row["why"][language], row["source"]))
    return tuple(found)


@cache
def _wordings(language: str) -> tuple[re.Pattern[str], dict[str, dict[str, Any]]]:
    """The pattern of all loaded wordings, the longest first, and the row of each."""
    rows = {fold(one): row for row in _data().values() for one in row[language]}
    longest = sorted(rows, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), rows


@cache
def _data() -> dict[str, dict[str, Any]]:
    return read_table("neutral.toml")


def lint_neutral(read: Callable[[str], str]) -> Iterator[str]:
    """Faults of the file: a language without wordings, advice or reason; no source; a word that is advised itself."""
    rows = tomllib.loads(read("neutral.toml"))
    for language in LANGUAGES:
        loaded = [fold(one) for row in rows.values() for one in row.get(language, ())]
        yield from (f"neutral.toml: «{one}» stands twice in {language}" for one in set(loaded) if loaded.count(one) > 1)
        for code, row in rows.items():
            if not all(part.get(language) for part in (row, row["instead"], row["why"])):
                yield f"neutral.toml [{code}]: not in {language}"
            elif fold(row["instead"][language]) in loaded:
                yield f"neutral.toml [{code}]: what stands instead is loaded itself in {language}"
    yield from (f"neutral.toml [{code}]: no source" for code, row in rows.items() if not row.get("source"))
