"""The lines of a source text: where they stand, what they open, how wide they are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from relatoria.model.document import ParagraphKind

_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NARROW = "iljtfrI.,;:'"
_WIDE = "mwMW"
_FINAL = frozenset(".!?…:;。؟")
_CLOSING = "\"'”’»)]*_ " + _SUPERSCRIPT
_FIRST_WORD = re.compile(r"\S+")


class Line(NamedTuple):
    """One line without the space around it: the half-open range ``[start, end)`` of the source and its wording.

    ``page`` counts form feeds from 1; ``indent`` is the number of blanks before ``start``. A blank line has no text.
    """

    start: int
    end: int
    text: str
    page: int
    indent: int


class Opening(NamedTuple):
    """What a line opens: the kind of paragraph, how many characters its marker takes, the marker, its level."""

    kind: ParagraphKind
    width: int
    marker: str | None = None
    level: int | None = None


def split_lines(text: str) -> list[Line]:
    """The lines of ``text``, whatever ends them. Linear."""
    lines = []
    at, page = 0, 1
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped[:1] == ">":  # a quotation in Markdown or in a letter
            stripped = stripped.lstrip("> ")
        start = at + raw.rfind(stripped) if stripped else at
        lines.append(Line(start, start + len(stripped), stripped, page, start - at))
        at += len(raw)
        if raw[-1] == "\f":
            page += 1
    return lines


@lru_cache(maxsize=256)
def visual_width(text: str) -> float:
    """How wide ``text`` would stand in a proportional type, in average characters."""
    count = text.count
    return len(text) - 0.45 * sum(map(count, _NARROW)) + 0.4 * sum(map(count, _WIDE))


def ends_sentence(text: str) -> bool:
    """Whether a line ends with final punctuation (quotes, brackets and note numbers after it do not count)."""
    last = text[-1:]
    if last in _FINAL:
        return True
    if last not in _CLOSING:
        return False
    bare = text.rstrip(_CLOSING)
    return bare[-1:] in _FINAL


def starts_lower(text: str) -> bool:
    """Whether a line begins with a lower-case letter (after an opening quote or bracket)."""
    first = text[:1]
    if first in "([\"'“‘«¿¡*_":
        first = text.lstrip("([\"'“‘«¿¡*_ ")[:1]
    return first.islower()


def first_word(text: str) -> str:
    """The first run of characters without a space."""
    found = _FIRST_WORD.match(text)
    return found.group() if found else ""


_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_BULLETS = "-*+–—•‣◦▪▫●○■□➢➔►▶⇒→·∙§✓✔❖⁃"
_BULLET = re.compile(
    rf"([{re.escape(_BULLETS)}]|o(?=\t))[ \t\u00a0]+(?:([⇒→➢►•])[ \t\u00a0]+)?(?=\S)|([•‣▪●■➢►⇒])(?=\w)"
)
_NUMBER = re.compile(
    r"(\(?(?:\d{1,3}|[ivxl]{1,6}|[IVXL]{1,6}|[a-zA-Z])\)|(?:\d{1,3}|[ivxl]{1,6}|[IVXL]{1,6}|[a-zA-Z])\.[-–—]?)"
    r"[ \t\u00a0]+(?=\S)|(\d{1,2}(?:\.\d{1,2}){1,3}\.?)[ \t\u00a0]+(?=[A-ZÀ-ÖØ-Þ¿¡«“])"
)
_NOTE = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\^[\w-]+\]:|\[\d{1,3}\])[ \t\u00a0]*(?=\S)")
_LABEL = re.compile(
    r"(?:\*\*)?[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:\s+(?:\([^()]{1,60}\)|[A-ZÀ-ÖØ-Þ(][\w.'’)-]*|d[aeiou]s?|del|la|las|los|el|le|of|the"
    r"|et|y|and|van|von|bin|al)[,]?){0,9}\s?:(?:\*\*)?(?:\s|$)"
)
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][^:!?—\n]{0,60}?[A-ZÀ-ÖØ-Þ’'-]{3,}(?:\s\([^()]{1,60}\))?(?:\s?:|\.\s?[—–])(?:\s|$)")
_MARKED = frozenset(_BULLETS + _SUPERSCRIPT + "#[(o")


def opening(text: str) -> Opening | None:
    """What the line ``text`` opens by its first characters: Markdown heading, bullet, number, footnote; else None."""
    first = text[:1]
    if not (first in _MARKED or (first.isalnum() and not text[:8].isalnum())):
        return None
    if first == "#":
        found = _HEADING.match(text)
        return Opening(ParagraphKind.HEADING, found.end(), None, len(found.group(1))) if found else None
    if found := _NOTE.match(text):
        return Opening(ParagraphKind.FOOTNOTE, found.end(), found.group(1))
    if found := _BULLET.match(text):
        number = _NUMBER.match(text, found.end())
        if number:
            return Opening(ParagraphKind.LIST_ITEM, number.end(), number.group(1) or number.group(2))
        return Opening(ParagraphKind.LIST_ITEM, found.end(), found.group(2) or found.group(1) or found.group(3))
    if found := _NUMBER.match(text, 0, 20):
        return Opening(ParagraphKind.LIST_ITEM, found.end(), found.group(1) or found.group(2))
    return None


def is_label(text: str) -> bool:
    """Whether a speaker's name opens the line: «PRESIDENTA X:», «Ms. Diop (Mali):», «La señora RUIZ:», «M. ROY. —»."""
    start = text[:130]
    if ":" not in start and "—" not in start and "–" not in start:
        return False
    return _LABEL.match(start) is not None or _CAPITALS.match(start) is not None
