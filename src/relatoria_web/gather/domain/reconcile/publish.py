"""What outsiders may read of a meeting's record, written into the public columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from relatoria.model.document import Document as Read
from relatoria.model.record import Record
from relatoria_web.bridge import reading as library
from relatoria_web.bridge.records import folded, published, wordings_of
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.claims import kept
from relatoria_web.gather.domain.queries.record import ends_of, record_of
from relatoria_web.gather.domain.queries.rules import rules_hash
from relatoria_web.gather.domain.reconcile.public import PublicText, public_contribution, public_intervention
from relatoria_web.gather.models import (
    Actor,
    Coding,
    Contribution,
    Document,
    Figure,
    Intervention,
    Ledger,
    Passage,
)

_TRIES = 3


def publish(meeting: int) -> None:
    """Mask what the attribution rules withhold, and let outsiders see what is masked.

    What changes meanwhile makes it start again; in the end it works while nothing may change.
    """
    row = Meeting.objects.get(pk=meeting)
    for attempt in range(_TRIES):
        with transaction.atomic():
            last = attempt == _TRIES - 1
            before = _stand(meeting, locked=last)
            record, rules = record_of(row), rules_hash(meeting)
            shown = published(record)
            if last or _stand(meeting, locked=True) == before:
                _write(meeting, record, shown)
                Ledger.objects.filter(meeting_id=meeting).update(rules=rules)
                return


def _stand(meeting: int, *, locked: bool) -> tuple[int, str]:
    rows = Ledger.objects.select_for_update() if locked else Ledger.objects.all()
    return rows.values_list("wanted", flat=True).get(meeting_id=meeting), rules_hash(meeting)


def _write(meeting: int, record: Record, shown: Record) -> None:
    masked = {new.id: new for old, new in zip(record.documents, shown.documents, strict=True) if new != old}
    _documents(meeting, masked)
    texts = PublicText(wordings_of(shown.documents), {one.id for one in shown.documents if one.id in masked})
    _interventions(meeting, record, shown)
    _passages(meeting, shown)
    _contributions(meeting, shown, texts)
    _figures(meeting, shown)
    _actors(meeting, shown)


def _documents(meeting: int, masked: Mapping[str, Read]) -> None:
    rows = Document.objects.filter(meeting_id=meeting).exclude(read_by="").only("pk", "masked", "settled")
    changed = []
    for row in rows:
        new = masked.get(f"d{row.pk}")
        value = {"text": new.text, "shape": library.shape_of(new)} if new else None
        if row.masked != value or not row.settled:
            row.masked, row.settled = value, True
            changed.append(row)
    Document.objects.bulk_update(changed, ["masked", "settled"], batch_size=20)


def _interventions(meeting: int, record: Record, shown: Record) -> None:
    before = {one.id: one for one in record.interventions}
    after = {one.id: one for one in shown.interventions}
    names = {one.id: one for one in shown.actors}
    changed = []
    for row in Intervention.objects.filter(meeting_id=meeting):
        key = f"i{row.pk}"
        fields = public_intervention(before[key], after[key], record, names) if key in before else _hidden()
        if any(getattr(row, name) != value for name, value in fields.items()):
            for name, value in fields.items():
                setattr(row, name, value)
            changed.append(row)
    Intervention.objects.bulk_update(changed, ["withheld", "shown_as", "public", "rule"], batch_size=200)


def _hidden() -> dict[str, Any]:
    """The public columns of what is not in the record: nobody outside sees it."""
    return {"withheld": True, "shown_as": "", "public": None, "rule": ""}


def _passages(meeting: int, shown: Record) -> None:
    ranges = {one.id: sorted(one.passages, key=lambda p: (p.start, p.end)) for one in shown.interventions}
    rows: dict[int, list[Passage]] = {}
    ends = ends_of(Intervention.objects.filter(meeting_id=meeting))
    for row in Passage.objects.filter(intervention__meeting_id=meeting).order_by("start", "end"):
        rows.setdefault(ends.get(row.intervention_id, row.intervention_id), []).append(row)
    changed = []
    for pk, held in rows.items():
        for row, public in zip(held, ranges.get(f"i{pk}", ()), strict=False):
            wanted = (public.start, public.end, public.why)
            if (row.public_start, row.public_end, row.public_why) != wanted:
                row.public_start, row.public_end, row.public_why = wanted
                changed.append(row)
    Passage.objects.bulk_update(changed, ["public_start", "public_end", "public_why"], batch_size=300)


def _contributions(meeting: int, shown: Record, texts: PublicText) -> None:
    documents = {one.id: one.document for one in shown.interventions}
    wanted = {one.id: public_contribution(one, documents[one.intervention], texts) for one in shown.contributions}
    changed, whys = [], {}
    for row in Contribution.objects.filter(meeting_id=meeting):
        public, wording = wanted.get(f"c{row.pk}", (None, ""))
        if public:
            whys[row.pk] = {(t["vocabulary"], t["code"]): t["why"] for t in public.pop("themes")}
        if (row.public, row.public_wording) != (public, wording):
            row.public, row.public_wording, row.public_folded = public, wording, folded(wording)
            changed.append(row)
    Contribution.objects.bulk_update(changed, ["public", "public_wording", "public_folded"], batch_size=100)
    _codings(meeting, whys)


def _codings(meeting: int, whys: Mapping[int, Mapping[tuple[str, str], str]]) -> None:
    changed = []
    for row in Coding.objects.filter(contribution__meeting_id=meeting):
        told = whys.get(row.contribution_id, {(row.vocabulary, row.code): row.why})
        why = told.get((row.vocabulary, row.code))
        if (row.public, row.public_why) != (why is not None, why or ""):
            row.public, row.public_why = why is not None, why or ""
            changed.append(row)
    Coding.objects.bulk_update(changed, ["public", "public_why"], batch_size=300)


def _figures(meeting: int, shown: Record) -> None:
    wanted = {one.id: (one.start, one.end, one.counts, kept(one)) for one in shown.figures}
    changed = []
    for row in Figure.objects.filter(meeting_id=meeting):
        public = wanted[f"f{row.pk}"]
        if (row.public_start, row.public_end, row.public_counts, row.public) != public:
            row.public_start, row.public_end, row.public_counts, row.public = public
            changed.append(row)
    columns = ["public_start", "public_end", "public_counts", "public"]
    Figure.objects.bulk_update(changed, columns, batch_size=300)


def _actors(meeting: int, shown: Record) -> None:
    """An actor is public if the published record names it and it takes part, or is a group of those who do."""
    named = [int(one.id[1:]) for one in shown.actors if one.id.startswith("a")]
    rows = Actor.objects.filter(meeting_id=meeting)
    rows.filter(pk__in=named, public=False).update(public=True)
    rows.filter(public=True).exclude(pk__in=named).update(public=False)
