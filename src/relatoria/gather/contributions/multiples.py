"""Multiples: «twice as many as in 2019», «tres veces más que», «les contrôles ont doublé depuis 2020»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from relatoria.gather.contributions.compared import Context
from relatoria.language.numbers import Number, approximated
from relatoria.language.remembered import Remembered
from relatoria.language.sentence import Sentence
from relatoria.model.figure import Comparison, Direction

MULTIPLE = "times"
"""The unit of a multiple."""
_VALUES = {"n2": "2", "n3": "3", "n4": "4", "n5": "5", "nh": "0.5"}
_OPENING = re.compile(r"(?:^|[;:] )(?P<when>[^,;:]{3,40}), [^,;:]*$")
_AFTER = 60
_ASIDE = re.compile(r", [^,;:.]{3,45}, ")

Compared = tuple[Number, Comparison]


@cache
def multiple_words() -> Remembered[bool]:
    """Folded word → whether it may be a multiple without a number: «twice», «duplicado». A gate."""
    stems = re.compile(r"doubl\w+|dobl\w+|tripl\w+|treble\w*|thrice|twice|half|halved|\w*drupl\w+|\w+uplic\w+")
    return Remembered(lambda word: stems.fullmatch(word) is not None)


def has_multiples(sentence: Sentence) -> bool:
    """Whether a sentence may hold a multiple that is no number: «twice». Cheap."""
    return any(map(multiple_words().__getitem__, sentence.words))


def multiples(context: Context) -> Iterator[Compared]:
    """The multiples of a sentence with what they multiply; a multiple of nothing named («three times a year») is none.

    A number among them stands where one of ``context.numbers`` stood.
    """
    yield from _times(context)
    yield from _halves(context)
    if has_multiples(context.sentence):
        yield from _words(context)
        yield from _verbs(context)


def _times(context: Context) -> Iterator[Compared]:
    for number in context.numbers:
        times = context.pattern("times", r" (?:{})\b").match(context.folded, number.end)
        if number.kind == "count" and times:
            found = _than(context, "than_times", times.end())
            if found:
                yield replace(number, end=times.end(), kind=MULTIPLE), found


def _halves(context: Context) -> Iterator[Compared]:
    for number in context.numbers:
        if number.kind == "ratio" and number.value == "0.5":
            than = context.pattern("than_half", "(?:{})").match(context.folded, number.end)
            found = context.target(than.end(), Direction.DOWN) if than else None
            if found:
                yield number, found


def _words(context: Context) -> Iterator[Compared]:
    for match in context.pattern("multiple").finditer(context.folded):
        coming = context.pattern("coming", r"\b(?:{})$").search(context.folded, 0, match.start())
        found = None if coming else _than(context, "than_multiple", match.end())
        if found:
            yield _number(context, match, match.span()), found


def _verbs(context: Context) -> Iterator[Compared]:
    """«Enrolment had doubled in six years»: what it was then is what it is compared with."""
    for match in context.pattern("multiplied").finditer(context.folded):
        name = match.lastgroup or "n2"
        found = change_since(context, match.start(), match.end(), Direction.DOWN if name == "nh" else Direction.UP)
        if found:
            yield _number(context, match, match.span(name)), found


def _number(context: Context, match: re.Match[str], span: tuple[int, int]) -> Number:
    value = next(_VALUES[name] for name, said in match.groupdict().items() if said)
    return approximated(context.folded, Number(*span, value, MULTIPLE))


def _than(context: Context, table: str, at: int) -> Comparison | None:
    than = context.pattern(table, "(?:{})").match(context.folded, at)
    if than is None:
        return None
    fewer = context.pattern("fewer", "(?:{})").search(than.group())
    return context.target(than.end(), Direction.DOWN if fewer else Direction.UP)


def change_since(context: Context, start: int, end: int, direction: Direction) -> Comparison | None:
    """The time over which something changed by what stands at ``[start, end)``: after it, or before the clause."""
    period = context.pattern("period")
    found = period.search(context.folded, end, context.clause_end(end))
    aside = None if found else _ASIDE.match(context.folded, end)  # «, said the director, since …»
    found = period.match(context.folded, aside.end(), context.clause_end(aside.end())) if aside else found
    span = context.joined(found.span()) if found and found.start() - end <= _AFTER else None
    opening = None if span else _OPENING.search(context.folded, 0, start)
    if opening and period.fullmatch(opening["when"].strip()):
        span = opening.span("when")
    return context.made(span, direction, occasion=span) if span else None
