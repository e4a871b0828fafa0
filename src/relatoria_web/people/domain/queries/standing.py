"""Who is asking, read once per request."""

from __future__ import annotations

from collections import defaultdict

from relatoria_web.people.models import Account, Assignment
from relatoria_web.site.standing import Standing


def standing_of(account: Account | None) -> Standing:
    """The roles of an account as a value; a visitor's for none. One query."""
    if account is None or not account.is_active:
        return Standing()
    meetings: dict[str, set[int]] = defaultdict(set)
    processes: dict[str, set[int]] = defaultdict(set)
    organisations: set[int] = set()
    rows = Assignment.objects.filter(account=account).values_list("role", "meeting", "process", "organisation")
    for role, meeting, process, organisation in rows:
        if meeting is not None:
            meetings[role].add(meeting)
        if process is not None:
            processes[role].add(process)
        if organisation is not None:
            organisations.add(organisation)
    return Standing(
        account=account.pk,
        person=account.person_id,
        organisations=frozenset(organisations),
        administrator=account.administrator,
        meetings={role: frozenset(ids) for role, ids in meetings.items()},
        processes={role: frozenset(ids) for role, ids in processes.items()},
    )
