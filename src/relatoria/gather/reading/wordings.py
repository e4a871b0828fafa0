"""Patterns of many wordings, tried only where a word begins as one of the wordings does."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LITERAL = re.compile(r"(?:\(\?<=[^()]*\))?([a-z](?:[a-z' \-]|\\\.){2})(?![?*+{])")
_GROUP = re.compile(r"(?:\(\?<=[^()]*\))?((?:[a-z][a-z ]?)?)\(\?:")

Starts = dict[str, list[int]]
"""The first three characters from the start of a word on → where they stand, in order."""


def word_starts(folded: str, wanted: frozenset[str]) -> Starts:
    """Where the words of a folded text start that begin as ``wanted``. Linear."""
    starts: Starts = {}
    for word in _WORD.finditer(folded):
        at = word.start()
        head = folded[at : at + _LETTERS]
        if head in wanted:
            starts.setdefault(head, []).append(at)
    return starts


_WORD = re.compile(r"\w+")
_LETTERS = 3


def heads(pattern: str) -> frozenset[str] | None:
    r"""The first three characters of what ``pattern`` matches, for one of the form ``\b(?:…|…)``; None if unsure."""
    if not pattern.startswith(r"\b(?:"):
        return None
    end = _closing(pattern, 2)
    if pattern[end + 1 :] not in ("", r"\b"):
        return None
    found: set[str] = set()
    for wording in _split(pattern[5:end]):
        own = _heads_of(wording)
        if own is None:
            return None
        found |= own
    return frozenset(found)


def _heads_of(wording: str) -> set[str] | None:
    if literal := _LITERAL.match(wording):
        return {literal.group(1).replace("\\", "")}
    group = _GROUP.match(wording)
    if group is None:
        return None
    end = _closing(wording, group.end(1))
    rest = wording[end + 1 :]
    if rest[:1] in ("?", "*", "+", "{"):
        return None
    found: set[str] = set()
    for inner in _split(wording[group.end() : end]):
        own = _heads_of(group.group(1) + inner + rest)
        if own is None:
            return None
        found |= own
    return found


def _closing(pattern: str, start: int) -> int:
    """Where the group that opens at ``start`` closes."""
    return next(at for at, depth in _depths(pattern, start) if depth == 0)


def _split(inside: str) -> list[str]:
    """The alternatives of a group."""
    cuts = [at for at, depth in _depths(inside, 0) if depth == 0 and inside[at] == "|"]
    return [inside[left + 1 : right] for left, right in zip([-1, *cuts], [*cuts, len(inside)], strict=True)]


def _depths(pattern: str, start: int) -> Iterator[tuple[int, int]]:
    """Each character of a pattern, with how many groups are open after it; what is escaped is passed over."""
    depth, escaped = 0, False
    for at in range(start, len(pattern)):
        sign = pattern[at]
        if escaped or sign == "\\":
            escaped = not escaped
            continue
        depth += (sign == "(") - (sign == ")")
        yield at, depth


def count(form: re.Pattern[str], known: frozenset[str], folded: str, starts: Starts, most: int) -> int:
    """How often ``form``, whose `heads` are ``known``, stands in a folded text, counted up to ``most``."""
    found = end = 0
    for at in sorted([place for head in known.intersection(starts) for place in starts[head]]):
        if at >= end and (match := form.match(folded, at)):
            end = match.end()
            found += 1
            if found == most:
                break
    return found
