"""Assembles a source text and its blocks from the paragraphs that a structured format states, one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.blocks import Block, Notice, Source
from relatoria.model.document import ParagraphKind

Cell = TypeVar("Cell")
PARAGRAPH, ITEM, CELL = "\n\n", "\n", "\t"
"""What stands before a paragraph, before an item that follows its sibling, and before a cell that follows one."""

# XML allows these few controls and libxml2's HTML parser lets others through; none has a meaning in a text.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_SPACES = re.compile(r"[^\S\n\u00a0\u202f]+")


def tidy(text: str) -> str:
    """``text`` without control characters, runs of blanks as one, and without blanks around lines."""
    lines = _SPACES.sub(" ", _CONTROLS.sub("", text)).split("\n")
    return "\n".join(line.strip() for line in lines).strip()


class Assembler:
    """Collects paragraphs in reading order; `source` gives the text with the range of each."""

    def __init__(self, name: str, max_characters: int) -> None:
        self._name = name
        self._max = max_characters
        self._parts: list[str] = []
        self._length = 0
        self.blocks: list[Block] = []
        self.cell: tuple[int, int] | None = None
        """The row and column, from 1, of the cells that are added next."""

    def add(
        self,
        text: str,
        kind: ParagraphKind = ParagraphKind.TEXT,
        *,
        level: int | None = None,
        marker: str | None = None,
        note_of: int | None = None,
        before: str = PARAGRAPH,
    ) -> int | None:
        """Add a paragraph and return its index, or None where ``text`` is blank and so nothing was added.

        Raises:
            UnreadableFileError: ``too_many_characters``.
        """
        text = tidy(text)
        if not text:
            return None
        if self._parts:
            self._parts.append(before)
            self._length += len(before)
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        if self._length > self._max:
            raise UnreadableFileError("too_many_characters", name=self._name, most=self._max)
        cell = self.cell if kind is ParagraphKind.TABLE_CELL else None
        self.blocks.append(Block(start, self._length, kind, level, None, marker or None, note_of, cell))
        return len(self.blocks) - 1

    def table(self, rows: Sequence[Sequence[Cell]], read: Callable[[Cell, str], None]) -> None:
        """Add the cells of a table, row by row: ``read`` is given each cell with what stands before it."""
        for number, row in enumerate(rows, 1):
            before = PARAGRAPH if number == 1 else ITEM
            for column, cell in enumerate(row, 1):
                count, outer = len(self.blocks), self.cell
                self.cell = outer or (number, column)  # a table within a cell is part of it
                read(cell, before)
                self.cell = outer
                if len(self.blocks) > count:
                    before = CELL

    def source(self, file_format: str, title: str = "", notices: tuple[Notice, ...] = ()) -> Source:
        """Everything that was added, as a `Source`.

        Raises:
            UnreadableFileError: ``no_text_found`` if nothing was.
        """
        if not self.blocks:
            raise UnreadableFileError("no_text_found", name=self._name)
        return Source("".join(self._parts), tuple(self.blocks), tidy(title), notices, format=file_format)
