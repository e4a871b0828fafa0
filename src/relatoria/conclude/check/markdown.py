"""Reports in Markdown, ours or edited by hand: sentences and the footnotes that they call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from relatoria.conclude.check.claims import Cited, Claims, claims_from
from relatoria.language.detect import UNKNOWN, detect

_NOTE = re.compile(r"^\[\^([^\]]+)\]:\s*(.*)$")
_CALL = re.compile(r"\[\^([^\]]+)\]")
_HEADING = re.compile(r"^\s*#+\s*(.*?)\s*#*\s*$")
_NOT_PROSE = re.compile(r"^\s*(\||<|!\[|```|---|===)")
_MARKS = re.compile(r"(\*\*|__|\*|\\(?=[^\w\s]))")
_LIST = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”")
"""What is quoted may be in any language."""
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?: (?:[\w'’]{1,4} ){0,3}[A-ZÀ-Þ][\w'’-]*)+")
"""Names of several words, which may stand in another language than the report: «Coalition des Terres Sèches»."""
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


@dataclass
class _Parts:
    notes: dict[str, str] = field(default_factory=dict)
    blocks: list[tuple[str, str]] = field(default_factory=list)
    around: list[str] = field(default_factory=list)


def markdown_claims(text: str) -> Claims:
    """The claims of a Markdown report; headings, tables, images and HTML are not prose. The language is detected."""
    parts = _parts(text.replace("\r\n", "\n"))
    language = detect(_NAME.sub(" ", _QUOTED.sub(" ", " ".join(block for _, block in parts.blocks))))
    stretches = (one for heading, block in parts.blocks for one in _stretches(block, heading, parts.notes))
    found = tuple(claims_from(stretches, language))
    around = (*parts.around, *parts.notes.values())
    return Claims(found, language if language != UNKNOWN else "en", around=around)


def _parts(text: str) -> _Parts:
    """Blocks of prose with the heading above each, notes by name, and what is neither."""
    parts = _Parts()
    matter = _FRONT_MATTER.match(text)
    if matter:
        parts.around.append(matter.group())
        text = text[matter.end() :]
    heading, note = "", ""
    for block in re.split(r"\n\s*\n", text):
        lines = []
        for line in block.split("\n"):
            if found := _NOTE.match(line):
                note = found.group(1)
                parts.notes[note] = found.group(2)
            elif note and line.startswith(("    ", "\t")):
                parts.notes[note] += f" {line.strip()}"
            elif title := _HEADING.match(line):
                heading, note = _plain(title.group(1)), ""
                parts.around.append(heading)
            elif _NOT_PROSE.match(line):
                parts.around.append(line)
            else:
                note = ""
                lines.append(_LIST.sub("", line).strip())
        if prose := " ".join(line for line in lines if line):
            parts.blocks.append((heading, prose))
    return parts


def _stretches(block: str, heading: str, notes: dict[str, str]) -> Iterator[Cited]:
    """Cut a block after each run of footnote calls."""
    at = 0
    calls: list[str] = []
    begin = 0
    for call in _CALL.finditer(block):
        if calls and block[at : call.start()].strip():
            yield Cited(_plain(block[begin:at]), tuple(notes.get(name, "") for name in calls), heading)
            begin, calls = at, []
        calls.append(call.group(1))
        at = call.end()
    if calls:
        yield Cited(_plain(block[begin:at]), tuple(notes.get(name, "") for name in calls), heading)
        begin = at
    if block[begin:].strip():
        yield Cited(_plain(block[begin:]), (), heading)


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", _CALL.sub("", text)).split())
