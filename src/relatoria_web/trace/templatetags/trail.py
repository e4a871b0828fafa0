"""The words of the audit trail."""

from __future__ import annotations

from django import template

from relatoria_web.trace.actions import ACTIONS
from relatoria_web.trace.models import Entry

register = template.Library()


@register.filter
def wording(entry: Entry) -> str:
    """What was done, in the reader's language; of an action that no app knows any more, its name."""
    return str(ACTIONS.get(entry.action, entry.action))


@register.filter
def particulars(entry: Entry) -> str:
    """The details that say something to a reader, in one line."""
    said = ((name, value) for name, value in entry.detail.items() if value not in (None, "", [], {}))
    return " · ".join(f"{name}: {_plain(value)}" for name, value in said)


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return str(value)
