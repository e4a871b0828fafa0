"""Working groups: delegations by region, or balanced by the same engine that composes panels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from relatoria.convene.compose import composed
from relatoria.convene.problem import open_problem
from relatoria.convene.traits import values_of
from relatoria.convene.words import name_of, say
from relatoria.model.candidate import Candidate
from relatoria.model.composition import Composition, Effort, Seat
from relatoria.model.grouping import Grouping
from relatoria.model.panel import Panel, Rule, RuleKind, Scope
from relatoria.model.remark import Remark, label_of
from relatoria.vocabulary.places import collation_key

STANDARD = (RuleKind.SEATS, RuleKind.ONCE, RuleKind.CLASH, RuleKind.EVERYONE, RuleKind.AVAILABLE)
"""Rules of working groups that hold unless the organisers say otherwise: nobody is left out, everybody is in one."""


def assign_groups(
    delegations: Sequence[Candidate], groups: Sequence[Panel], rules: Sequence[Rule] = (), effort: Effort | None = None
) -> Composition:
    """Place every delegation in one group under rules: sizes, languages, wishes, apart, together, counts.

    The same rules, proof, reasons and prices as for panels; a group is a panel with a ``least`` and most seats.

    Raises:
        RelatoriaError: if ids, rules or groups make no sense; see `rules.checked`.
    """
    tried = effort or Effort()
    return composed(open_problem(delegations, groups, rules, lot=tried.lot, standard=STANDARD), tried)


def even_groups(titles: Sequence[str], delegations: int) -> tuple[Panel, ...]:
    """Groups of sizes that differ by one at most, for so many delegations; their ids are «group-1», «group-2» …"""
    least, over = divmod(delegations, len(titles))
    most = least + bool(over)
    return tuple(Panel(f"group-{n}", title, max(most, 1), least=least) for n, title in enumerate(titles, 1))


def balancing_rules(
    delegations: Sequence[Candidate], groups: int, traits: Iterable[str], weight: float | None = 1.0
) -> tuple[Rule, ...]:
    """Rules under which every group has its even share of each value of some traits, give or take one."""
    made = []
    for trait in traits:
        for value in sorted({value for one in delegations for value in values_of(one, trait)}):
            least, over = divmod(sum(value in values_of(one, trait) for one in delegations), groups)
            name, most = f"{trait}:{value}", least + bool(over)
            counted = Rule(name, RuleKind.COUNT, trait, (value,), at_least=least, at_most=most)
            made.append(replace(counted, scope=Scope.PANEL, weight=weight))
    return tuple(made)


def regional_groups(
    delegations: Sequence[Candidate], trait: str = "un_group", *, least: int = 1, most: int = 30, language: str = "en"
) -> Grouping:
    """A group for each region; one of more than ``most`` is cut into even parts in alphabetical order.

    A delegation without a region is placed nowhere: a remark names it, and one names each group under ``least``.
    ``language`` is that of the titles and of the alphabet.
    """
    ordered = sorted(delegations, key=lambda one: (collation_key(one.name, language), one.id))
    regions: dict[str, list[Candidate]] = {}
    for one in ordered:
        for value in values_of(one, trait)[:1]:
            regions.setdefault(value, []).append(one)
    groups: list[Panel] = []
    seats: list[Seat] = []
    for region, members in sorted(regions.items()):
        for group, part in _parts(region, members, trait, most, language):
            groups.append(group)
            seats += [Seat(group.id, one.id) for one in part]
    lost = tuple(one for one in ordered if not values_of(one, trait))
    return Grouping(tuple(groups), tuple(seats), tuple(_remarks(groups, least, lost, trait)))


def _parts(
    region: str, members: list[Candidate], trait: str, most: int, language: str
) -> Iterator[tuple[Panel, list[Candidate]]]:
    parts = -(-len(members) // most)
    name = name_of(trait, region, language)
    for n in range(parts):
        part = members[n * len(members) // parts : (n + 1) * len(members) // parts]
        title = say(Remark("group_of", {"group": name, "n": n + 1, "total": parts}), language) if parts > 1 else name
        yield Panel(f"{region}-{n + 1}" if parts > 1 else region, title, len(part)), part


def _remarks(groups: Sequence[Panel], least: int, lost: Sequence[Candidate], trait: str) -> Iterator[Remark]:
    for group in groups:
        if group.seats < least:
            yield Remark("group_small", {"group": group.title, "n": group.seats, "least": least})
    if lost:
        named = tuple(Remark("as_is", {"text": one.name}) for one in lost)
        yield Remark("group_unknown", {"trait": label_of("trait", trait), "who": named})
