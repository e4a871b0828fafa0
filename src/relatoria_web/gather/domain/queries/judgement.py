"""Reading judgements."""

from __future__ import annotations

from django.db.models import QuerySet

from relatoria_web.site.models.base import Noun
from relatoria_web.trace.models import Judgement


def judgements_on(item: Noun) -> QuerySet[Judgement]:
    """All judgements on an item in their order, with who made them and which were withdrawn. One query."""
    rows = Judgement.objects.filter(target=item.uid).order_by("pk")
    return rows.select_related("author__person", "withdrawal", "whole__withdrawal")
