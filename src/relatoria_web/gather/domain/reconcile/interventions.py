"""Interventions of the merged record into rows, with their voices and passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from relatoria.model.intervention import Intervention as Read
from relatoria_web.gather.domain.reconcile.matching import Item, Spans, note, numbered, pair
from relatoria_web.gather.domain.reconcile.voices import rewrite_parts
from relatoria_web.gather.domain.sessions import Sessions
from relatoria_web.gather.domain.settle import judgements_of, settled
from relatoria_web.gather.models import Change, Document, Intervention, Part
from relatoria_web.trace.models import Judgement

KIND = "gather.intervention"
COLUMNS = ("relation", "mode", "capacity", "heading")
_WRITTEN = ("key", "reading", "change", "state", "merged_into", "session", "how", "confidence", *COLUMNS)


def sync_interventions(
    meeting: int, documents: Mapping[str, Document], read: Sequence[Read], actors: Mapping[str, int]
) -> dict[str, int]:
    """Write the interventions of a meeting; gives the primary key of each by its identifier in the record."""
    judged = judgements_of(meeting, KIND)
    sessions = Sessions(meeting)
    rows: dict[int, list[Intervention]] = defaultdict(list)
    for row in Intervention.objects.filter(meeting_id=meeting).exclude(reading={}):
        rows[row.document_id].append(row)
    items = _items(read, documents, actors)
    orders = {one.id: at for at, one in enumerate(read)}
    pks: dict[str, int] = {}
    for document in documents.values():
        changes = _Changes(document, rows[document.pk], items.get(document.pk, []), orders)
        changes.write(judged, sessions)
        pks |= changes.pks
    return pks


class _Changes:
    """What a reading changes in the interventions of one document."""

    def __init__(
        self, document: Document, rows: list[Intervention], items: list[Item], orders: Mapping[str, int]
    ) -> None:
        self.document, self.orders = document, orders
        spans: dict[int, Spans] = {row.pk: [(p[0], p[1]) for p in row.reading["passages"]] for row in rows}
        like: dict[int, Hashable] = {row.pk: _like(row.reading) for row in rows}
        found = pair(rows, items, spans, like)
        self.known = bool(rows)
        self.same, self.fresh, self.lost = found.same, found.new, found.lost
        self.pks: dict[str, int] = {}

    def write(self, judged: Mapping[str, Sequence[Judgement]], sessions: Sessions) -> None:
        """Write them."""
        changed = [row for row, item in self.same if note(row, item)]
        new = [self._new(item) for item in self.fresh]
        for row in (*changed, *new):
            settle_intervention(row, judged.get(row.uid, ()), sessions)
        _park(changed)
        Intervention.objects.bulk_create(new)
        Intervention.objects.bulk_update(changed, _WRITTEN, batch_size=200)
        rewrite_parts([*changed, *new], judged)
        for row, item in (*self.same, *zip(new, self.fresh, strict=True)):
            self.pks[item.id] = row.pk
        self._order()
        lost = Intervention.objects.filter(pk__in=[row.pk for row in self.lost]).exclude(change=Change.LOST)
        lost.update(change=Change.LOST)

    def _new(self, item: Item) -> Intervention:
        return Intervention(
            meeting_id=self.document.meeting_id,
            document=self.document,
            key=item.key,
            reading=item.reading,
            order=self.orders[item.id],
            change=Change.NEW if self.known else Change.NONE,
        )

    def _order(self) -> None:
        shifted = [row for row, item in self.same if row.order != self.orders[item.id]]
        for row, item in self.same:
            row.order = self.orders[item.id]
        Intervention.objects.bulk_update(shifted, ["order"], batch_size=500)


def _park(rows: Sequence[Intervention]) -> None:
    """Give rows keys out of the way, for two may change keys with each other."""
    for row in rows:
        Intervention.objects.filter(pk=row.pk).update(key=f"~{row.pk}")


def settle_intervention(row: Intervention, judgements: Sequence[Judgement], sessions: Sessions) -> None:
    """Set the columns of an intervention from its reading and judgements; nothing is saved, parts are not touched."""
    held = settled(row.reading, judgements)
    row.state = held.state
    if not held.fields:  # added by a judgement that was withdrawn
        return
    for column in COLUMNS:
        setattr(row, column, held.fields.get(column) or getattr(Intervention(), column))
    passages = held.fields.get("passages", ())
    row.how = passages[0][2] if passages else ""
    row.confidence = min((one[3] for one in passages), default=0)
    row.session_id = held.fields.get("session") or sessions.of(row.heading, row.document)
    row.merged_into = Intervention.objects.filter(uid=held.into).first() if held.into else None


def _items(read: Sequence[Read], documents: Mapping[str, Document], actors: Mapping[str, int]) -> dict[int, list[Item]]:
    by_document: dict[int, list[tuple[Read, dict[str, Any]]]] = defaultdict(list)
    for one in read:
        by_document[documents[one.document].pk].append((one, _reading(one, actors)))
    return {pk: _numbered(found) for pk, found in by_document.items()}


def _numbered(found: Sequence[tuple[Read, dict[str, Any]]]) -> list[Item]:
    keys = numbered(
        f"{one.passages[0].start if one.passages else 0}:{one.relation}:{_like(reading)}" for one, reading in found
    )
    return [
        Item(one.id, key, [(p.start, p.end) for p in one.passages], _like(reading), reading)
        for (one, reading), key in zip(found, keys, strict=True)
    ]


def _like(reading: Mapping[str, Any]) -> str:
    return ",".join(str(actor) for part, actor in reading["voices"] if part == Part.SPEAKER)


def _reading(one: Read, actors: Mapping[str, int]) -> dict[str, Any]:
    voices = [(Part.SPEAKER, a) for a in one.actors] + [(Part.ON_BEHALF_OF, a) for a in one.on_behalf_of]
    voices += [(Part.TARGET, a) for a in one.targets]
    voices += [(Part.SUBSTITUTE_FOR, one.substitute_for)] if one.substitute_for else []
    return {
        "relation": one.relation.value,
        "mode": one.mode.value,
        "capacity": one.capacity or "",
        "heading": one.session or "",
        "voices": [[part.value, actors[actor]] for part, actor in voices],
        "passages": [[p.start, p.end, p.how.value, p.confidence, p.why] for p in one.passages],
    }
