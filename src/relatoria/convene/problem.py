"""A task of composition: candidates, panels and rules, and the seats that each candidate could take."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from relatoria.convene.rules import STANDARD, checked, with_standard
from relatoria.errors import RelatoriaError
from relatoria.model.candidate import Candidate, Role
from relatoria.model.composition import Seat
from relatoria.model.panel import Panel, Rule, RuleKind


@dataclass(frozen=True, slots=True)
class Column:
    """One decision: does this candidate take a seat of this role in this panel?"""

    candidate: Candidate
    panel: Panel
    role: Role

    @property
    def seat(self) -> Seat:
        """The seat that the decision would give."""
        return Seat(self.panel.id, self.candidate.id, self.role)


@dataclass(frozen=True)
class Problem:
    """All that is asked, checked; ``columns`` are the decisions that are open."""

    candidates: tuple[Candidate, ...]
    panels: tuple[Panel, ...]
    rules: tuple[Rule, ...]
    columns: tuple[Column, ...]

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of candidates and panels by id, for words."""
        return {one.id: one.name for one in self.candidates} | {one.id: one.title or one.id for one in self.panels}

    def rule(self, rule_id: str) -> Rule:
        """The rule of an id."""
        return next(rule for rule in self.rules if rule.id == rule_id)


def open_problem(
    candidates: Sequence[Candidate],
    panels: Sequence[Panel],
    rules: Sequence[Rule],
    *,
    lot: str = "",
    standard: Iterable[RuleKind] = STANDARD,
) -> Problem:
    """A problem in which every seat is open. Candidates stand in the order of a lot, so that ties favour nobody.

    Raises:
        RelatoriaError: see `rules.checked`.
    """
    kept = checked(candidates, panels, with_standard(rules, standard))
    drawn = tuple(sorted(candidates, key=lambda one: hashlib.sha256(f"{lot}\0{one.id}".encode()).digest()))
    return Problem(drawn, tuple(panels), kept, tuple(_columns(drawn, panels, kept)))


def seated_problem(
    seats: Sequence[Seat], candidates: Sequence[Candidate], panels: Sequence[Panel], rules: Sequence[Rule]
) -> Problem:
    """A problem whose columns are seats that somebody has already given.

    Raises:
        RelatoriaError: see `rules.checked`; «unknown_seat» for a seat of somebody or something unknown.
    """
    kept = checked(candidates, panels, with_standard(rules))
    people, places = {one.id: one for one in candidates}, {one.id: one for one in panels}
    for seat in seats:
        if seat.candidate not in people or seat.panel not in places:
            raise RelatoriaError("unknown_seat", candidate=seat.candidate, panel=seat.panel)
    columns = (Column(people[seat.candidate], places[seat.panel], seat.role) for seat in seats)
    return Problem(tuple(candidates), tuple(panels), kept, tuple(columns))


def _columns(candidates: Sequence[Candidate], panels: Sequence[Panel], rules: Sequence[Rule]) -> Iterator[Column]:
    """Every role that a candidate takes, and those that a person has fixed by hand."""
    fixed = {
        (who, panel.id, role)
        for rule in rules
        if rule.kind is RuleKind.FIXED
        for who in rule.who
        for panel in panels
        if not rule.panels or panel.id in rule.panels
        for role in rule.roles
    }
    for candidate in candidates:
        for panel in panels:
            for role in Role:
                if panel.capacity(role) and (role in candidate.roles or (candidate.id, panel.id, role) in fixed):
                    yield Column(candidate, panel, role)
