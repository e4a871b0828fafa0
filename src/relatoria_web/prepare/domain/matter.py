"""Matters of a preparation: noted or proposed, changed, taken from state to state, put in order, removed."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from relatoria_web.bridge import matters as library
from relatoria_web.prepare import actions
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.domain.round import on_state
from relatoria_web.prepare.models import Matter
from relatoria_web.prepare.rules import CHANGE_MATTER, KEEP_MATTER, PROPOSE_MATTER
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log

COLUMNS = ("title", "text", "due", "audience", "product", "details")
"""What a form may write."""


def kind_of(code: str) -> library.Kind:
    """The kind of a code in the reader's language.

    Raises:
        RefusedError: if there is none.
    """
    found = library.kinds((get_language() or "en")[:2]).get(code)
    if found is None:
        raise RefusedError(_("There is no such kind."))
    return found


def may_write(who: Standing, matter: Matter, kind: library.Kind) -> bool:
    """Whether somebody may note a matter of a kind where this one stands."""
    return (PROPOSE_MATTER if kind.by == "members" else KEEP_MATTER).allows(who, matter)


@transaction.atomic
def add(who: Standing, *, matter: Matter) -> Matter:
    """Note a matter, or propose one; it stands last, at the first state of its kind.

    Raises:
        RefusedError: if there is no such kind, or it does not belong there.
    """
    kind = kind_of(matter.kind)
    (PROPOSE_MATTER if kind.by == "members" else KEEP_MATTER).demand(who, matter)
    if ("process" if matter.meeting_id is None else "meeting") not in kind.level:
        raise RefusedError(_("Matters of this kind do not belong here."))
    if not KEEP_MATTER.allows(who, matter):
        matter.audience = kind.audience  # whoever proposes does not say who reads it
    same = Matter.objects.filter(process=matter.process_id, meeting=matter.meeting_id, kind=matter.kind)
    last: int | None = same.aggregate(last=Max("order"))["last"]
    matter.state, matter.by_id, matter.order = kind.states[0][0], who.account, (last or 0) + 1
    matter.save(force_insert=True)
    log(who, actions.ADD_MATTER, matter, meeting=matter.meeting_id, kind=matter.kind)
    return matter


@transaction.atomic
def change(who: Standing, *, matter: Matter, revision: int, columns: dict[str, Any]) -> Matter:
    """Change a matter; ``columns`` are some of `COLUMNS`.

    Raises:
        StaleError: if somebody else did meanwhile; nothing is written.
        RefusedError: if it could then not stand at its state.
    """
    held = Matter.objects.get(pk=matter.pk)
    CHANGE_MATTER.demand(who, held)
    written = {name: value for name, value in columns.items() if name in COLUMNS}
    if not KEEP_MATTER.allows(who, held):
        written.pop("audience", None)
    _see_open(held, held.state, written.get("details", held.details))
    log(who, actions.CHANGE_MATTER, held, meeting=held.meeting_id, fields=sorted(written))
    return held.revise(revision, **written)


@transaction.atomic
def move(who: Standing, *, matter: Matter, state: str) -> Matter:
    """Take a matter to another state of its kind; from then on only the team changes it.

    Raises:
        RefusedError: if there is no such state, or something that it wants is not there.
    """
    KEEP_MATTER.demand(who, matter)
    held = Matter.objects.select_for_update().get(pk=matter.pk)
    if state not in dict(kind_of(held.kind).states):
        raise RefusedError(_("There is no such state."))
    _see_open(held, state, held.details)
    log(who, actions.MOVE_MATTER, held, meeting=held.meeting_id, state=state, before=held.state)
    held.revise(None, state=state, taken=True)
    on_state(held)
    return held


@transaction.atomic
def remove(who: Standing, *, matter: Matter) -> None:
    """Remove a matter."""
    CHANGE_MATTER.demand(who, matter)
    log(who, actions.REMOVE_MATTER, matter, meeting=matter.meeting_id, kind=matter.kind)
    matter.delete()


@transaction.atomic
def shift(who: Standing, *, matter: Matter, up: bool) -> None:
    """Let a matter change places with the one before it, or after it; at the end of the list it stays."""
    KEEP_MATTER.demand(who, matter)
    same = Matter.objects.filter(process=matter.process_id, meeting=matter.meeting_id, kind=matter.kind)
    rows = list(same.select_for_update().order_by("order", "pk"))
    at = next(n for n, one in enumerate(rows) if one.pk == matter.pk)
    to = at + (-1 if up else 1)
    if 0 <= to < len(rows):
        rows[at], rows[to] = rows[to], rows[at]
    for number, one in enumerate(rows, 1):
        if one.order != number:
            one.revise(None, order=number)


def _see_open(matter: Matter, state: str, details: dict[str, Any]) -> None:
    missing = library.shut(matter.kind, state, details, (get_language() or "en")[:2])
    if missing:
        raise RefusedError(_("It cannot stand there before this is settled: %s.") % missing)
