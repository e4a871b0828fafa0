"""What came in to which question: the library's matrix, laid out as a table in one language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relatoria.prepare.coverage import Coverage

STEPS = 4
"""How many shades a count may have, beside its number."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came in to a question: of which kind of contribution, on which elements, from which region."""

    question: str
    kind: str
    region: str
    elements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A count with its shade, from 0 (none) to `STEPS`."""

    region: str
    count: int
    shade: int


@dataclass(frozen=True, slots=True)
class Row:
    """A scope, or an element of the third one: how many came in from each region, and from how many regions."""

    scope: str
    element: str
    label: str
    cells: tuple[Cell, ...]
    total: int
    heard: int


@dataclass(frozen=True, slots=True)
class Table:
    """Scopes and elements against regions; ``gaps`` in words; ``complete`` per cent of the cells of elements."""

    regions: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    gaps: tuple[str, ...]
    complete: int


def laid_out(answers: list[Answer], asked: str, language: str) -> Table:
    """The answers to one question (empty: to all), each under the scope that its kind answers to."""
    from relatoria.model.objective import GuidingQuestion, QuestionScope
    from relatoria.prepare import coverage as library
    from relatoria.prepare.scopes import scope_of
    from relatoria.vocabulary.terms import terms

    scopes = {one.code: one.labels[language] for one in terms("scope")}
    regions = tuple((one.code, one.labels[language]) for one in terms("un_group"))
    question = GuidingQuestion(asked, {}, scopes=tuple(QuestionScope(code, {}) for code in scopes))
    came = [
        library.Answer(asked, one.region, scope_of(one.kind), one.elements)
        for one in answers
        if asked in ("", one.question)
    ]
    found = library.coverage([question], came, [code for code, _ in regions])
    names = dict(regions)
    spoken = [replace(one, region=names.get(one.region, "")) for one in came]
    gaps = library.say_gaps(library.coverage([question], spoken, list(names.values())), language)
    most = max(found.counts.values(), default=0)
    elements = {one.code: one.labels[language] for one in terms(library.ELEMENTS)}
    lines = [(scope, "", label) for scope, label in scopes.items() if scope != library.PER_ELEMENT]
    lines += [(library.PER_ELEMENT, code, label) for code, label in elements.items()]
    rows = tuple(_row(found, line, asked, regions, most) for line in lines)
    share = [found.completeness(code) for code in elements]
    complete = round(100 * sum(share) / len(share)) if share else 0
    return Table(regions, rows, gaps, complete)


def _row(
    found: Coverage, line: tuple[str, str, str], asked: str, regions: tuple[tuple[str, str], ...], most: int
) -> Row:
    from relatoria.prepare.coverage import Cell as Place

    scope, element, label = line
    numbers = [(code, found.counts.get(Place(asked, scope, element, code), 0)) for code, _ in regions]
    cells = tuple(Cell(code, n, -(-n * STEPS // most) if most else 0) for code, n in numbers)
    return Row(scope, element, label, cells, sum(n for _, n in numbers), sum(n > 0 for _, n in numbers))
