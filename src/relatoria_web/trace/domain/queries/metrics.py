"""Figures for a monitoring system, in the text format of Prometheus."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.sessions.models import Session
from django.db.models import Count
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from relatoria_web.people.models import Account, Notification
from relatoria_web.site.requests import SERVED
from relatoria_web.trace.domain.queries.health import health
from relatoria_web.trace.models import Entry

Figure = tuple[str, str, str, list[tuple[str, float]]]
"""Name, kind, help, and values with their labels."""


def metrics() -> str:
    """All figures; the requests are those of the process that answers, named by its number."""
    return "".join(line for figure in _figures() for line in _lines(figure))


def _figures() -> Iterator[Figure]:
    yield "relatoria_healthy", "gauge", "1 if so.", [(f'{{of="{of}"}}', float(ok)) for of, ok in health().items()]
    accounts = Account.objects.filter(is_active=True).count()
    yield "relatoria_accounts", "gauge", "Accounts that are open.", [("", accounts)]
    sessions = Session.objects.filter(expire_date__gt=timezone.now()).count()
    yield "relatoria_sessions", "gauge", "Sessions that have not ended.", [("", sessions)]
    last = Entry.objects.values_list("number", flat=True).first() or 0
    yield "relatoria_trail_entries_total", "counter", "Entries of the audit trail.", [("", last)]
    unsent = Notification.objects.filter(mailed=None).count()
    yield "relatoria_messages_unsent", "gauge", "Messages that wait for a letter.", [("", unsent)]
    tasks = DBTaskResult.objects.order_by().values_list("status").annotate(Count("pk"))
    yield "relatoria_tasks", "gauge", "Tasks by state.", [(f'{{state="{state.lower()}"}}', n) for state, n in tasks]
    yield "relatoria_requests_total", "counter", "Requests answered by this process.", SERVED.counts()
    yield "relatoria_request_seconds_total", "counter", "Time spent on them.", SERVED.seconds()


def _lines(figure: Figure) -> Iterator[str]:
    name, sort, words, values = figure
    yield f"# HELP {name} {words}\n# TYPE {name} {sort}\n"
    for labels, value in values:
        yield f"{name}{labels} {value:g}\n"
