"""Names of two words and more: a first name keeps the family name that the evidence gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from relatoria.conclude.check.evidence import Evidence
from relatoria.conclude.check.words import Parsed
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES

_RUN = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?: (?:(?:de|del|la|las|los|da|dos|van|von|ben|el) )*[A-ZÀ-ÖØ-Þ][\w’'-]+)+")
_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]+")
_ARTICLE = re.compile(r"\b(?:El|La|Los|Las|The|Le|Les)(?= $)")


def crossed(text: str, parsed: Parsed, evidence: Evidence) -> Iterator[str]:
    """Two neighbouring words of a name of which the evidence has each in another name, and nowhere both in one.

    A name that somebody bears as a whole («Proceso de Rabat», by its label in another language) is not looked at, and
    the article before one of a single word («El COMMIT») is no first name.
    """
    for start, end, actor in parsed.names:
        if actor and " " not in text[start:end]:
            found = _ARTICLE.search(text[:start])
            start, end = found.span() if found is not None else (0, 0)
        if actor:
            text = text[:start] + "," * (end - start) + text[end:]
    known, first, last = evidence.kept("full names", lambda: _known(evidence))
    for words in _runs(text):
        for one, other in pairwise(words):
            if one in first and other in last and not any(one in run and other in run for run in known):
                yield f"{one} {other}"


_Words = tuple[str, ...]


def _known(evidence: Evidence) -> tuple[list[_Words], set[str], set[str]]:
    """The names of the evidence, the words with which another stands behind, and those behind another."""
    known = [words for said in _said(evidence) for words in _runs(said)]
    first = {word for words in known for word in words[:-1]}
    return known, first, {word for words in known for word in words[1:]}


def _said(evidence: Evidence) -> Iterator[str]:
    yield from (text for text, _ in evidence.wordings)
    for actor in evidence.actors:
        yield from filter(None, (actor.name, actor.role, actor.organisation, *actor.aliases))


def _runs(text: str) -> Iterator[_Words]:
    """The words in capitals that stand together, folded."""
    for match in _RUN.finditer(text):
        yield tuple(folded for word in _WORD.findall(match.group()) if (folded := fold(word)) not in _titles())


@cache
def _titles() -> frozenset[str]:
    """The honorifics of all languages: «Mme» belongs to no name."""
    return frozenset(word for tongue in TONGUES.values() for word in tongue.honorifics)
