"""The record of a meeting for conclusions: as gathered, and as it may leave the house.

What leaves the house is made of the documents that everybody who sees the meeting may read: open to them, and with no
embargo standing. Attribution rules are enforced in it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import CharField, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from relatoria_web.bridge.admission import only_documents
from relatoria_web.bridge.records import published
from relatoria_web.convene.models import Meeting, Session, WorkingGroup
from relatoria_web.gather.domain.queries.record import audiences_for_all, read_documents, record_of
from relatoria_web.gather.models import Document, Ledger
from relatoria_web.site.kept import kept

if TYPE_CHECKING:
    from relatoria.model.record import Record


def gathered(meeting: Meeting) -> Record:
    """The record with all that the team knows: for finding leaks, never for showing."""
    return record_of(meeting)


def public(meeting: Meeting) -> Record:
    """The record that may leave the house.

    Raises:
        RelatoriaError: if an attribution rule fits nothing in the record.
    """
    ids = {f"d{pk}" for pk in admitted(meeting).values_list("pk", flat=True)}
    return only_documents(published(record_of(meeting)), ids)


def admitted(meeting: Meeting) -> QuerySet[Document]:
    """The documents that everybody who sees the meeting may read now."""
    open_now = Q(embargo__isnull=True) | Q(embargo__lte=timezone.now())
    return read_documents(meeting.pk).filter(open_now, audience__in=audiences_for_all(meeting))


def withheld(meeting: Meeting) -> int:
    """How many documents were read and do not count, because not everybody may read them."""
    return read_documents(meeting.pk).count() - admitted(meeting).count()


@dataclass(frozen=True, slots=True)
class Seal:
    """Under what points were counted: how far the record had come, which documents, and the rules that held."""

    stamp: str = ""
    guard: str = ""
    documents: tuple[int, ...] = ()


def seal(meeting: Meeting) -> Seal:
    """The seal of a count made now."""
    documents = tuple(admitted(meeting).values_list("pk", flat=True))
    return Seal(stamp(meeting), guard(meeting, documents), documents)


def guard(meeting: Meeting, documents: Sequence[int]) -> str:
    """A hash of who may be named in ``documents``, and which of them may be read now.

    What was made under another is shown to nobody but the team. One query, none while the database stays.
    """
    return kept(("guard", meeting.pk, tuple(documents)), lambda: _guard(meeting, documents))


def _guard(meeting: Meeting, documents: Sequence[int]) -> str:
    sessions = _rules("session", Session.objects.filter(meeting=meeting).exclude(rule=""), "rule")
    groups = _rules("group", WorkingGroup.objects.filter(meeting=meeting), "members")
    itself = _rules("meeting", Meeting.objects.filter(pk=meeting.pk), Concat("rule", Value(" "), "audience"))
    read = _rules("document", admitted(meeting).filter(pk__in=documents), _OF_DOCUMENT)
    said = [sorted(itself.union(sessions, groups, read, all=True)), list(documents)]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


_OF_DOCUMENT = Concat("rule", Value(" "), Cast("session", TextField()), output_field=TextField())


def _rules(kind: str, rows: QuerySet[Any], rule: Any) -> QuerySet[Any]:
    return rows.order_by().values_list(Value(kind, CharField()), "pk", Cast(rule, TextField()))


def stamp(meeting: Meeting) -> str:
    """How far the record has come: another stamp means that it changed. One query."""
    held = Ledger.objects.filter(meeting=meeting).values_list("done", "version").first()
    return ":".join(str(part) for part in held or ())
