"""Events to come that somebody speaks of: what is held, and when, in one sentence that looks ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from relatoria.language.dates import NAME, DateMention, dates
from relatoria.language.fold import fold
from relatoria.language.sentence import sentence_ranges
from relatoria.language.tongue import TONGUES
from relatoria.vocabulary.files import read_table

LONGEST = 160
"""Characters of a title."""


@dataclass(frozen=True, slots=True)
class Announced:
    """An event that was announced in ``[start, end)``, a sentence: what it is, and when («2018-06», «2018-12-10»)."""

    start: int
    end: int
    title: str
    when: str


def announced_events(text: str, language: str, said_on: str) -> list[Announced]:
    """The events that ``text`` says lie ahead of the day ``said_on`` (ISO), at most one a sentence.

    A sentence tells of one if it names a kind of event and a date after that day; a month without its year counts only
    where the words say that it lies ahead («se celebraría en junio»), and is the next such month. What is not certain
    is left out: these are candidates, and somebody confirms them.
    """
    if language not in TONGUES or len(said_on) < 10:
        return []
    return [one for span in sentence_ranges(text, language) for one in _in_sentence(text, span, language, said_on)]


def _in_sentence(text: str, span: tuple[int, int], language: str, said_on: str) -> Iterator[Announced]:
    sentence = text[span[0] : span[1]]
    folded = fold(sentence)
    noun = _pattern("noun", language).search(folded)
    if noun is None:
        return
    ahead = _pattern("ahead", language).search(folded) is not None
    found = (_day(one, folded, language, said_on, ahead=ahead) for one in dates(sentence, folded, language))
    when = next((day for day in found if day), "")
    if when:
        yield Announced(*span, _title(sentence, noun.start()), when)


def _day(mention: DateMention, folded: str, language: str, said_on: str, *, ahead: bool) -> str:
    """The day of a mention if it lies ahead; empty if it does not, or is no day of an event."""
    if mention.relation in (NAME, "from", "until", "between"):
        return ""
    if mention.value is None:
        return _next_month(folded[mention.start : mention.end], language, said_on) if ahead else ""
    if len(mention.value) < 7 and not ahead:
        return ""  # a mere year is the date of many things
    return mention.value if mention.value > said_on[: len(mention.value)] else ""


def _next_month(said: str, language: str, said_on: str) -> str:
    """The next month of that name after a day."""
    month = next((number for name, number in TONGUES[language].months.items() if name in said), 0)
    if not month:
        return ""
    year = int(said_on[:4]) + (month <= int(said_on[5:7]))
    return f"{year}-{month:02}"


def _title(sentence: str, start: int) -> str:
    """The words from the kind of event to the next pause, cut at a word where they are many."""
    words = re.split(r"[,;:.()]\s|[.;]$", sentence[start:], maxsplit=1)[0].strip()
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0] + "…"
    return words[:1].upper() + words[1:]


@cache
def _pattern(name: str, language: str) -> re.Pattern[str]:
    data = read_table("announced_events.toml")
    return re.compile(rf"\b(?:{data[name][language]})\b")
