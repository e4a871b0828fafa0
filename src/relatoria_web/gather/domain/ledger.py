"""Counting what may have changed a meeting's record, so that it is written into rows once and not too often."""

from __future__ import annotations

from django.db.models import F

from relatoria_web.gather.domain.queries.rules import is_settled
from relatoria_web.gather.models import Document, Ledger, State


def want(meeting: int) -> None:
    """Note that the record of a meeting may have changed."""
    Ledger.objects.get_or_create(meeting_id=meeting)
    Ledger.objects.filter(meeting_id=meeting).update(wanted=F("wanted") + 1)


def want_where_rules_changed() -> None:
    """Note the meetings whose attribution rules or groups are no longer those under which their record is masked."""
    rows = Ledger.objects.filter(wanted=F("done")).exclude(rules="")
    for meeting in rows.values_list("meeting_id", flat=True):
        if not is_settled(meeting):
            want(meeting)


def behind() -> list[int]:
    """The meetings whose record is not up to date and none of whose documents wait to be read."""
    busy = Document.objects.filter(state__in=(State.WAITING, State.READING)).values("meeting")
    return list(
        Ledger.objects.filter(wanted__gt=F("done")).exclude(meeting__in=busy).values_list("meeting_id", flat=True)
    )
