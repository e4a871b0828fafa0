"""The words of the audit trail."""

from __future__ import annotations

from django import template

from relatoria_web.trace.actions import ACTIONS
from relatoria_web.trace.models import Entry
from relatoria_web.trace.particulars import Particular
from relatoria_web.trace.particulars import particulars as told
from relatoria_web.trace.provenance import known

register = template.Library()


@register.filter
def wording(entry: Entry) -> str:
    """What was done, in the reader's language; of an action that no app knows any more, its name."""
    return str(ACTIONS.get(entry.action, entry.action))


@register.filter
def particulars(entry: Entry) -> list[Particular]:
    """The details that say something to a reader."""
    return told(entry)


@register.filter
def kind_word(entry: Entry) -> str:
    """What the object of an entry is, where it is one of the spine."""
    kind = known(entry.kind)
    return str(kind.word) if kind is not None else ""
