"""The door from a meeting's rooms to its record: `gather`, which stands above, says how texts are received.

A module `arrivals` of an app above registers a receiver when the platform starts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from relatoria_web.convene.models import Meeting, Session


@dataclass(frozen=True, slots=True)
class Text:
    """What a room wrote: Markdown, under a file name that tells whence; an empty ``rule`` is that of its session.

    ``group`` is the working group whose words they all are, if one's, ``names`` what it is called in each language,
    and ``kinds`` what each paragraph brings; ``title`` is what the document is called where its words do not say so.
    """

    name: str
    text: str
    language: str
    session: Session | None = None
    rule: str = ""
    group: str = ""
    names: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    title: str = ""


Receiver = Callable[[Meeting, Text], str]
"""Puts a text into the record of a meeting, and gives the public id of its document."""
_receivers: list[Receiver] = []


def open_door(receiver: Receiver) -> None:
    """Say who receives texts; the last who says so does."""
    _receivers[:] = [receiver]


def deliver(meeting: Meeting, text: Text) -> str:
    """Give a text to the record; empty where this installation keeps none."""
    return _receivers[0](meeting, text) if _receivers else ""
