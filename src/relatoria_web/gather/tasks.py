"""Work for the task worker. Each task may run twice or be killed: what it does, it does once."""

from __future__ import annotations

from django_tasks import task

from relatoria_web.gather.domain.ledger import behind, want_where_rules_changed
from relatoria_web.gather.domain.page_images import draw_page
from relatoria_web.gather.domain.reading import free_abandoned, read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.search.tasks import index


@task(queue_name="reading")
def read(document: int) -> None:
    """Read a document, then bring the records up to date that wait for no other document."""
    read_document(document)
    catch_up()


@task(queue_name="reading")
def update(meeting: int) -> None:
    """Bring the record of a meeting up to date."""
    reconcile(meeting)
    index.enqueue(meeting)


def catch_up() -> None:
    """Bring every record up to date whose documents are all read."""
    for meeting in behind():
        reconcile(meeting)
        index.enqueue(meeting)


def sweep() -> None:
    """Take up again what a worker left when it died, and mask anew where rules changed. Harmless at any time."""
    for document in free_abandoned():
        read.enqueue(document)
    want_where_rules_changed()
    for meeting in behind():
        update.enqueue(meeting)


@task(queue_name="reading")
def draw(document: int, number: int) -> None:
    """Draw a page of a PDF."""
    draw_page(document, number)
