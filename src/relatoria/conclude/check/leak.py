"""Leaks: nothing that an attribution rule withholds stands in a report."""

from __future__ import annotations

from collections.abc import Iterator

from relatoria.conclude.attribution import rule_of
from relatoria.conclude.check.claims import Claim
from relatoria.conclude.report.context import Context
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.dialogue import AttributionRule
from relatoria.model.verdict import Fault, FaultKind

SHORTEST = 4


def leaks(claim: Claim, context: Context) -> Iterator[Fault]:
    """A claim that rests on an intervention under a rule names none of those who made it."""
    folded = fold(claim.text)
    for actor in _withheld(claim, context):
        for name in (actor.name, actor.organisation, *actor.aliases):
            if name and len(name) >= SHORTEST and fold(name) in folded:
                yield Fault(FaultKind.LEAK, name)
                break


def _withheld(claim: Claim, context: Context) -> list[Actor]:
    found: dict[str, Actor] = {}
    for contribution in claim.contributions:
        one = context.contributions.get(contribution)
        if one is None:
            continue
        intervention = context.intervention_of(one)
        if rule_of(context.record, intervention) is AttributionRule.ATTRIBUTED:
            continue
        for actor in (*intervention.actors, *intervention.on_behalf_of):
            if context.actors[actor].kind is not ActorKind.COLLECTIVE:
                found[actor] = context.actors[actor]
    return list(found.values())
