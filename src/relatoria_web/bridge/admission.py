"""The part of a record that stands in some of its documents."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from relatoria.model.record import Record


def only_documents(record: Record, kept: Collection[str]) -> Record:
    """The record without all that stands in other documents, and without the actors whom only those know."""
    if all(document.id in kept for document in record.documents):
        return record
    said = tuple(one for one in record.interventions if one.document in kept)
    known = {one.id for one in said}
    spoke = {a for one in said for a in (*one.actors, *one.on_behalf_of, *one.targets, one.substitute_for or "")}
    actors = tuple(one for one in record.actors if one.id in spoke)
    here = {one.id for one in actors}
    return replace(
        record,
        documents=tuple(one for one in record.documents if one.id in kept),
        actors=tuple(replace(one, members=tuple(m for m in one.members if m in here)) for one in actors),
        interventions=said,
        contributions=tuple(one for one in record.contributions if one.intervention in known),
        figures=tuple(one for one in record.figures if one.document in kept),
        findings=tuple(
            one for one in record.findings if one.passages and all(place.document in kept for place in one.passages)
        ),
        unresolved=tuple(one for one in record.unresolved if one.document in kept),
        sessions=tuple(one for one in record.sessions if one.document in kept),
    )
