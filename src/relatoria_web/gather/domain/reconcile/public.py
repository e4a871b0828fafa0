"""One item as outsiders may see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relatoria.model.actor import Actor
from relatoria.model.contribution import Contribution
from relatoria.model.dialogue import AttributionRule
from relatoria.model.intervention import Intervention
from relatoria.model.record import Record
from relatoria_web.bridge.records import plain, rule_of
from relatoria_web.gather.models import Part

if TYPE_CHECKING:
    from relatoria_web.bridge.records import Wordings

_FIELDS = ("start", "end", "addressee", "means", "partners", "place", "why", "horizon", "themes")


@dataclass(frozen=True, slots=True)
class PublicText:
    """The wordings of the published documents, and which of these are masked."""

    wordings: Wordings
    masked: set[str]


def public_intervention(
    before: Intervention, after: Intervention, record: Record, names: Mapping[str, Actor]
) -> dict[str, Any]:
    """The public columns of an intervention: whether its voice is withheld, and what is said instead."""
    withheld = (before.actors, before.on_behalf_of) != (after.actors, after.on_behalf_of)
    groups = {names[a].organisation or "" for a in after.actors if a.startswith("x")} if withheld else set()
    public = None
    if before != after:
        public = {"capacity": after.capacity or "", "heading": after.session or "", "voices": _voices(after)}
    rule = rule_of(record, before)
    return {
        "withheld": withheld,
        "shown_as": groups.pop() if len(groups) == 1 else "",
        "public": public,
        "rule": rule.value if rule is not AttributionRule.ATTRIBUTED else "",
    }


def _voices(after: Intervention) -> list[list[Any]]:
    """Part and primary key of the actors who may be named."""
    parts = (
        (Part.SPEAKER, after.actors),
        (Part.ON_BEHALF_OF, after.on_behalf_of),
        (Part.TARGET, after.targets),
        (Part.SUBSTITUTE_FOR, (after.substitute_for,) if after.substitute_for else ()),
    )
    return [[part.value, int(a[1:])] for part, actors in parts for a in actors if a.startswith("a")]


def public_contribution(one: Contribution, document: str, texts: PublicText) -> tuple[dict[str, Any] | None, str]:
    """The fields of a contribution where its document is masked (None where it is not), and its public wording."""
    wording = texts.wordings.of(document, one.start, one.end)
    if document not in texts.masked:
        return None, wording
    found = plain(one)
    return {name: found[name] for name in _FIELDS}, wording
