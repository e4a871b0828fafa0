"""Bringing the rows of a meeting's record up to date with its documents."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from relatoria.model.record import Record
from relatoria_web.bridge import reading as library
from relatoria_web.bridge.records import merged
from relatoria_web.gather.domain.extracts import extract_of
from relatoria_web.gather.domain.queries.record import read_documents
from relatoria_web.gather.domain.reconcile.actors import sync_actors
from relatoria_web.gather.domain.reconcile.contributions import sync_contributions
from relatoria_web.gather.domain.reconcile.figures import sync_figures, sync_findings, sync_mentions
from relatoria_web.gather.domain.reconcile.interventions import sync_interventions
from relatoria_web.gather.domain.reconcile.publish import publish
from relatoria_web.gather.models import Document, Ledger


def reconcile(meeting: int) -> None:
    """Merge what was found in the documents of a meeting, and write what is new, changed or no longer found.

    May run at any time, twice, or be killed: rows are found again by their keys, and each half is one transaction.
    """
    Ledger.objects.get_or_create(meeting_id=meeting)
    wanted = Ledger.objects.values_list("wanted", flat=True).get(meeting_id=meeting)
    documents = list(read_documents(meeting).select_related("extract"))
    record = merged([extract_of(document) for document in documents])
    with transaction.atomic():
        ledger = Ledger.objects.select_for_update().get(meeting_id=meeting)
        if ledger.done > wanted:
            return
        if documents:
            write_record(meeting, {f"d{one.pk}": one for one in documents}, record)
        ledger.done, ledger.version, ledger.reconciled = wanted, library.library_version(), timezone.now()
        ledger.save(update_fields=["done", "version", "reconciled"])
    publish(meeting)


def write_record(meeting: int, documents: dict[str, Document], record: Record) -> None:
    """Write a merged record into rows, inside a transaction."""
    actors = sync_actors(meeting, record.actors)
    interventions = sync_interventions(meeting, documents, record.interventions, actors)
    contributions = sync_contributions(meeting, documents, record.contributions, interventions)
    sync_figures(record, documents, interventions, contributions)
    sync_findings(record.findings, documents, actors)
    sync_mentions(record.unresolved, documents, actors)
