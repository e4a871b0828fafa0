"""The difference between two versions of a product's text, section by section and sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from relatoria.language.typeset import set_signs
from relatoria.model.paper import Item, Paper, PaperSection
from relatoria.prepare.wording import said


class Fate(StrEnum):
    """What became of a section."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A section that differs: the sentences that went and those that came, notes included, in order."""

    fate: Fate
    section: str
    heading: str
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def compare_papers(before: Paper, after: Paper) -> tuple[SectionChange, ...]:
    """What differs between two versions in the same language, in the order of the later one; removed sections last."""
    was = {one.id: one for one in before.sections}
    now = {one.id: one for one in after.sections}
    changes = [change for one in after.sections if (change := _changed(was.get(one.id), one))]
    gone = [one for code, one in was.items() if code not in now]
    return (*changes, *(SectionChange(Fate.REMOVED, one.id, one.heading, _sentences(one)) for one in gone))


def _changed(before: PaperSection | None, after: PaperSection) -> SectionChange | None:
    if before is None:
        return SectionChange(Fate.ADDED, after.id, after.heading, (), _sentences(after))
    old, new = _sentences(before), _sentences(after)
    removed: list[str] = []
    added: list[str] = []
    for tag, from_old, to_old, from_new, to_new in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            removed += old[from_old:to_old]
            added += new[from_new:to_new]
    if before.heading != after.heading:
        removed.insert(0, before.heading)
        added.insert(0, after.heading)
    if not removed and not added:
        return None
    return SectionChange(Fate.CHANGED, after.id, after.heading, tuple(removed), tuple(added))


def _sentences(section: PaperSection) -> tuple[str, ...]:
    return tuple(text for block in section.blocks for item in block.items for text in _texts(item))


def _texts(item: Item) -> Iterator[str]:
    notes = "".join(f" [{run.note}]" for run in item.runs if run.note)
    yield f"{item.label} {item.text}{notes}".strip()
    for child in item.children:
        yield from _texts(child)


def say_section_change(change: SectionChange, language: str) -> str:
    """«Sección «Temas»: frases suprimidas, 1; añadidas, 2.»: one difference in words."""
    fields = {"heading": change.heading, "removed": len(change.removed), "added": len(change.added)}
    return set_signs(said("section", change.fate.value, language, **fields), language)
