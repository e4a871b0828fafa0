"""Codes that a text cites by their number: «objective 23 of the Compact», «ODS 8», «la meta 10.7»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from relatoria.vocabulary.terms import terms

Cited = tuple[str, str, tuple[int, int]]
"""Vocabulary, code, and the first and the last of the words that cite it."""

_GOALS = frozenset("sdg sdgs ods odd goal goals".split())
_SUSTAINABLE = frozenset("sostenible durable".split())
_DEVELOPMENT = frozenset("desarrollo developpement".split())
_TARGETS = frozenset("target targets meta metas cible cibles".split())
_OBJECTIVES = frozenset("objective objectives objetivo objetivos objectif objectifs".split())
_COMPACT = frozenset("compact pacto pacte gcm".split())
_AND = frozenset("and y e et".split())
_AGENDA = 3
"""Objectives up to this number are also those of meetings and projects."""


def cited(words: Sequence[str]) -> Iterator[Cited]:
    """The goals, targets and objectives that folded ``words`` cite; of a list («objectives 2, 5 and 21») each. Linear.

    «Objective 2» is one of the Compact only where the text names the Compact; from four on the number tells, unless
    the text speaks of the Sustainable Development Goals.
    """
    if not any(map(str.isdigit, words)):
        return
    lead, begin = "", 0
    for at, word in enumerate(words):
        if not word.isdigit():
            opened = _lead(words, at)
            lead, begin = (opened, at) if opened else (lead if word in _AND or len(word) == 1 else "", begin)
        elif lead and (found := _code(words, at, lead)):
            vocabulary, code, last = found
            yield vocabulary, code, (begin, last)


def _lead(words: Sequence[str], at: int) -> str:
    """The vocabulary whose number may follow a word."""
    word = words[at]
    if word in _TARGETS:
        return "sdg_target"
    if word in _OBJECTIVES:
        return "gcm"
    if word in _GOALS or (word in _SUSTAINABLE and at and words[at - 1] in _DEVELOPMENT):
        return "sdg"
    return ""


def _code(words: Sequence[str], at: int, lead: str) -> tuple[str, str, int] | None:
    number = words[at].lstrip("0")
    if lead == "sdg_target":
        code = f"{number}.{words[at + 1]}" if at + 1 < len(words) else ""
        return (lead, code, at + 1) if code in _codes(lead) else None
    if lead == "gcm" and not _of_the_compact(words, number):
        return None
    return (lead, number, at) if number in _codes(lead) else None


def _of_the_compact(words: Sequence[str], number: str) -> bool:
    if not _COMPACT.isdisjoint(words):
        return True
    return not number.isdigit() or (int(number) > _AGENDA and (_GOALS | _SUSTAINABLE).isdisjoint(words))


@cache
def _codes(vocabulary: str) -> frozenset[str]:
    return frozenset(term.code for term in terms(vocabulary))
