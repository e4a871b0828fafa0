"""The voices and passages of interventions: written anew from what stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from relatoria_web.gather.domain.settle import settled
from relatoria_web.gather.models import Intervention, Passage, Voice
from relatoria_web.trace.models import Judgement


def rewrite_parts(rows: Sequence[Intervention], judged: Mapping[str, Sequence[Judgement]]) -> None:
    """Write the voices and passages of some interventions from their readings and judgements."""
    pks = [row.pk for row in rows]
    Voice.objects.filter(intervention__in=pks).delete()
    Passage.objects.filter(intervention__in=pks).delete()
    fields = {row.pk: settled(row.reading, judged.get(row.uid, ())).fields for row in rows}
    Voice.objects.bulk_create([one for pk, held in fields.items() for one in _voices(pk, held)], batch_size=500)
    Passage.objects.bulk_create([one for pk, held in fields.items() for one in _passages(pk, held)], batch_size=500)


def _voices(pk: int, fields: Mapping[str, Any]) -> list[Voice]:
    said = dict.fromkeys((part, actor) for part, actor in fields.get("voices", ()))
    return [Voice(intervention_id=pk, part=part, actor_id=actor, order=at) for at, (part, actor) in enumerate(said)]


def _passages(pk: int, fields: Mapping[str, Any]) -> list[Passage]:
    return [
        Passage(intervention_id=pk, start=start, end=end, how=how, confidence=confidence, why=why)
        for start, end, how, confidence, why in fields.get("passages", ())
    ]
