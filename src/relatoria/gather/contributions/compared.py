"""What every rule of comparison needs of a sentence: its quantities and dates, and how the other side is worded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from relatoria.language.dates import NAME, DateMention
from relatoria.language.numbers import Number
from relatoria.language.sentence import Sentence
from relatoria.model.figure import Approximation, Comparison, Direction
from relatoria.vocabulary.figures import figure_gate, figure_pattern

_ENDS = re.compile(r"[,.](?=\s|$)|[;:()!?\"]| - ")
_TARGET = 70
_NEAR = 45
_DAYS = {"minute": "0.000694", "hour": "0.0417", "day": "1", "week": "7", "month": "30.4", "year": "365"}


class Context(Struct, frozen=True):
    """A sentence read for comparisons."""

    sentence: Sentence
    numbers: Sequence[Number]
    said: Sequence[DateMention]
    language: str

    @property
    def folded(self) -> str:
        """The folded wording."""
        return self.sentence.folded

    def may_have(self, name: str) -> bool:
        """Whether the words of a table may stand in the sentence."""
        return figure_gate(self.language, name).opens(self.sentence.words)

    def pattern(self, name: str, shape: str = r"\b(?:{})(?!\w)") -> re.Pattern[str]:
        """The words of a table in the sentence's language."""
        return figure_pattern(self.language, name, shape)

    def clause_end(self, at: int) -> int:
        """The first sign after a place that ends a clause, or the end."""
        ends = _ENDS.search(self.folded, at)
        return ends.start() if ends else len(self.folded)

    def target(self, at: int, direction: Direction) -> Comparison | None:
        """A comparison with what is worded from ``at`` on: «in 2019», «those abroad»; None if it is a number."""
        end = self.clause_end(at)
        end = self.joined((at, end))[1]
        if end - at > _TARGET:
            end = self.folded.rfind(" ", at, at + _TARGET)
        if end <= at or any(at <= number.start <= at + 3 and number.kind == "count" for number in self.numbers):
            return None
        occasion = self.pattern("occasion").match(self.folded, at, end)
        return self.made((at, end), direction, occasion=(at, end) if occasion else None)

    def occasion(self, at: int, limit: int) -> tuple[int, int] | None:
        """When the other value was, worded soon after ``at`` and in the same clause."""
        found = self.pattern("occasion").search(self.folded, at, limit)
        return self.joined(found.span()) if found and found.start() - at <= _NEAR else None

    def joined(self, span: tuple[int, int]) -> tuple[int, int]:
        """A stretch up to the «and» in it that goes on with something else."""
        joins = self.pattern("join", r" (?:{}) ").search(self.folded, span[0] + 1, span[1])
        return (span[0], joins.start()) if joins else span

    def other(self, one: Number, other: Number, direction: Direction | None, until: int) -> Comparison:
        """A comparison of one value with another, whose occasion may follow up to ``until``.

        Without a ``direction`` the two values tell it, if they have one unit.
        """
        unit = one.kind if other.kind == "count" else other.kind
        occasion = self.occasion(other.end, until)
        span = (other.start, occasion[1] if occasion else other.end)
        known = direction or _direction(Decimal(one.value), one.kind, Decimal(other.value), unit)
        return self.made(span, known, occasion=occasion, value=(other.value, unit, other.approximation))

    def made(
        self,
        span: tuple[int, int],
        direction: Direction,
        *,
        occasion: tuple[int, int] | None,
        value: tuple[str, str, str] | None = None,
    ) -> Comparison:
        """The comparison, with the date that stands in its words."""
        text = self.sentence.text
        places = [span, occasion] if occasion else [span]
        dated = [
            mention.value
            for mention in self.said
            if mention.value and mention.relation != NAME and any(a <= mention.start < b for a, b in places)
        ]
        amount, unit, approximation = value or (None, None, "exact")
        return Comparison(
            *span,
            text[slice(*span)],
            direction,
            amount,
            unit,
            Approximation(approximation),
            text[slice(*occasion)] if occasion else None,
            dated[0] if dated else None,
        )


def _direction(one: Decimal, unit: str, other: Decimal, other_unit: str) -> Direction:
    if unit != other_unit:
        if unit not in _DAYS or other_unit not in _DAYS:
            return Direction.AGAINST
        one, other = one * Decimal(_DAYS[unit]), other * Decimal(_DAYS[other_unit])
    return Direction.UP if one > other else Direction.DOWN if one < other else Direction.AGAINST
