"""Markdown inside a paragraph: emphasis marks, links and escapes are layout, the words between them stay."""

from __future__ import annotations

import re

from relatoria.model.document import Edit

_SIGNS = frozenset("*_[<\\`")
_ESCAPE = re.compile(r"\\+(?=[\\`*_{}\[\]()#+\-.!<>|~])")
_LINK = re.compile(
    r"!?\[(?P<text>(?:[^\[\]\\]|\\.){1,500})\](?P<url>\((?:<[^<>\s]{0,2000}>|(?:[^()\s]|\([^()\s]{0,500}\)){0,2000})"
    r'(?:\s+"[^"]{0,300}")?\))'
)
_ADDRESS = re.compile(r"<(?:https?://[^<>\s]{1,2000}|mailto:[^<>\s]{1,300}|[^<>\s@]{1,100}@[^<>\s@]{1,200})>")
_STRONG = re.compile(r"(?P<mark>\*{2,3})(?=[^\s*])(?:[^*]|\*(?!\*)){1,1000}?(?<=\S)(?P=mark)")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])[^*]{1,500}(?<=[^\s*])\*(?![\w*])")
_UNDERLINE = re.compile(r"(?<![\w\\])(?P<mark>_{1,2})(?=[^\s_])[^_]{1,500}(?<=[^\s_\\])(?P=mark)(?!\w)")
_CODE = re.compile(r"(?P<mark>`+)(?!`)[^`]{1,300}(?P=mark)(?!`)")

_WHY_EMPHASIS = "marks of emphasis are not wording"
_WHY_LINK = "the address behind a link is not wording"
_WHY_ADDRESS = "angle brackets around an address are not wording"
_WHY_ESCAPE = "a backslash before a sign is not wording"


def inline_edits(text: str, start: int, end: int) -> list[Edit]:
    """The layout edits for Markdown in ``text[start:end]``, sorted and not overlapping. Linear in the range."""
    here = {sign for sign in _SIGNS if text.find(sign, start, end) >= 0}
    edits: list[Edit] = []
    if "[" in here:
        for found in _LINK.finditer(text, start, end):
            edits.append(_cut(text, found.start(), found.start("text"), _WHY_LINK))
            edits.append(_cut(text, found.end("text"), found.end(), _WHY_LINK))
    if "<" in here:
        for found in _ADDRESS.finditer(text, start, end):
            edits += _edges(text, found, 1, _WHY_ADDRESS)
    if "*" in here:
        for found in _STRONG.finditer(text, start, end):
            edits += _edges(text, found, len(found.group("mark")), _WHY_EMPHASIS)
        for found in _EMPHASIS.finditer(text, start, end):
            edits += _edges(text, found, 1, _WHY_EMPHASIS)
    for sign, pattern in (("_", _UNDERLINE), ("`", _CODE)):
        if sign in here:
            for found in pattern.finditer(text, start, end):
                edits += _edges(text, found, len(found.group("mark")), _WHY_EMPHASIS)
    if "\\" in here:
        edits += [_cut(text, found.start(), found.end(), _WHY_ESCAPE) for found in _ESCAPE.finditer(text, start, end)]
    return without_overlaps(edits)


def without_overlaps(edits: list[Edit]) -> list[Edit]:
    """The edits in order of their start; one that overlaps an earlier, longer one is left out."""
    kept: list[Edit] = []
    at = -1
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.start >= at:
            kept.append(edit)
            at = edit.end
    return kept


def _cut(text: str, start: int, end: int, why: str) -> Edit:
    return Edit(start, end, text[start:end], "", why)


def _edges(text: str, found: re.Match[str], width: int, why: str) -> tuple[Edit, Edit]:
    return (
        _cut(text, found.start(), found.start() + width, why),
        _cut(text, found.end() - width, found.end(), why),
    )
