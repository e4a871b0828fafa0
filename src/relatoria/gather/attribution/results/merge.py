"""Attributions of several documents made one: record-wide actors, interventions, findings and open mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relatoria.gather.attribution.actors.consistency import across
from relatoria.gather.attribution.actors.registry import Registry, mention_of
from relatoria.gather.attribution.results.homes import at_home
from relatoria.gather.attribution.results.result import Attribution
from relatoria.model.document import Document
from relatoria.model.finding import Finding
from relatoria.model.intervention import Intervention


def merge(attributions: Sequence[tuple[Document, Attribution]]) -> Attribution:
    """The attribution of a record, ids unique in it: actors a1…, interventions i1… in the order given.

    Actors merge by the rules of `Registry`, those of several documents not by a family name alone;
    findings of consistency, within and between documents, are added.
    """
    registry = Registry(across=len({document.id for document, _ in attributions}) > 1)
    interventions: list[Intervention] = []
    findings: list[Finding] = []
    unresolved = []
    for _, one in attributions:
        ids = {actor.id: registry.add(mention_of(actor)) for actor in one.actors}
        for actor in one.actors:
            for alias in actor.aliases:
                registry.alias(ids[actor.id], alias)
            if actor.members:
                registry.set_members(ids[actor.id], (ids[member] for member in actor.members))
        interventions += [_renamed(said, ids, len(interventions) + at) for at, said in enumerate(one.interventions, 1)]
        findings += [replace(found, actors=_all(ids, found.actors)) for found in one.findings]
        unresolved += [replace(open_, candidates=_all(ids, open_.candidates)) for open_ in one.unresolved]
    actors = at_home([document for document, _ in attributions], registry.actors())
    findings += across([document for document, _ in attributions], actors)
    return Attribution(
        actors,
        tuple(interventions),
        tuple(replace(found, id=f"n{number}") for number, found in enumerate(findings, 1)),
        tuple(replace(open_, id=f"u{number}") for number, open_ in enumerate(unresolved, 1)),
    )


def _renamed(said: Intervention, ids: dict[str, str], number: int) -> Intervention:
    return Intervention(
        f"i{number}",
        said.document,
        _all(ids, said.actors),
        said.passages,
        said.relation,
        _all(ids, said.on_behalf_of) if said.on_behalf_of else (),
        ids[said.substitute_for] if said.substitute_for else None,
        _all(ids, said.targets) if said.targets else (),
        said.capacity,
        said.mode,
        said.session,
    )


def _all(ids: dict[str, str], known: Sequence[str]) -> tuple[str, ...]:
    if len(known) < 2:
        return (ids[known[0]],) if known else ()
    return tuple(dict.fromkeys([ids[one] for one in known]))
