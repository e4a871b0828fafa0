"""Cuts a sentence where it holds several things: enumerated items and joined main clauses."""

from __future__ import annotations

import re

_MARKER = re.compile(r"(?:(?<=\s)|(?<=\()|^)\(?(?:(\d{1,2})|([a-h])|(i{1,3}|iv|vi{0,3}))\)\s")
_JOINT = re.compile(r"(?:([;,])\s+|\s+(?=(?:y|and|et) ))")
_AFTER_COMMA = re.compile(
    r"(?:pero|aunque|mientras que|but|while|whereas|although|though|mais|tandis que|alors que|bien que)\b"
    r"|(?:y|e|and|et)\s+(?!(?:entre|among|parmi)\b)"
)
_NEW_VERB = re.compile(
    r"and (?:recommended|urged|called|proposed|suggested|asked|expressed|welcomed|announced)\b"
    r"|y (?:recomendo|insto|exhorto|propuso|pidio|solicito|expreso|anuncio|hizo un llam|se comprometio|elogio)"
    r"|et (?:recommande|exhorte|propose|demande|exprime|annonce|salue|invite)\b"
)
_MIN_WORDS = 4


def items(folded: str) -> list[tuple[int, int]]:
    """The half-open ranges of a sentence's enumerated items («1) … 2) …»), each from its marker on; empty if only one.

    The first marker must be the first of its kind (1, a, i) and each next one must follow it.
    """
    if ")" not in folded:
        return []
    starts: list[int] = []
    for match in _MARKER.finditer(folded):
        if _rank(match) == len(starts) + 1:
            starts.append(match.start())
    if len(starts) < 2:
        return []
    ends = [*starts[1:], len(folded)]
    return [(start, _trimmed(folded, start, end)) for start, end in zip(starts, ends, strict=True)]


def joints(folded: str) -> list[tuple[int, int]]:
    """The ranges of the parts between semicolons and conjunctions that may join main clauses; empty if only one."""
    if (
        ";" not in folded
        and "," not in folded
        and " y " not in folded
        and " and " not in folded
        and " et " not in folded
    ):
        return []
    parts: list[tuple[int, int]] = []
    start = 0
    for match in _JOINT.finditer(folded):
        if match[1] != ";" and not (_AFTER_COMMA if match[1] else _NEW_VERB).match(folded, match.end()):
            continue
        if folded.count(" ", start, match.start()) < _MIN_WORDS - 1 or folded.count(" ", match.end()) < _MIN_WORDS - 1:
            continue
        parts.append((start, match.start()))
        start = match.end()
    if not parts:
        return []
    return [*parts, (start, len(folded))]


def _rank(match: re.Match[str]) -> int:
    if match[1]:
        return int(match[1])
    if match[2]:
        return ord(match[2]) - ord("a") + 1
    return ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii").index(match[3]) + 1


_TAIL = re.compile(r"[\s;,]*(?:\b(?:y|and|et)\b)?[\s;,]*$")


def _trimmed(folded: str, start: int, end: int) -> int:
    tail = _TAIL.search(folded, start, end)
    return tail.start() if tail and tail.start() > start else end
