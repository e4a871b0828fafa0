"""An independent reading of the rules, written plainly and without the library's requirements: the tests' judge."""

from __future__ import annotations

from collections.abc import Sequence

from relatoria.convene.clashes import clash
from relatoria.convene.traits import values_of
from relatoria.model.candidate import Candidate, Role
from relatoria.model.composition import Seat
from relatoria.model.panel import Panel, Rule, RuleKind, Scope


def broken(seats: Sequence[Seat], candidates: Sequence[Candidate], panels: Sequence[Panel], rule: Rule) -> bool:
    """Whether seats break a rule."""
    people = {one.id: one for one in candidates}
    rooms = {one.id: one for one in panels}
    looked = [seat for seat in seats if not rule.panels or seat.panel in rule.panels]
    chosen = [one.id for one in panels if not rule.panels or one.id in rule.panels]
    panel_wise = [[seat for seat in looked if seat.panel == panel] for panel in chosen]
    match rule.kind:
        case RuleKind.COUNT:
            lists = panel_wise if rule.scope is Scope.PANEL else [looked]
            return any(_count_broken([people[seat.candidate] for seat in one], candidates, rule) for one in lists)
        case RuleKind.APART:
            lists = panel_wise if rule.scope is Scope.PANEL else [looked]
            return any(sum(seat.candidate in rule.who for seat in one) > 1 for one in lists)
        case RuleKind.TOGETHER:
            return any(len({who in [seat.candidate for seat in one] for who in rule.who}) > 1 for one in panel_wise)
        case RuleKind.FIXED:
            return any(who not in [seat.candidate for seat in looked] for who in rule.who)
        case RuleKind.EXCLUDED:
            return any(seat.candidate in rule.who for seat in looked)
        case RuleKind.ONCE:
            held = [seat.candidate for seat in seats]
            return any(held.count(who) > (rule.at_most or 1) for who in held)
        case RuleKind.CLASH:
            return any(
                one != two and one.candidate == two.candidate and clash(rooms[one.panel], rooms[two.panel])
                for one in seats
                for two in seats
            )
        case RuleKind.SEATS:
            held = [(seat.panel, seat.role) for seat in seats]
            return any(held.count((panel.id, role)) < panel.needed(role) for panel in panels for role in Role)
        case _:
            return any(_misplaced(people[seat.candidate], rooms[seat.panel], rule.kind) for seat in looked)


def _count_broken(sitting: list[Candidate], candidates: Sequence[Candidate], rule: Rule) -> bool:
    values = rule.values or sorted({v for one in candidates for v in values_of(one, rule.trait)})
    wanted = [{value} for value in values] if rule.each else [set(values)]
    for some in wanted:
        n, total = sum(bool(some & set(values_of(one, rule.trait))) for one in sitting), len(sitting)
        if rule.at_least is not None and n < rule.at_least:
            return True
        if rule.at_most is not None and n > rule.at_most:
            return True
        if rule.share_at_least is not None and n < rule.share_at_least * total - 1e-9:
            return True
        if rule.share_at_most is not None and n > rule.share_at_most * total + 1e-9:
            return True
    return False


def _misplaced(person: Candidate, panel: Panel, kind: RuleKind) -> bool:
    if kind is RuleKind.AVAILABLE:
        return person.available is not None and not {panel.id, panel.slot} & set(person.available)
    if kind is RuleKind.LANGUAGE:
        return bool(panel.languages) and not set(panel.languages) & set(person.languages)
    if kind is RuleKind.TOPIC:
        return bool(panel.topics) and not set(panel.topics) & set(person.topics)
    return kind is RuleKind.FRESH and person.spoken > 0
