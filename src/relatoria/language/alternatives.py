"""Patterns of many alternatives."""

from __future__ import annotations

from collections.abc import Iterable


def any_of(alternatives: Iterable[str]) -> str:
    """The pattern of any of ``alternatives``, each of which begins with a character that stands for itself.

    It matches what they would, joined by «|» in their order, but looks only at those that begin as the text does.
    """
    by_first: dict[str, list[str]] = {}
    for one in alternatives:
        by_first.setdefault(one[0], []).append(one[1:])
    return "(?:" + "|".join([f"{first}(?:{'|'.join(rests)})" for first, rests in by_first.items()]) + ")"
