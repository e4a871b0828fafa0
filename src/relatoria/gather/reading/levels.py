"""The levels of list items, from their indents and the manner of their markers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from relatoria.gather.reading.headings import list_style
from relatoria.model.document import ParagraphKind


class Item(NamedTuple):
    """What the level of a paragraph hangs on; ``opens`` says that the paragraph before it ends with a colon."""

    marker: str | None
    indent: int
    kind: ParagraphKind
    heading: bool
    opens: bool


def list_levels(parts: Sequence[Item]) -> list[int | None]:
    """Levels (1 is the outermost) of the list items among the paragraphs.

    Items of one manner stand on one level. A deeper indent opens a level below; so does a new manner after a colon,
    or a new manner of numbers among numbers; another new manner begins another list. Footnotes do not end a list,
    anything else does.
    """
    levels: list[int | None] = []
    stack: list[tuple[str, int]] = []
    for part in parts:
        if part.kind is not ParagraphKind.LIST_ITEM or part.heading or part.marker is None:
            levels.append(None)
            if part.kind is not ParagraphKind.FOOTNOTE:
                stack.clear()
            continue
        style = list_style(part.marker)
        same = [other == style and abs(depth - part.indent) <= 1 for other, depth in stack]
        if any(same):
            while not same[len(stack) - 1]:
                stack.pop()
        else:
            while stack and part.indent < stack[-1][1]:
                stack.pop()
            if stack and part.indent == stack[-1][1] and not _below(part, style, stack[-1][0]):
                stack.pop()
            stack.append((style, part.indent))
        levels.append(len(stack))
    return levels


def _below(part: Item, style: str, above: str) -> bool:
    return style != above and (part.opens or (style[0].isalpha() and above[0].isalpha()))
