"""Panels and the library: nominees, rules in words, composing (in the worker), the balance of a hand (anywhere)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from relatoria.errors import RelatoriaError

if TYPE_CHECKING:
    from relatoria.model.candidate import Candidate
    from relatoria.model.composition import Seat
    from relatoria.model.panel import Panel, Rule

LANGUAGES = ("es", "en", "fr")
Row = Mapping[str, Any]
Choices = list[tuple[str, str]]


class PanelError(Exception):
    """What was asked makes no sense; the message says why in the reader's language."""


@dataclass(frozen=True, slots=True)
class Asked:
    """All that composing needs, as JSON: nominees with ids, panels, rules; ``seats`` is what stands."""

    nominees: Sequence[Row]
    panels: Sequence[Row]
    rules: Sequence[Row]
    seats: Sequence[Row] = ()
    lot: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """How many of those seated have a value; ``share`` is in per cent of all."""

    label: str
    n: int
    share: int
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Gauge:
    """One trait of the meter."""

    label: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Meter:
    """The balance of what is seated: traits, and what the rules miss (``must``: a hard rule)."""

    people: int
    gauges: tuple[Gauge, ...]
    warnings: tuple[tuple[bool, str], ...]


def read_nominees(data: bytes, name: str, language: str) -> tuple[list[dict[str, Any]], list[str]]:
    """Nominees of a CSV as JSON, and the columns that were passed over.

    Raises:
        PanelError: in words, if the table has no names or a cell says what nothing has.
    """
    from relatoria.convene.read import read_nominees as read

    try:
        found = read(data, name)
    except RelatoriaError as error:
        raise PanelError(error.say(language)) from error
    rows = [
        {key: value for key, value in msgspec.to_builtins(one).items() if value not in (None, [], ())}
        for one in found.candidates
    ]
    return rows, list(found.passed_over)


def rule_words(rules: Sequence[Row], names: Mapping[str, str], language: str) -> list[str]:
    """Each rule in words."""
    from relatoria.convene.describe import describe
    from relatoria.convene.words import sentence

    return [sentence(describe(rule, names), language) for rule in _rules(rules)]


def compose(asked: Asked, seconds: float) -> dict[str, Any]:
    """The best programme with its proof, reasons, alternatives and prices, in three languages. For the worker.

    Gives «proof», «seats» (JSON of the library's seats) and «words»: language → what is told.

    Raises:
        RelatoriaError: if ids, rules or panels make no sense.
    """
    from relatoria.convene.balance import balance
    from relatoria.convene.compose import compose as solve
    from relatoria.convene.page import Told, plain
    from relatoria.model.composition import Effort

    people, panels, rules = _candidates(asked.nominees), _panels(asked.panels), _rules(asked.rules)
    effort = Effort(seconds, seconds / 2, seconds / 2, lot=asked.lot)
    made = solve(people, panels, rules, effort)
    meter = balance(made.seats, people, panels, rules)
    words = {one: plain(Told(made, meter, people, panels, asked.title, one)) for one in LANGUAGES}
    return {"proof": made.proof.value, "seats": msgspec.to_builtins(made.seats), "words": words}


def meter(asked: Asked, language: str) -> Meter:
    """The balance of the seats as they stand: no solver, so a page may ask after every move.

    Raises:
        PanelError: if the seats, rules or panels make no sense.
    """
    from relatoria.convene.balance import balance
    from relatoria.convene.words import name_of, sentence

    people = _candidates(asked.nominees)
    try:
        found = balance(_seats(asked.seats), people, _panels(asked.panels), _rules(asked.rules))
    except RelatoriaError as error:
        raise PanelError(error.say(language)) from error
    gauges = []
    for tally in found.tallies:
        cells = [(name_of(tally.trait, value, language), n or 0, False) for value, n in tally.counts]
        cells += [(name_of("bound", "unknown", language), tally.unknown or 0, True)] if tally.unknown else []
        bars = tuple(Bar(label, n, round(100 * n / max(tally.total, 1)), unknown) for label, n, unknown in cells)
        gauges.append(Gauge(name_of("trait", tally.trait, language), bars))
    warnings = tuple((one.must, sentence(one.remark, language)) for one in found.warnings)
    return Meter(found.people, tuple(gauges), warnings)


def check_rule(rule: Row, asked: Asked, language: str) -> None:
    """See that one more rule makes sense beside what stands.

    Raises:
        PanelError: in words, if it does not.
    """
    check_asked(replace(asked, rules=[*asked.rules, rule]), language)


def check_asked(asked: Asked, language: str) -> None:
    """See that panels and rules make sense together.

    Raises:
        PanelError: in words, if they do not.
    """
    from relatoria.convene.rules import checked

    try:
        checked(_candidates(asked.nominees), _panels(asked.panels), _rules(asked.rules))
    except (RelatoriaError, msgspec.ValidationError) as error:
        words = error.say(language) if isinstance(error, RelatoriaError) else str(error)
        raise PanelError(words) from error


@cache
def traits(language: str) -> Choices:
    """What a count may look at, with its name."""
    from relatoria.convene.traits import TRAITS
    from relatoria.convene.words import name_of

    return [(trait, name_of("trait", trait, language)) for trait in TRAITS]


def _candidates(rows: Sequence[Row]) -> list[Candidate]:
    from relatoria.model.candidate import Candidate

    return msgspec.convert(list(rows), list[Candidate])


def _panels(rows: Sequence[Row]) -> list[Panel]:
    from relatoria.model.panel import Panel

    return msgspec.convert(list(rows), list[Panel])


def _rules(rows: Sequence[Row]) -> list[Rule]:
    from relatoria.model.panel import Rule

    return msgspec.convert(list(rows), list[Rule])


def _seats(rows: Sequence[Row]) -> list[Seat]:
    from relatoria.model.composition import Seat

    return msgspec.convert(list(rows), list[Seat])
