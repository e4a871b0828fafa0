"""The levels of list items, from their indents and the manner of their markers."""

from __future__ import annotations

from collections.abc import Sequence

from relatoria.gather.reading.headings import list_style
from relatoria.model.document import ParagraphKind


def list_levels(parts: Sequence[tuple[str | None, int, ParagraphKind, bool]]) -> list[int | None]:
    """Levels (1 is the outermost) of the list items among parts given as (marker, indent, kind, is a heading).

    Items of one manner stand on one level; a new manner, or a deeper indent, opens a level below. Footnotes do not
    end a list, anything else does.
    """
    levels: list[int | None] = []
    stack: list[tuple[str, int]] = []
    for marker, indent, kind, heading in parts:
        if kind is not ParagraphKind.LIST_ITEM or heading or marker is None:
            levels.append(None)
            if kind is not ParagraphKind.FOOTNOTE:
                stack.clear()
            continue
        style = list_style(marker)
        known = [place for place, (other, depth) in enumerate(stack) if other == style and abs(depth - indent) <= 1]
        if known:
            del stack[known[-1] + 1 :]
        else:
            while stack and indent < stack[-1][1]:
                stack.pop()
            if stack and stack[-1][0] == style and indent == stack[-1][1]:
                stack.pop()
            stack.append((style, indent))
        levels.append(len(stack))
    return levels
