"""A work product in Markdown, with footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relatoria.model.paper import Block, BlockKind, Item, Paper
from relatoria.prepare.writers.printed import notes_of, printed

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def to_markdown(paper: Paper) -> str:
    """CommonMark with footnotes («[^1]») and the labels of lists as they are printed."""
    head = [paper.eyebrow, f"# {_escape(paper.title)}", paper.subtitle]
    lines = [line for part in head if part for line in (part, "")]
    numbers = iter(range(1, len(notes_of(paper)) + 1))
    for section in printed(paper):
        if section.heading:
            lines += [f"{'#' * section.level} {_escape(section.heading)}", ""]
        for block in section.blocks:
            lines += [*_block(block, numbers), ""]
    lines += [f"[^{number}]: {_escape(note)}" for number, note in enumerate(notes_of(paper), 1)]
    lines += ["", f"*{_escape(paper.status)}*"] if paper.status else []
    return "\n".join(lines).rstrip() + "\n"


def _block(block: Block, numbers: Iterator[int]) -> Iterator[str]:
    if block.kind is BlockKind.PARAGRAPH:
        yield " ".join(_text(item, numbers) for item in block.items)
    elif block.kind is BlockKind.LABEL:
        yield f"**{_text(block.items[0], numbers)}**"
    else:
        for item in block.items:
            yield from _entry(item, numbers, "")


def _entry(item: Item, numbers: Iterator[int], indent: str) -> Iterator[str]:
    label = f"{item.label} " if item.label else ""
    yield f"{indent}- {label}{_text(item, numbers)}"
    for child in item.children:
        yield from _entry(child, numbers, f"{indent}  ")


def _text(item: Item, numbers: Iterator[int]) -> str:
    parts = []
    for run in item.runs:
        parts.append(f"<{run.link}>" if run.link else _escape(run.text))
        if run.note:
            parts.append(f"[^{next(numbers)}]")
    return "".join(parts)


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
