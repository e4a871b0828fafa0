"""Marks: tokens in the index that are no words, so that a filter and a reader's rights narrow a search inside it."""

from __future__ import annotations

from collections.abc import Iterable

from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import MEMBERS, TEAM, Standing

_MARK = "zq"  # no stem of the three languages begins like this


def kind_mark(kind: str) -> str:
    """The mark of a kind of object."""
    return f"{_MARK}k{kind.replace('_', '')}"


def meeting_mark(meeting: int) -> str:
    """The mark of what belongs to a meeting."""
    return f"{_MARK}n{meeting}"


def language_mark(language: str) -> str:
    """The mark of what is worded in a language."""
    return f"{_MARK}l{_bare(language)}"


def theme_mark(vocabulary: str, code: str) -> str:
    """The mark of a theme."""
    return f"{_MARK}v{_bare(vocabulary)}x{_bare(code)}"


def _bare(text: str) -> str:
    return "".join(char for char in text.lower() if char.isascii() and char.isalnum())


def audience_marks(audience: str, meeting: int, process: int, *, public_meeting: bool) -> list[str]:
    """Whom an item is for: the team always, participants and the public by its audience."""
    marks = [f"{_MARK}t{meeting}", f"{_MARK}tp{process}"]
    if audience in (Audience.PARTICIPANTS, Audience.PUBLIC):
        marks += [f"{_MARK}m{meeting}", f"{_MARK}mp{process}"]
    if audience == Audience.PUBLIC and public_meeting:
        marks.append(f"{_MARK}p")
    return marks


def reader_marks(who: Standing) -> list[str] | None:
    """The marks of which an item must have one for a reader; None where they may see everything.

    This only narrows: the right to see is asked of the rows that were found all the same.
    """
    if who.administrator:
        return None
    return [
        f"{_MARK}p",
        *_each("t", who.in_meetings(TEAM)),
        *_each("tp", who.in_processes(TEAM)),
        *_each("m", who.in_meetings(MEMBERS)),
        *_each("mp", who.in_processes(MEMBERS)),
    ]


def _each(letter: str, ids: Iterable[int]) -> list[str]:
    return [f"{_MARK}{letter}{one}" for one in sorted(ids)]
