"""A work product as text: sections, paragraphs, lists, notes; the same value for every format of file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"  # its items are the sentences
    NUMBERED = "numbered"
    BULLETS = "bullets"
    QUOTATION = "quotation"
    LABEL = "label"  # a small heading within a section


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text, with the text of the footnote that is called at its end, and the address it links to."""

    text: str
    note: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence of a paragraph or an entry of a list; ``label`` is its number as printed («1)», «i)», «(a)»)."""

    runs: tuple[Run, ...]
    label: str = ""
    children: tuple[Item, ...] = ()

    @property
    def text(self) -> str:
        """The item's own words, without notes and children."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a list or a quotation."""

    kind: BlockKind
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A section: ``prompt`` tells the author what is still to be written here; it is no part of the text."""

    id: str
    heading: str
    level: int = 2
    blocks: tuple[Block, ...] = ()
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that the section would have used: what it is, in words of the paper's language."""

    section: str
    fact: str
    words: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A drafted work product in one language. ``headed`` says whether the headings of sections are printed."""

    kind: str
    language: str
    title: str
    eyebrow: str = ""
    subtitle: str = ""
    sections: tuple[PaperSection, ...] = ()
    status: str = ""  # «informal and non-binding», as a line at the foot
    author: str = ""
    headed: bool = True
    missing: tuple[Missing, ...] = ()
