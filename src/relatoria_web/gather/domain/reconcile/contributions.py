"""Contributions of the merged record into rows, with their themes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from relatoria.model.contribution import Contribution as Read
from relatoria_web.bridge.records import plain
from relatoria_web.gather.domain.reconcile.matching import Item, Spans, note, numbered, pair
from relatoria_web.gather.domain.settle import judgements_of, settled
from relatoria_web.gather.domain.wording import DocumentWordings
from relatoria_web.gather.facets import kept
from relatoria_web.gather.models import Change, Coding, Contribution, Document, Intervention
from relatoria_web.trace.models import Judgement

KIND = "gather.contribution"
TEXTS = ("subtype", "addressee", "means", "place", "why")
COLUMNS = ("kind", "start", "end", "confidence", "polarity", "modality", "horizon", "partners", "facets", *TEXTS)
_WRITTEN = (
    *("key", "reading", "change", "state", "merged_into", "intervention", "wording", "folded", "language"),
    *COLUMNS,
)


def sync_contributions(
    meeting: int, documents: Mapping[str, Document], read: Sequence[Read], interventions: Mapping[str, int]
) -> dict[str, int]:
    """Write the contributions of a meeting; gives the primary key of each by its identifier in the record."""
    judged = judgements_of(meeting, KIND)
    rows: dict[int, list[Contribution]] = defaultdict(list)
    for row in Contribution.objects.filter(meeting_id=meeting).exclude(reading={}):
        rows[row.document_id].append(row)
    items: dict[int, list[tuple[Read, dict[str, Any]]]] = defaultdict(list)
    places = dict(Intervention.objects.filter(meeting_id=meeting).values_list("pk", "document_id"))
    for one in read:
        place = places[interventions[one.intervention]]
        items[place].append((one, _reading(one, interventions)))
    pks: dict[str, int] = {}
    for document in documents.values():
        answered(document, items[document.pk])
        pks |= _sync_one(document, rows[document.pk], _numbered(items[document.pk]), judged)
    return pks


def answered(document: Document, items: Sequence[tuple[Read, dict[str, Any]]]) -> None:
    """Give what a form brought the facets that its sender filled: one paragraph a contribution, in their order."""
    asked = [one.get("facets", {}) for one in document.source.get("kinds", ())]
    for (one, reading), facets in zip(sorted(items, key=lambda item: item[0].start), asked, strict=False):
        if found := kept(facets, one.kind.value):
            reading["facets"] = found


def _sync_one(
    document: Document, rows: list[Contribution], items: list[Item], judged: Mapping[str, Sequence[Judgement]]
) -> dict[str, int]:
    spans: dict[int, Spans] = {row.pk: [(row.reading["start"], row.reading["end"])] for row in rows}
    like: dict[int, Hashable] = {row.pk: row.reading["kind"] for row in rows}
    found = pair(rows, items, spans, like)
    change = Change.NEW if rows else Change.NONE
    new = [
        Contribution(
            meeting_id=document.meeting_id, document=document, key=item.key, reading=item.reading, change=change
        )
        for item in found.new
    ]
    changed = [row for row, item in found.same if note(row, item)]
    wordings = DocumentWordings(document)
    for row in (*changed, *new):
        settle_contribution(row, judged.get(row.uid, ()), wordings)
    for row in changed:  # two may change keys with each other
        Contribution.objects.filter(pk=row.pk).update(key=f"~{row.pk}")
    Contribution.objects.bulk_create(new, batch_size=500)
    Contribution.objects.bulk_update(changed, _WRITTEN, batch_size=100)
    rewrite_codings([*changed, *new], judged)
    lost = Contribution.objects.filter(pk__in=[row.pk for row in found.lost]).exclude(change=Change.LOST)
    lost.update(change=Change.LOST)
    pairs = (*found.same, *zip(new, found.new, strict=True))
    return {item.id: row.pk for row, item in pairs}


def settle_contribution(row: Contribution, judgements: Sequence[Judgement], wordings: DocumentWordings) -> None:
    """Set the columns of a contribution from its reading and judgements; nothing is saved, codings are not touched."""
    held = settled(row.reading, judgements)
    row.state = held.state
    if not held.fields:  # added by a judgement that was withdrawn
        return
    blank = Contribution()
    for column in COLUMNS:
        value = held.fields.get(column)
        setattr(row, column, getattr(blank, column) if value is None else value)
    row.intervention_id = held.fields["intervention"]
    row.wording = wordings.of(row.start, row.end)
    row.folded = wordings.folded(row.start, row.end)
    row.language = wordings.language_at(row.start)
    row.merged_into = Contribution.objects.filter(uid=held.into).first() if held.into else None


def rewrite_codings(rows: Sequence[Contribution], judged: Mapping[str, Sequence[Judgement]]) -> None:
    """Write the themes of some contributions from their readings and judgements."""
    Coding.objects.filter(contribution__in=[row.pk for row in rows]).delete()
    made = []
    for row in rows:
        held = settled(row.reading, judged.get(row.uid, ())).fields
        codes = {(vocabulary, code): (score, why) for vocabulary, code, score, why in held.get("codings", ())}
        for (vocabulary, code), (score, why) in codes.items():
            made.append(
                Coding(contribution=row, vocabulary=vocabulary, code=code, score=score, why=why, public_why=why)
            )
    Coding.objects.bulk_create(made, batch_size=500)


def _numbered(found: Sequence[tuple[Read, dict[str, Any]]]) -> list[Item]:
    keys = numbered(f"{one.start}:{one.end}:{one.kind}" for one, _ in found)
    return [
        Item(one.id, key, [(one.start, one.end)], one.kind.value, reading)
        for (one, reading), key in zip(found, keys, strict=True)
    ]


def _reading(one: Read, interventions: Mapping[str, int]) -> dict[str, Any]:
    return {
        "intervention": interventions[one.intervention],
        "kind": one.kind.value,
        "subtype": one.subtype or "",
        "start": one.start,
        "end": one.end,
        "confidence": one.confidence,
        "why": one.why,
        "polarity": one.polarity.value,
        "modality": one.modality.value,
        "addressee": one.addressee or "",
        "horizon": plain(one.horizon),
        "means": one.means or "",
        "partners": list(one.partners),
        "place": one.place or "",
        "codings": [[theme.vocabulary, theme.code, theme.score, theme.why] for theme in one.themes],
    }
