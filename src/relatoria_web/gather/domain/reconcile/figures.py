"""Figures, findings and open mentions of the merged record into rows: nobody corrects them, so they are replaced."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from django.db.models import Model

from relatoria.model.figure import Figure as ReadFigure
from relatoria.model.finding import Finding as ReadFinding
from relatoria.model.finding import Unresolved
from relatoria.model.record import Record
from relatoria_web.gather.domain.claims import kept
from relatoria_web.gather.domain.reconcile.matching import numbered
from relatoria_web.gather.models import Document, Figure, Finding, Mention

Row = TypeVar("Row", Figure, Finding, Mention)


def sync_figures(
    record: Record,
    documents: Mapping[str, Document],
    interventions: Mapping[str, int],
    contributions: Mapping[str, int],
) -> None:
    """Write the figures; one that stands where one stood keeps its address."""
    within = {figure: contributions[one.id] for one in record.contributions for figure in one.figures}
    keys = numbered(f"{documents[one.document].pk}:{one.start}:{one.end}:{one.unit}" for one in record.figures)
    wanted = {
        key: _figure(one)
        | {
            "document_id": documents[one.document].pk,
            "intervention_id": interventions[one.intervention] if one.intervention else None,
            "contribution_id": within.get(one.id),
        }
        for key, one in zip(keys, record.figures, strict=True)
    }
    _replace(Figure, _meeting(documents), wanted)


def _figure(one: ReadFigure) -> dict[str, Any]:
    return {
        "start": one.start,
        "end": one.end,
        "value": one.value[:60],
        "unit": one.unit,
        "counts": one.counts,
        "approximation": one.approximation.value,
        "date": one.date or "",
        **kept(one),
    }


def sync_findings(
    findings: Sequence[ReadFinding], documents: Mapping[str, Document], actors: Mapping[str, int]
) -> None:
    """Write the findings; one that was settled stays so as long as it is found."""
    wanted = {}
    for one in findings:
        passages = [[documents[p.document].pk, p.start, p.end] for p in one.passages]
        said = hashlib.sha256(f"{one.message}{passages}".encode()).hexdigest()[:32]
        wanted[f"{one.kind}:{said}"] = {
            "kind": one.kind.value,
            "message": one.message,
            "passages": passages,
            "actors": [actors[actor] for actor in one.actors],
            "document_id": passages[0][0] if passages else None,
        }
    _replace(Finding, _meeting(documents), wanted)


def sync_mentions(mentions: Sequence[Unresolved], documents: Mapping[str, Document], actors: Mapping[str, int]) -> None:
    """Write the mentions that nobody could be given; one that a person resolved stays, found or not."""
    wanted = {
        f"{documents[one.document].pk}:{one.start}:{one.end}": {
            "document_id": documents[one.document].pk,
            "start": one.start,
            "end": one.end,
            "wording": one.mention,
            "why": one.why,
            "candidates": [actors[actor] for actor in one.candidates],
        }
        for one in mentions
    }
    _replace(Mention, _meeting(documents), wanted)


def _meeting(documents: Mapping[str, Document]) -> int:
    return next(iter(documents.values())).meeting_id


def _replace(model: type[Row], meeting: int, wanted: Mapping[str, dict[str, Any]]) -> None:
    rows = {row.key: row for row in model._default_manager.filter(meeting_id=meeting)}
    changed = [rows[key] for key, fields in wanted.items() if key in rows and _set(rows[key], fields)]
    columns = sorted({name for fields in wanted.values() for name in fields})
    if changed:
        model._default_manager.bulk_update(changed, columns, batch_size=200)
    made = [model(meeting_id=meeting, key=key, **fields) for key, fields in wanted.items() if key not in rows]
    model._default_manager.bulk_create(made, batch_size=500)
    gone = [row.pk for key, row in rows.items() if key not in wanted and not _kept(row)]
    model._default_manager.filter(pk__in=gone).delete()


def _set(row: Model, fields: Mapping[str, Any]) -> bool:
    different = [name for name, value in fields.items() if getattr(row, name) != value]
    for name in different:
        setattr(row, name, fields[name])
    return bool(different)


def _kept(row: Model) -> bool:
    return isinstance(row, Mention) and row.actor_id is not None
