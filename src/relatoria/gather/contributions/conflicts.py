"""Figures that disagree: the same thing counted, in the same unit and year, with another value in another place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.document import Document
from relatoria.model.figure import Approximation, Figure
from relatoria.model.finding import Finding, FindingKind, PassageRef

_WORD = re.compile(r"[a-z]{3,}")
_STOPWORDS = frozenset().union(*(tongue.stopwords for tongue in TONGUES.values()))
_MIN_WORDS = 2
_CLOSE = Decimal("0.02")
_OPEN = {
    Approximation.MORE_THAN: (True, False),
    Approximation.AT_LEAST: (True, False),
    Approximation.LESS_THAN: (False, True),
    Approximation.AT_MOST: (False, True),
    Approximation.NEARLY: (False, True),
}


def figure_conflicts(figures: Iterable[Figure], documents: Sequence[Document]) -> tuple[Finding, ...]:
    """Report figures of different documents that count the same thing and disagree. Nothing is changed.

    The same thing: the same unit, the same date (or one has none), and the same content words (at least two) in what is
    counted, in one language. Values disagree if they differ by more than 2 % (10 % where either is «about»), unless an
    open bound allows it («more than 100» and 130). ``documents`` give the names for the messages.
    """
    names = {document.id: document.name for document in documents}
    groups: dict[tuple[str, frozenset[str]], list[Figure]] = {}
    for figure in figures:
        words = frozenset(_WORD.findall(fold(figure.counts))) - _STOPWORDS
        if len(words) >= _MIN_WORDS:
            groups.setdefault((figure.unit, words), []).append(figure)
    findings: list[Finding] = []
    for key in sorted(groups, key=lambda key: (key[0], sorted(key[1]))):
        if len({figure.value for figure in groups[key]}) < 2:  # all agree: many documents may say the same
            continue
        for one, other in combinations(groups[key], 2):
            if one.document != other.document and _same_time(one, other) and _disagree(one, other):
                findings.append(_finding(one, other, names, len(findings)))
    return tuple(findings)


def _same_time(one: Figure, other: Figure) -> bool:
    if one.date is None or other.date is None:
        return True
    return one.date.startswith(other.date) or other.date.startswith(one.date)


def _disagree(one: Figure, other: Figure) -> bool:
    low, high = sorted((one, other), key=lambda figure: Decimal(figure.value))
    small, large = Decimal(low.value), Decimal(high.value)
    if _OPEN.get(low.approximation, (False, False))[0] or _OPEN.get(high.approximation, (False, False))[1]:
        return False
    rough = Approximation.ABOUT in (one.approximation, other.approximation)
    return large - small > large * (5 * _CLOSE if rough else _CLOSE)


def _finding(one: Figure, other: Figure, names: dict[str, str], count: int) -> Finding:
    said = " / ".join(
        f"{names.get(figure.document, figure.document)}: {figure.value} {figure.counts}" for figure in (one, other)
    )
    return Finding(
        id=f"figures{count + 1}",
        kind=FindingKind.COUNT_MISMATCH,
        message=f"Two documents count the same thing differently ({said}).",
        passages=tuple(PassageRef(figure.document, figure.start, figure.end) for figure in (one, other)),
    )
