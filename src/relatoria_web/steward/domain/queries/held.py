"""What is held on a person: how many rows of which kind."""

from __future__ import annotations

from collections import Counter

from django.db.models import CharField, Count, Value

from relatoria_web.people.domain.data import rows_on
from relatoria_web.people.models import Account, Person
from relatoria_web.steward.words import worded


def held_on(person: Person | None, account: Account | None) -> list[tuple[str, int]]:
    """Kinds in words with how many rows of each there are, the most first. One query."""
    counted = [
        rows.order_by().annotate(h_name=Value(name, output_field=CharField())).values("h_name").annotate(h=Count("pk"))
        for name, rows in rows_on(person, account)
    ]
    if not counted:
        return []
    found: Counter[str] = Counter()
    first, *others = (rows.values_list("h_name", "h") for rows in counted)
    for name, number in first.union(*others, all=True):
        found[worded(name)] += number  # a table without a row counts none
    return sorted((+found).items(), key=lambda one: (-one[1], one[0]))
