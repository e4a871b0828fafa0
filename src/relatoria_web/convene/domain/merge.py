"""Three ways brought together, paragraph by paragraph: what two people wrote from one text, with nothing lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_BREAK = re.compile(r"\n[ \t]*\n+")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which blank lines part."""
    return [one.strip("\n") for one in _BREAK.split(text.replace("\r\n", "\n")) if one.strip()]


def merged(base: str, mine: str, theirs: str) -> tuple[str, bool]:
    """Both changes to ``base`` in one text, and whether they touched the same paragraph: then both versions stand.

    Where only one side changed, its version counts; where both made the same change, it counts once.
    """
    common, left, right = paragraphs(base), paragraphs(mine), paragraphs(theirs)
    made: list[str] = []
    clashed = False
    for old, ours, others in _chunks(common, left, right):
        if ours == others or others == old:
            made += ours
        elif ours == old:
            made += others
        else:
            made += [*others, *(one for one in ours if one not in others)]
            clashed = True
    return "\n\n".join(made), clashed


def _chunks(base: Sequence[str], left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[list[str], ...]]:
    """Stretches of the three, cut wherever a paragraph stands unchanged in all of them."""
    in_left, in_right = _kept(base, left), _kept(base, right)
    at, a, b = 0, 0, 0
    for n in range(len(base)):
        if n in in_left and n in in_right:
            yield list(base[at:n]), list(left[a : in_left[n]]), list(right[b : in_right[n]])
            yield [base[n]], [base[n]], [base[n]]
            at, a, b = n + 1, in_left[n] + 1, in_right[n] + 1
    yield list(base[at:]), list(left[a:]), list(right[b:])


def _kept(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Where each unchanged paragraph of the base stands in the other."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}
