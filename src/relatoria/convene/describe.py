"""A rule as a remark: what it asks, in words that a delegate can read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from relatoria.model.panel import Rule, RuleKind, Scope
from relatoria.model.remark import Remark, label_of

Names = Mapping[str, str]


def describe(rule: Rule, names: Names) -> Remark:
    """What a rule asks: the organisers' own title if it has one; ``names`` gives the names of people and panels."""
    if rule.title:
        return Remark("as_is", {"text": rule.title})
    if rule.kind is RuleKind.COUNT:
        parts = {"what": what(rule), "bounds": bounds(rule), "where": where(rule, names)}
        return Remark("rule_count", parts)
    if rule.kind is RuleKind.ONCE:
        return Remark("rule_once", {"n": 1 if rule.at_most is None else rule.at_most})
    if rule.who:
        return Remark(f"rule_{rule.kind.value}", {"who": listed(rule.who, names), "where": where(rule, names)})
    return Remark(f"rule_{rule.kind.value}")


def what(rule: Rule) -> Remark | tuple[Remark, ...]:
    """What a rule counts: «women», «each of: African States and Asia-Pacific States»."""
    values = tuple(label_of(rule.trait, value) for value in rule.values)
    if not rule.each or len(values) == 1:
        return values
    if values:
        return Remark("each_of", {"values": values})
    return Remark("each_value", {"trait": label_of("trait", rule.trait)})


def bounds(rule: Rule) -> tuple[Remark, ...]:
    """The bounds of a rule: «at least 40 per cent»."""
    numbers = {"at_least": rule.at_least, "at_most": rule.at_most}
    shares = {"share_at_least": rule.share_at_least, "share_at_most": rule.share_at_most}
    found = [Remark(code, {"n": n}) for code, n in numbers.items() if n is not None]
    found += [Remark(code, {"n": round(100 * share, 2)}) for code, share in shares.items() if share is not None]
    return tuple(found)


def where(rule: Rule, names: Names) -> Remark:
    """Where a rule looks: in each panel, in the whole programme, in some panels."""
    if rule.panels:
        return Remark("some_panels", {"panels": listed(rule.panels, names)})
    return Remark("each_panel" if rule.scope is Scope.PANEL else "whole_programme")


def listed(ids: Sequence[str], names: Names) -> tuple[Remark, ...]:
    """The names behind ids, to be joined as a language does."""
    return tuple(Remark("as_is", {"text": names.get(one, one)}) for one in ids)
