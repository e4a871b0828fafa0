"""The attribution rule of each intervention: that of its session, else of its document, else of the dialogue."""

from __future__ import annotations

import re

from relatoria.language.fold import fold
from relatoria.model.actor import Actor
from relatoria.model.dialogue import AttributionRule
from relatoria.model.intervention import Intervention
from relatoria.model.record import Record

_PSEUDONYM = re.compile(r"x\d+")
_STRICTNESS = (AttributionRule.ATTRIBUTED, AttributionRule.BY_GROUP, AttributionRule.NOT_ATTRIBUTED)


def rule_of(record: Record, intervention: Intervention) -> AttributionRule:
    """What outputs may say of who made an intervention; of several rules that apply, the strictest."""
    names = {intervention.document, *(d.name for d in record.documents if d.id == intervention.document)}
    if intervention.session:
        names.add(intervention.session)
    scopes = {fold(name) for name in names}
    found = [one.rule for one in record.dialogue.rules if fold(one.scope) in scopes]
    return max(found, key=_STRICTNESS.index) if found else record.dialogue.rule


def is_pseudonym(actor: Actor) -> bool:
    """Whether an actor stands for somebody whose name a rule withholds (`publish` numbers them x1, x2, …)."""
    return _PSEUDONYM.fullmatch(actor.id) is not None
