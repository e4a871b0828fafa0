"""Patterns of many alternatives."""

from __future__ import annotations

from collections.abc import Iterable


def word_from(alternatives: Iterable[str]) -> str:
    """The pattern of any of ``alternatives`` at the start of a word, each beginning with a letter that stands for
    itself. A search goes from one of their first letters to the next, which one for ``\\b(?:…)`` does not."""
    return _by_first(alternatives, r"(?<!\w.)")


def any_of(alternatives: Iterable[str]) -> str:
    """The pattern of any of ``alternatives``, each of which begins with a character that stands for itself.

    It matches what they would, joined by «|» in their order, but looks only at those that begin as the text does.
    """
    return _by_first(alternatives, "")


def _by_first(alternatives: Iterable[str], behind: str) -> str:
    by_first: dict[str, list[str]] = {}
    for one in alternatives:
        by_first.setdefault(one[0], []).append(one[1:])
    return "(?:" + "|".join([f"{first}{behind}(?:{'|'.join(rests)})" for first, rests in by_first.items()]) + ")"
