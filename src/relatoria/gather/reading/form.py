"""The form of a document, from which its kind is told: parts that signs are searched in, measures of the whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cached_property

from relatoria.language.fold import fold
from relatoria.model.document import Paragraph, ParagraphKind
from relatoria.trace.clean import CleanParagraph, CleanText
from relatoria.vocabulary.ourselves import times_we, unquoted

KIND_SAMPLE = 12_000
"""Characters from the start of a clean text that are looked at: the form of a document shows early."""

_START = 700
_TOP = 8  # paragraphs among which headings count as title
_BEGINNING = 140  # characters of a paragraph in which a label stands
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d\d*")
_CAPITALS = re.compile(r"[A-ZÀ-Þ](?<!\w.)[A-ZÀ-Þ]{3,}\b")  # what begins with a class of characters is found quicker
_BRACKETS = re.compile(r"\([A-ZÀ-Þ][^()\d]{2,60}\)")
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]")


class Form:
    """What the kind of a document is told from: its parts, folded but for the items, each made when it is asked for."""

    def __init__(self, cleaned: CleanText, title: str) -> None:
        self._title = title
        self.plain = cleaned.text[:KIND_SAMPLE]
        self.text = fold(self.plain)
        self.parts = [part for part in cleaned.paragraphs if part.start < KIND_SAMPLE]
        self.bodies = [part for part in self.parts if part.paragraph.kind is not ParagraphKind.HEADING]

    @cached_property
    def title(self) -> str:
        """The title and the headings among the first paragraphs."""
        tops = [part for part in self.parts[:_TOP] if part.paragraph.kind is ParagraphKind.HEADING]
        return "\n".join([fold(self._title), *map(self._of, tops)])

    @cached_property
    def headings(self) -> str:
        """All headings."""
        return "\n".join(self._of(part) for part in self.parts if part.paragraph.kind is ParagraphKind.HEADING)

    @cached_property
    def start(self) -> str:
        """The first characters of all."""
        return self.text[:_START]

    @cached_property
    def first(self) -> str:
        """The first paragraph that is no heading."""
        return "\n".join(self._of(part) for part in self.bodies[:1])[:_START]

    @cached_property
    def opening(self) -> str:
        """The beginnings of the first two paragraphs that are no headings."""
        return "\n".join(self.paragraphs[:2])

    @cached_property
    def items(self) -> str:
        """The items of lists and numbered paragraphs, as they are written."""
        return "\n".join(self.plain[part.start : part.end] for part in self.parts if _is_item(part.paragraph))

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The beginnings of all that are no headings."""
        return tuple(self.text[part.start : part.start + _BEGINNING] for part in self.bodies)

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word stands in the whole."""
        return Counter(_WORD.findall(self.text))

    @cached_property
    def ourselves(self) -> float:
        """In how many of its sentences it says «we» of itself, outside what it quotes."""
        return times_we(unquoted(self.text), self.words) / _sentences(self)

    @cached_property
    def length(self) -> int:
        """The number of words, at least one."""
        return max(1, self.words.total())

    def _of(self, part: CleanParagraph) -> str:
        return self.text[part.start : part.end]


def _is_item(paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.LIST_ITEM or paragraph.marker is not None


def _share(form: Form, holds: Callable[[CleanParagraph], bool]) -> float:
    return sum(map(holds, form.parts)) / max(1, len(form.parts))


def _numbered(form: Form) -> float:
    marked = [part.paragraph.marker or "" for part in form.bodies]
    starts = zip(form.paragraphs, marked, strict=True)
    found = sum(bool(_NUMBERED.match(text)) or any(map(str.isdigit, marker)) for text, marker in starts)
    return found / max(1, len(form.bodies))


def _in_a_hundred(form: Form, found: int, most: float) -> float:
    """How near ``found`` comes to ``most`` in a hundred words."""
    return 100 * found / form.length / most


def _sentences(form: Form) -> int:
    return max(1, sum(form.text.count(end) for end in (". ", ".\n", "? ", "! ", ".")) // 2)


MEASURES: dict[str, Callable[[Form], float]] = {
    "headings": lambda form: _share(form, lambda part: part.paragraph.kind is ParagraphKind.HEADING),
    "numbered": _numbered,
    "items": lambda form: _share(form, lambda part: part.paragraph.kind is ParagraphKind.LIST_ITEM),
    "long_paragraphs": lambda form: form.length / max(1, len(form.bodies)) / 150,
    "long_sentences": lambda form: form.length / _sentences(form) / 30,
    "quotations": lambda form: _in_a_hundred(form, form.text.count('"'), 2),
    "questions": lambda form: _in_a_hundred(form, form.text.count("?"), 1),
    "figures": lambda form: _in_a_hundred(form, len(_NUMBER.findall(form.text)), 4),
    "capitals": lambda form: _in_a_hundred(form, len(_CAPITALS.findall(form.plain)), 2.5),
    "brackets": lambda form: _in_a_hundred(form, len(_BRACKETS.findall(form.plain)), 1.5),
    "links": lambda form: _in_a_hundred(form, form.text.count("://") + form.text.count("www."), 0.5),
    "colons": lambda form: _in_a_hundred(form, form.text.count(":"), 1),
    "length": lambda form: form.length / 1500,
}
"""What is measured of a document, by the names of data/document_kinds.toml; above one counts as one."""


def words_of(folded: str) -> list[str]:
    """The words of a folded text."""
    return _WORD.findall(folded)
