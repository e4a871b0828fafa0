"""Those who sign a declaration in common, called after it: «the signatories of “The Kigali Pledge”»."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_table


def signatories_of(title: str, language: str) -> str:
    """What those who sign a declaration are called, with their article, in a language."""
    table = _data()["called"]
    return str(table.get(language, table["en"])).format(of=_of(title, language), title=title)


def _of(title: str, language: str) -> str:
    """«de la » before «Déclaration de …», «of » before «The Kigali Pledge»."""
    table, first = _data()["of"], (re.findall(r"\w+", fold(title)) or [""])[0]
    kinds = ("feminine", "masculine", "vowel")
    at = next((place for place, kind in enumerate(kinds) if first in table[kind].split()), len(kinds))
    forms = table.get(language, table["en"])
    return str(forms[-1] if first in table["articles"].split() else forms[at])


def signed_title(name: str) -> str:
    """The title of the declaration after which ``name`` calls those who sign it, in whatever language; else empty."""
    return next((match["title"] for pattern in _named() if (match := pattern.fullmatch(name)) is not None), "")


def is_declaration(title: str) -> bool:
    """Whether a title says by its words that it is a declaration in common, and which one it is."""
    words = re.findall(r"\w+", fold(title))
    return len(words) > 1 and not _declarations().isdisjoint(words) and not _plain().issuperset(words)


def opens_as_declaration(title: str) -> bool:
    """Whether a title begins by saying that it is a declaration: «Joint Declaration of the League»."""
    return not _declarations().isdisjoint(re.findall(r"\w+", fold(title))[:2])


def is_paper(name: str) -> bool:
    """Whether a name says that it is one of a declaration, and of nobody: «Appel de Lota», «Lota Commitments»."""
    words = re.findall(r"\w+", fold(name))
    ends = {one for word in words[-1:] for one in (word, word.removesuffix("s"))}
    return (
        len(words) > 1
        and not signed_title(name)
        and (opens_as_declaration(name) or not ends.isdisjoint(_declarations()))
    )


@cache
def _named() -> tuple[re.Pattern[str], ...]:
    of = {language: "|".join(map(re.escape, dict.fromkeys(_data()["of"][language]))) for language in _data()["called"]}
    marked = (
        re.escape(one).replace(r"\{of\}", f"(?:{of[language]})").replace(r"\{title\}", "(?P<title>.+)")
        for language, one in _data()["called"].items()
    )
    return tuple(re.compile(one) for one in marked)


@cache
def _declarations() -> frozenset[str]:
    return frozenset(_data()["declarations"]["words"].split())


@cache
def _plain() -> frozenset[str]:
    return _declarations() | frozenset(_data()["declarations"]["plain"].split())


@cache
def _data() -> dict[str, dict[str, Any]]:
    return read_table("signatories.toml")
