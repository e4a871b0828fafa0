"""Who is asking, read once per request."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from relatoria_web.people.models import Account, Assignment
from relatoria_web.site.standing import Mandate, Standing

_COLUMNS = (
    *("role", "meeting", "process", "organisation", "until"),
    *("organisation__stakeholder_type", "account__person__organisation__stakeholder_type"),
)


def with_roles(account: str | int) -> Account | None:
    """The account of a key with the roles that it was ever given, for `standing_of`. One query."""
    wanted = {f"of_{name}": F(f"assignments__{name}") for name in _COLUMNS}
    rows = list(Account.objects.filter(pk=account).annotate(**wanted))
    if not rows:
        return None
    found = rows[0]
    found.roles_read = tuple(held for one in rows if (held := tuple(vars(one).pop(name) for name in wanted))[0])
    return found


def standing_of(account: Account | None) -> Standing:
    """The roles of an account as a value, those that have ended left out; a visitor's for none.

    One query; none for an account that was read `with_roles`.
    """
    if account is None or not account.is_active:
        return Standing()
    read, today = account.roles_read, timezone.now().date()
    given = account.assignments.values_list(*_COLUMNS) if read is None else read
    held = [row for row in given if row[4] is None or row[4] >= today]
    rows = [row[:4] for row in held]
    return Standing(
        account=account.pk,
        person=account.person_id,
        organisations=frozenset(organisation for *_, organisation in rows if organisation is not None),
        stakeholder_types=frozenset(kind for row in held for kind in row[5:] if kind),
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
