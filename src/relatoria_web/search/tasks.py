"""Indexing in the background."""

from __future__ import annotations

from django_tasks import task

from relatoria_web.convene.models import Meeting
from relatoria_web.search.domain.index import index_meeting


@task()
def index(meeting: int) -> int:
    """Bring the index of a meeting up to date."""
    return index_meeting(Meeting.objects.get(pk=meeting))


@task()
def index_all() -> int:
    """Bring the index of every meeting up to date."""
    return sum(index_meeting(meeting) for meeting in Meeting.objects.order_by("pk").iterator())
