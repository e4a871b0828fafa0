"""Those who sign a declaration in common, called after it: «the signatories of “The Kigali Pledge”»."""

from __future__ import annotations

import re
from functools import cache

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_table


def signatories_of(title: str, language: str) -> str:
    """What those who sign a declaration are called, with their article, in a language."""
    table = _data()["called"]
    return str(table.get(language, table["en"])).format(title=title)


def signed_title(name: str) -> str:
    """The title of the declaration after which ``name`` calls those who sign it, in whatever language; else empty."""
    return next((match["title"] for pattern in _named() if (match := pattern.fullmatch(name)) is not None), "")


def is_declaration(title: str) -> bool:
    """Whether a title says by its words that it is a declaration in common, and which one it is."""
    words = re.findall(r"\w+", fold(title))
    return len(words) > 1 and not _declarations().isdisjoint(words) and not _plain().issuperset(words)


@cache
def _named() -> tuple[re.Pattern[str], ...]:
    marked = (re.escape(one).replace(r"\{title\}", "(?P<title>.+)") for one in _data()["called"].values())
    return tuple(re.compile(one) for one in marked)


@cache
def _declarations() -> frozenset[str]:
    return frozenset(_data()["declarations"]["words"].split())


@cache
def _plain() -> frozenset[str]:
    return _declarations() | frozenset(_data()["declarations"]["plain"].split())


@cache
def _data() -> dict[str, dict[str, str]]:
    return read_table("signatories.toml")
