"""Reports in Markdown, ours or edited by hand: sentences and the footnotes that they call."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relatoria.conclude.check.claims import Cited, Claims, claims_from
from relatoria.language.detect import UNKNOWN, detect

_NOTE = re.compile(r"^\[\^([^\]]+)\]:\s*(.*)$")
_CALL = re.compile(r"\[\^([^\]]+)\]")
_NOT_PROSE = re.compile(r"^\s*(#|\||<|!\[|```|---|===)")
_MARKS = re.compile(r"(\*\*|__|\*|\\(?=[^\w\s]))")
_LIST = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def markdown_claims(text: str) -> Claims:
    """The claims of a Markdown report; headings, tables, images and HTML are not prose. The language is detected."""
    text = _FRONT_MATTER.sub("", text.replace("\r\n", "\n"))
    notes: dict[str, str] = {}
    blocks: list[str] = []
    for block in re.split(r"\n\s*\n", text):
        lines = []
        for line in block.split("\n"):
            note = _NOTE.match(line)
            if note:
                notes[note.group(1)] = note.group(2)
            elif not _NOT_PROSE.match(line):
                lines.append(_LIST.sub("", line).strip())
        if prose := " ".join(line for line in lines if line):
            blocks.append(prose)
    language = detect(" ".join(blocks))
    found = claims_from((one for block in blocks for one in _stretches(block, notes)), language)
    return Claims(tuple(found), language if language != UNKNOWN else "en")


def _stretches(block: str, notes: dict[str, str]) -> Iterator[Cited]:
    """Cut a block after each run of footnote calls."""
    at = 0
    calls: list[str] = []
    begin = 0
    for call in _CALL.finditer(block):
        if calls and block[at : call.start()].strip():
            yield Cited(_plain(block[begin:at]), tuple(notes.get(name, "") for name in calls))
            begin, calls = at, []
        calls.append(call.group(1))
        at = call.end()
    if calls:
        yield Cited(_plain(block[begin:at]), tuple(notes.get(name, "") for name in calls))
        begin = at
    if block[begin:].strip():
        yield Cited(_plain(block[begin:]), ())


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", _CALL.sub("", text)).split())
