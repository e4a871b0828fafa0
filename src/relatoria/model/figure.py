"""A figure that somebody stated: a claim with its value, unit, what it counts, its base, and who said it."""

from __future__ import annotations

from enum import StrEnum

from relatoria.model.value import value


class Approximation(StrEnum):
    """How exactly a figure was given."""

    EXACT = "exact"
    ABOUT = "about"  # «aproximadamente», «some»
    MORE_THAN = "more_than"  # «más de», «over»
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    NEARLY = "nearly"  # «casi», «close to»: just below


class Direction(StrEnum):
    """Which way a figure lies from what it is compared with, as the words or the two values say."""

    UP = "up"
    DOWN = "down"
    AGAINST = "against"  # «against», «contre», «frente a»: the words do not say


@value
class Base:
    """The whole of which a figure is a part: «of the 37 reporting States».

    ``words`` is the whole as worded, read from ``[start, end)`` of the document's text, without the words that lead to
    it; ``number`` is how many it holds as a decimal string, where the words say so.
    """

    start: int
    end: int
    words: str
    number: str | None = None


@value
class Comparison:
    """What a figure is compared with: «against some 85 per cent before the war».

    ``words`` is the other value or occasion as worded, read from ``[start, end)`` of the document's text. ``value``,
    ``unit`` and ``approximation`` are those of the other value, as a `Figure` has them, or None where only an occasion
    is named («twice as many as in 2019»); ``occasion`` is when the other value was, as worded, also where it stands
    apart («from 22 to 37 per cent in three years»); ``date`` is its date, ISO 8601 cut to its precision.
    """

    start: int
    end: int
    words: str
    direction: Direction
    value: str | None = None
    unit: str | None = None
    approximation: Approximation = Approximation.EXACT
    occasion: str | None = None
    date: str | None = None


@value
class Figure:
    """A stated quantity, read from ``[start, end)`` of the document's text.

    ``value`` is the number as a decimal string («350000», «0.6»), ``unit`` is «count», «percent», «ratio», «times» (a
    multiple of what it is compared with), an ISO 4217 currency code, or a unit of time or measure («year», «day»);
    ``counts`` is the thing counted as worded; ``date`` is ISO 8601 cut to its precision; ``intervention`` is who said
    it, or None for the document itself. ``base`` is the whole of which it is a part, ``comparison`` what it is
    compared with, ``source`` the words that say what it rests on («according to UNHCR»); each None where the words do
    not tell.
    """

    id: str
    document: str
    start: int
    end: int
    value: str
    unit: str
    counts: str
    approximation: Approximation = Approximation.EXACT
    date: str | None = None
    intervention: str | None = None
    base: Base | None = None
    comparison: Comparison | None = None
    source: str | None = None
