"""Verifying the audit trail: each entry follows the one before and says what its hash says."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

from relatoria_web.trace.append_only import is_protected
from relatoria_web.trace.domain.log import GENESIS, seal
from relatoria_web.trace.models import Entry


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far the chain holds: ``entries`` that do, the head's ``hash``, and what is wrong first (empty: nothing)."""

    entries: int
    hash: str
    fault: str = ""
    protected: bool = True


def verify(*, expected: tuple[int, str] | None = None) -> Verdict:
    """Walk the whole chain; stop at the first entry that does not fit.

    With ``expected`` (a number and a hash that were noted earlier) it also sees that the trail was not cut or written
    anew since: a chain alone cannot tell that its end is missing.
    """
    number, previous = 0, GENESIS
    noted = expected is None
    for entry in Entry.objects.order_by("number").iterator(chunk_size=2000):
        if fault := _fault(entry, number, previous):
            return Verdict(number, previous, fault, is_protected(connection))
        number, previous = entry.number, entry.hash
        noted = noted or (number, previous) == expected
    fault = "" if noted else "the entry that was noted earlier is not in the trail any more"
    return Verdict(number, previous, fault, is_protected(connection))


def _fault(entry: Entry, number: int, previous: str) -> str:
    if entry.number != number + 1:
        return f"entry {number + 1} is missing: {entry.number} follows {number}"
    if entry.previous != previous:
        return f"entry {entry.number} does not follow entry {number}"
    if entry.hash != seal(entry):
        return f"entry {entry.number} was changed after it was written"
    return ""
