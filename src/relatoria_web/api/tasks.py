"""What the API does in the background."""

from __future__ import annotations

from django_tasks import task

from relatoria_web.api.domain.delivery import deliver_due, queue_new
from relatoria_web.api.domain.reply import forget_old


@task()
def deliver() -> int:
    """Queue what is new for the webhooks, and post what is due; how many posts were answered well."""
    queue_new()
    return deliver_due()


@task()
def forget() -> int:
    """Delete the replies that were kept for a day; how many."""
    return forget_old()
