"""What is printed of a product: its sections with their headings as far as they are shown, without prompts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from relatoria.model.paper import Item, Paper, PaperSection


def printed(paper: Paper) -> tuple[PaperSection, ...]:
    """The sections that hold text or stand over others that do.

    Where the headings of the skeleton are not shown, those of its own sections (level 2) are empty.
    """
    kept = [one for at, one in enumerate(paper.sections) if one.blocks or _leads(paper.sections, at)]
    return tuple(one if paper.headed or one.level > 2 else replace(one, heading="") for one in kept)


def _leads(sections: tuple[PaperSection, ...], at: int) -> bool:
    """Whether a section without text of its own stands over one that has some."""
    below = sections[at + 1 :]
    for one in below:
        if one.level <= sections[at].level:
            return False
        if one.blocks:
            return True
    return False


def notes_of(paper: Paper) -> tuple[str, ...]:
    """The footnotes of a product in the order of their calls."""
    return tuple(
        note for section in printed(paper) for block in section.blocks for item in block.items for note in _notes(item)
    )


def _notes(item: Item) -> Iterator[str]:
    yield from (run.note for run in item.runs if run.note)
    for child in item.children:
        yield from _notes(child)
