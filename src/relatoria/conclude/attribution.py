"""The attribution rule of each intervention: that of its session, else of its document, else of the dialogue."""

from __future__ import annotations

import re
from collections.abc import Iterable

from relatoria.errors import RelatoriaError
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.dialogue import AttributionRule
from relatoria.model.document import Document, ParagraphKind
from relatoria.model.intervention import Intervention
from relatoria.model.record import Record

_PSEUDONYM = re.compile(r"x\d+")
_STRICTNESS = (AttributionRule.ATTRIBUTED, AttributionRule.BY_GROUP, AttributionRule.NOT_ATTRIBUTED)


def rule_of(record: Record, intervention: Intervention) -> AttributionRule:
    """What outputs may say of who made an intervention; of several rules that apply, the strictest."""
    scopes = {name for d in record.documents if d.id == intervention.document for name in _names(d)}
    if intervention.session:
        scopes.add(fold(intervention.session))
    found = [one.rule for one in record.dialogue.rules if fold(one.scope) in scopes]
    return max(found, key=_STRICTNESS.index) if found else record.dialogue.rule


def refuse_unknown_scopes(record: Record, unread: Iterable[str] = ()) -> None:
    """See that every rule has something to hold: a rule with a misspelt scope would let the names out in silence.

    ``unread`` are the names of files that could not be read: a rule for one of them is no mistake.

    Raises:
        RelatoriaError: ``unknown_scope`` for the first rule whose scope is no document, session or heading.
    """
    known = {name for document in record.documents for name in _names(document)}
    known |= {fold(name) for path in unread for name in (path, path.rpartition("/")[2])}
    known |= {fold(one.session) for one in record.interventions if one.session}
    known |= {fold(session.title) for session in record.sessions}
    for rule in record.dialogue.rules:
        if fold(rule.scope) not in known and not any(_has_heading(d, rule.scope) for d in record.documents):
            raise RelatoriaError("unknown_scope", scope=rule.scope)


def _names(document: Document) -> set[str]:
    """A document is named by its id, its path in the folder, or the last part of it."""
    return {fold(document.id), fold(document.name), fold(document.name.rpartition("/")[2])}


def _has_heading(document: Document, scope: str) -> bool:
    headings = (part for part in document.paragraphs if part.kind is ParagraphKind.HEADING)
    return any(fold(scope) in fold(document.text[part.start : part.end]) for part in headings)


def hides(record: Record, actor: Actor, rule: AttributionRule) -> bool:
    """Whether a rule withholds an actor: «by group» lets a group of the meeting be named that speaks for itself.

    Collectives and pseudonyms (ids «x1», «x2» …) name nobody.
    """
    if rule is AttributionRule.ATTRIBUTED or actor.kind is ActorKind.COLLECTIVE or actor.id.startswith("x"):
        return False
    itself = actor.kind is ActorKind.GROUP and any(actor.name == group.name for group in record.dialogue.groups)
    return rule is not AttributionRule.BY_GROUP or not itself


def is_pseudonym(actor: Actor) -> bool:
    """Whether an actor stands for somebody whose name a rule withholds (`publish` numbers them x1, x2, …)."""
    return _PSEUDONYM.fullmatch(actor.id) is not None
