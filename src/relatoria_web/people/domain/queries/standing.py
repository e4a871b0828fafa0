"""Who is asking, read once per request."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils import timezone

from relatoria_web.people.models import Account, Assignment
from relatoria_web.site.standing import Mandate, Standing

_COLUMNS = (
    *("role", "meeting", "process", "organisation"),
    *("organisation__stakeholder_type", "account__person__organisation__stakeholder_type"),
)


def standing_of(account: Account | None) -> Standing:
    """The roles of an account as a value, those that have ended left out; a visitor's for none. One query."""
    if account is None or not account.is_active:
        return Standing()
    held = list(running().filter(account=account).values_list(*_COLUMNS))
    rows = [row[:4] for row in held]
    return Standing(
        account=account.pk,
        person=account.person_id,
        organisations=frozenset(organisation for *_, organisation in rows if organisation is not None),
        stakeholder_types=frozenset(kind for row in held for kind in row[4:] if kind),
        administrator=account.administrator,
        meetings=_by_role((role, meeting) for role, meeting, _, _ in rows),
        processes=_by_role((role, process) for role, _, process, _ in rows),
        mandates=frozenset(
            Mandate(role, organisation, meeting, process)
            for role, meeting, process, organisation in rows
            if organisation is not None
        ),
    )


def running() -> QuerySet[Assignment]:
    """The assignments that have not ended; the last day counts."""
    return Assignment.objects.filter(Q(until__isnull=True) | Q(until__gte=timezone.now().date()))


def _by_role(pairs: Iterable[tuple[str, int | None]]) -> dict[str, frozenset[int]]:
    held: dict[str, set[int]] = defaultdict(set)
    for role, scope in pairs:
        if scope is not None:
            held[role].add(scope)
    return {role: frozenset(ids) for role, ids in held.items()}
