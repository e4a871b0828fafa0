"""A figure that somebody stated: a claim with its value, unit, what it counts, and who said it."""

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


@value
class Figure:
    """A stated quantity, read from ``[start, end)`` of the document's text.

    ``value`` is the number as a decimal string («350000», «0.6»), ``unit`` is «count», «percent», «ratio», an ISO
    4217 currency code, or a unit of time or measure («year», «day»); ``counts`` is the thing counted as worded;
    ``date`` is ISO 8601 cut to its precision; ``intervention`` is who said it, or None for the document itself.
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
