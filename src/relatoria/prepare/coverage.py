"""What came in to which question: the matrix question × scope × element × region, and what nobody has answered yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from relatoria.language.typeset import set_signs
from relatoria.model.objective import GuidingQuestion
from relatoria.prepare.wording import said
from relatoria.vocabulary.labels import label
from relatoria.vocabulary.terms import terms

ELEMENTS = "nyd"
PER_ELEMENT = "iii"
"""The scope that asks about each theme and element."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came in to a question: under which scope, on which elements, from which region, as how many items."""

    question: str
    region: str
    scope: str = ""
    elements: tuple[str, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in the matrix; ``element`` is empty for scopes that do not ask by element."""

    question: str
    scope: str
    element: str
    region: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """The matrix: what was asked (``cells``, in order), what came in to each, and what fits no question.

    ``untagged`` counts answers whose question has scopes and that name none of them.
    """

    regions: tuple[str, ...]
    cells: tuple[Cell, ...]
    counts: dict[Cell, int]
    untagged: int = 0
    unasked: int = 0

    def completeness(self, element: str) -> float:
        """The share of the cells of an element, from 0 to 1, to which something came in; 0 where none is asked."""
        asked = [cell for cell in self.cells if cell.element == element]
        return sum(self.counts.get(cell, 0) > 0 for cell in asked) / len(asked) if asked else 0.0

    def empty(self) -> tuple[Cell, ...]:
        """The cells to which nothing came in, in order."""
        return tuple(cell for cell in self.cells if not self.counts.get(cell, 0))


def coverage(questions: Sequence[GuidingQuestion], answers: Sequence[Answer], regions: Sequence[str]) -> Coverage:
    """Lay answers out over what was asked. A question without scopes is one cell a region; scope «iii» is one an
    element of the New York Declaration; an answer on several elements counts in each.
    """
    cells = tuple(cell for question in questions for cell in _asked(question, regions))
    known, scoped = set(cells), {one.id for one in questions if one.scopes}
    counts: Counter[Cell] = Counter()
    untagged = unasked = 0
    for answer in answers:
        places = [cell for cell in _places(answer) if cell in known]
        counts.update(dict.fromkeys(places, answer.count))
        if not places:
            tagged = answer.question not in scoped or answer.scope
            untagged, unasked = (untagged, unasked + 1) if tagged else (untagged + 1, unasked)
    return Coverage(tuple(regions), cells, dict(counts), untagged, unasked)


def _asked(question: GuidingQuestion, regions: Sequence[str]) -> list[Cell]:
    scopes = [one.code for one in question.scopes] or [""]
    return [
        Cell(question.id, scope, element, region)
        for scope in scopes
        for element in ([one.code for one in terms(ELEMENTS)] if scope == PER_ELEMENT else [""])
        for region in regions
    ]


def _places(answer: Answer) -> list[Cell]:
    elements = answer.elements if answer.scope == PER_ELEMENT else ("",)
    return [Cell(answer.question, answer.scope, element, answer.region) for element in elements]


def say_gaps(found: Coverage, language: str) -> tuple[str, ...]:
    """What is missing, in words: elements nobody spoke on, elements only some regions spoke on, untagged answers."""
    sentences: list[str] = []
    for element in dict.fromkeys(cell.element for cell in found.cells if cell.element):
        heard = {cell.region for cell, n in found.counts.items() if n and cell.element == element}
        silent = [region for region in found.regions if region not in heard]
        fields = {"letter": element, "label": label(ELEMENTS, element, language)}
        if len(silent) == len(found.regions):
            sentences.append(said("coverage", "nobody", language, **fields))
        elif silent:
            sentences.append(said("coverage", "silent", language, regions=", ".join(silent), **fields))
    if found.untagged:
        sentences.append(said("coverage", "untagged", language, n=found.untagged))
    return tuple(set_signs(one, language) for one in sentences)
