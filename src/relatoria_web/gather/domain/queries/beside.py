"""The record beside its source: one page of a document with the interventions and contributions in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from relatoria_web.gather.domain.queries.shown import Brought, Said, brought, said
from relatoria_web.gather.domain.queries.source import PARAGRAPHS, Block, Mark, blocks
from relatoria_web.gather.models import Coding, Contribution, Document, Intervention, Passage, Voice
from relatoria_web.gather.models.reviewed import OUT
from relatoria_web.trace.models import Judgement

COLOURS = 6


@dataclass(frozen=True, slots=True)
class Unit:
    """An intervention with what it brings and what was judged of it."""

    said: Said
    number: int
    colour: int
    brought: Sequence[tuple[Brought, Sequence[Judgement]]]
    judgements: Sequence[Judgement]


@dataclass(frozen=True, slots=True)
class Beside:
    """One page of the record beside its source."""

    blocks: Sequence[Block]
    units: Sequence[Unit]
    number: int
    pages: int
    title: str
    notices: Sequence[dict[str, Any]]
    macros: bool
    """Whether the file runs programs of its own when it is opened."""


def beside(document: Document, *, page: int, insider: bool) -> Beside:
    """A page of a document as somebody may see it. Five queries, whatever is in it."""
    text, shape = document.text, document.shape
    if not insider and document.masked is not None:
        text, shape = document.masked["text"], document.masked["shape"]
    paragraphs = shape.get("paragraphs", ())
    pages = max(1, -(-len(paragraphs) // PARAGRAPHS))
    number = min(max(page, 1), pages)
    shown = paragraphs[(number - 1) * PARAGRAPHS : number * PARAGRAPHS]
    start = shown[0]["start"] if shown else 0
    end = max((one["end"] for one in shown), default=0)
    units = _units(document, (start, end), insider=insider)
    voices = [Mark(p[0], p[1], u.said.row.uid, u.colour) for u in units for p in u.said.passages if _counts(u)]
    kept = [Mark(b.start, b.end, b.row.uid) for u in units for b, _ in u.brought if b.row.state not in OUT]
    title = document.title if insider or document.masked is None else ""
    notices = shape.get("notices", ())
    macros = any(one["code"] == "macros_not_run" for one in notices)
    told = notices if insider else ()
    return Beside(blocks(text, shape, shown, voices, kept), units, number, pages, title, told, macros)


def _counts(unit: Unit) -> bool:
    return unit.said.row.state not in OUT


def _units(document: Document, within: tuple[int, int], *, insider: bool) -> list[Unit]:
    ends = ("start", "end") if insider else ("public_start", "public_end")
    reached = {f"{ends[0]}__lt": max(within[1], 1), f"{ends[1]}__gt": within[0]}
    found = Passage.objects.filter(intervention__document=document, **reached).order_by(
        "intervention__order", "intervention__pk", "start"
    )
    if not insider:
        found = found.exclude(intervention__state__in=OUT)
    passages: dict[int, list[Passage]] = defaultdict(list)
    rows: dict[int, Intervention] = {}
    for one in found.select_related("intervention"):
        passages[one.intervention_id].append(one)
        rows[one.intervention_id] = one.intervention
    voices = _by(Voice.objects.filter(intervention__in=rows).select_related("actor"), "intervention_id")
    contributions = _contributions(rows, insider=insider)
    codings = _codings(contributions)
    judged = _judgements(rows.values(), contributions, insider=insider)
    kept = _by(contributions, "intervention_id")
    return [
        Unit(
            said(row, voices[pk], passages[pk], insider=insider),
            at,
            at % COLOURS + 1,
            [(brought(c, codings[c.pk], insider=insider), judged[c.uid]) for c in kept[pk]],
            judged[row.uid],
        )
        for at, (pk, row) in enumerate(rows.items(), 1)
    ]


def _contributions(rows: Iterable[int], *, insider: bool) -> list[Contribution]:
    found = Contribution.objects.filter(intervention__in=list(rows)).order_by("start", "pk")
    return list(found if insider else found.exclude(state__in=OUT))


def _codings(rows: Sequence[Contribution]) -> dict[Any, list[Any]]:
    return _by(Coding.objects.filter(contribution__in=[row.pk for row in rows]), "contribution_id")


def _by(rows: Iterable[Any], name: str) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return found


def _judgements(
    said: Iterable[Intervention], brought: Iterable[Contribution], *, insider: bool
) -> dict[Any, list[Any]]:
    """The judgements on some items, those that were withdrawn too; outsiders are told of none."""
    if not insider:
        return defaultdict(list)
    uids = [row.uid for row in said] + [row.uid for row in brought]
    rows = Judgement.objects.filter(target__in=uids).order_by("pk")
    return _by(rows.select_related("author__person", "withdrawal", "whole__withdrawal"), "target")
