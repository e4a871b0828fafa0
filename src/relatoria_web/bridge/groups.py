"""Delegations placed in working groups by the library. For the worker: balancing needs the solver."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Placed:
    """Groups with their titles, who is in which (key → group id), and what has to be said, in words."""

    groups: tuple[tuple[str, dict[str, str]], ...]  # id, language → title
    members: dict[str, str]
    remarks: tuple[str, ...]


def by_region(delegations: Sequence[dict[str, Any]], language: str) -> Placed:
    """A group for each regional group of the United Nations; delegations without one are told, and placed nowhere."""
    from relatoria.convene.groups import regional_groups
    from relatoria.convene.words import name_of, sentence
    from relatoria_web.bridge.panels import LANGUAGES, _candidates

    found = regional_groups(_candidates(delegations), language=language)
    groups = tuple(
        (one.id, {code: _named(one.id, one.title, name_of, code) for code in LANGUAGES}) for one in found.groups
    )
    members = {seat.candidate: seat.panel for seat in found.seats}
    return Placed(groups, members, tuple(sentence(one, language) for one in found.remarks))


def _named(group: str, title: str, name_of: Any, language: str) -> str:
    named = str(name_of("un_group", group, language))
    return title if named == group else named


def balanced(delegations: Sequence[dict[str, Any]], titles: Sequence[str], language: str, seconds: float) -> Placed:
    """Delegations spread over as many groups as there are titles, regions and kinds evenly; wishes count."""
    from relatoria.convene.groups import assign_groups, balancing_rules, even_groups
    from relatoria.convene.words import sentence
    from relatoria.model.composition import Effort
    from relatoria_web.bridge.panels import LANGUAGES, _candidates

    people = _candidates(delegations)
    groups = even_groups(titles, len(people))
    rules = balancing_rules(people, len(groups), ("un_group", "stakeholder_type"))
    made = assign_groups(people, groups, rules, Effort(seconds, 0.1, seconds, alternatives=0))
    named = tuple((one.id, dict.fromkeys(LANGUAGES, one.title)) for one in groups)
    return Placed(
        named,
        {seat.candidate: seat.panel for seat in made.seats},
        tuple(sentence(one, language) for one in made.remarks),
    )
