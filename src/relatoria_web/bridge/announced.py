"""Events that somebody announces, by the library."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """An event in short, the words that announce it, and when it is (ISO, cut to what is known)."""

    title: str
    words: str
    when: str


def announced_events(text: str, language: str, said_on: str) -> list[Event]:
    """The events that a text says lie ahead of a day (ISO)."""
    from relatoria.gather.announced import announced_events as find

    return [Event(one.title, text[one.start : one.end].strip(), one.when) for one in find(text, language, said_on)]
