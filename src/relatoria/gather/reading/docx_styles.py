"""What a DOCX paragraph is by its style and numbering: heading or list item, of which level, with which marker."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from relatoria.gather.reading.counting import SYMBOL_BULLETS, number_word
from relatoria.gather.reading.xml import attribute, child, integer, local

BODY_LEVEL = 9  # Word's outline level «body text»


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its display name in lower case, its parent's id, and what it sets (None: inherited)."""

    name: str
    parent: str | None
    outline: int | None
    number: str | None
    level: int | None


@dataclass(frozen=True, slots=True)
class ListLevel:
    """A level of a list: ``form`` is Word's number format, ``wording`` its template («%1.%2»), ``start`` its first."""

    form: str
    wording: str
    start: int


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has been counted."""

    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)  # list id → id of the definition whose count it shares
    _counts: dict[str, list[int | None]] = field(default_factory=dict)

    def marker(self, number: str, level: int) -> str:
        """The next marker of list ``number`` at ``level`` (0 is outermost), or "" for an unknown list."""
        levels = self.lists.get(number, {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(self.shared.get(number, number), [None] * 9)
        now = counts[level]
        counts[level] = levels[level].start if now is None else now + 1
        counts[level + 1 :] = [None] * (len(counts) - level - 1)
        definition = levels[level]
        if definition.form == "bullet":
            return "◦" if definition.wording == "o" else SYMBOL_BULLETS.get(definition.wording, definition.wording)

        def one(match: re.Match[str]) -> str:
            inner = int(match.group(1)) - 1
            if inner not in levels:
                return ""
            count = counts[inner]
            return number_word(levels[inner].start if count is None else count, levels[inner].form)

        return re.sub(r"%([1-9])", one, definition.wording).strip()


def value(element: etree._Element | None, *path: str) -> str | None:
    """The attribute ``val`` of the descendant along ``path``, or None."""
    found = child(element, *path)
    return None if found is None else attribute(found, "val")


def read_styles(root: etree._Element) -> dict[str, Style]:
    """The paragraph styles of ``styles.xml`` by id."""
    styles = {}
    for element in root:
        identifier = attribute(element, "styleId")
        if local(element) != "style" or identifier is None:
            continue
        properties = child(element, "pPr")
        styles[identifier] = Style(
            (value(element, "name") or identifier).lower(),
            value(element, "basedOn"),
            integer(value(properties, "outlineLvl")),
            value(properties, "numPr", "numId"),
            integer(value(properties, "numPr", "ilvl")),
        )
    return styles


def ancestry(styles: dict[str, Style], identifier: str | None) -> list[Style]:
    """The style ``identifier`` and those that it is based on, nearest first; a circle ends where it closes."""
    line: list[Style] = []
    seen: set[str] = set()
    while identifier is not None and identifier in styles and identifier not in seen:
        seen.add(identifier)
        line.append(styles[identifier])
        identifier = styles[identifier].parent
    return line


def read_numbering(root: etree._Element) -> Numbering:
    """The lists of ``numbering.xml``."""
    definitions: dict[str, dict[int, ListLevel]] = {}
    numbering = Numbering()
    for element in root:
        if local(element) == "abstractNum":
            definitions[attribute(element, "abstractNumId") or ""] = _levels(element)
    for element in root:
        if local(element) != "num":
            continue
        number = attribute(element, "numId") or ""
        definition = value(element, "abstractNumId") or ""
        levels = dict(definitions.get(definition, {}))
        overrides = [inner for inner in element if local(inner) == "lvlOverride"]
        for override in overrides:
            level = integer(attribute(override, "ilvl"))
            start = integer(value(override, "startOverride"))
            if level in levels and start is not None:
                levels[level] = ListLevel(levels[level].form, levels[level].wording, start)
        numbering.lists[number] = levels
        if not overrides:  # Word goes on counting across lists of one definition, unless told to start again
            numbering.shared[number] = f"definition {definition}"
    return numbering


def _levels(definition: etree._Element) -> dict[int, ListLevel]:
    levels = {}
    for element in definition:
        level = integer(attribute(element, "ilvl"))
        if local(element) == "lvl" and level is not None and level < 9:
            form = value(element, "numFmt") or "decimal"
            start = integer(value(element, "start"))
            levels[level] = ListLevel(form, value(element, "lvlText") or "", 1 if start is None else start)
    return levels
