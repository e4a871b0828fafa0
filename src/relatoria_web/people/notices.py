"""The kinds of messages that people are told. An app registers its own in a module of this name.

A kind says which right its reader needs: it is asked when the message is shown and again when it is sent, and who may
not see the object is told nothing. Nothing but ids is stored; the words are made for the reader at that moment.

A kind with ``after`` is told by itself when one of these actions enters the audit trail: to ``whom`` it gives for the
object of the entry, or for what ``of`` makes of it. Whoever did it is not told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from relatoria_web.people.models import Pace
from relatoria_web.site.named import enter
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import hear

Wording = str | Promise


@dataclass(frozen=True, slots=True)
class Notice:
    """A kind of message.

    ``words`` may hold ``%(what)s``, what ``what`` gives for the object; it must say nothing that the right does not
    open. ``address`` gives the page of the object; ``joins`` are read with it, the columns ``leaves`` are not. ``of``
    gives the object that a message is about (None: there is none) from the one of the entry and its detail.
    """

    name: str
    right: str
    words: Wording
    address: Callable[[Any], str]
    what: Callable[[Any], str] = str
    pace: Pace = Pace.DAILY
    after: tuple[str, ...] = ()
    whom: Callable[[Any], Iterable[int | None]] = lambda target: ()
    of: Callable[[Any, Mapping[str, Any]], Any] = lambda target, detail: target
    joins: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()


NOTICES: dict[str, Notice] = {}
"""Every kind by its name."""


def notice(one: Notice) -> Notice:
    """Register a kind.

    Raises:
        ValueError: if two kinds have one name.
    """
    enter(NOTICES, one.name, one, "kinds of message")
    for action in one.after:
        hear(action, lambda who, target, detail: _told(one, who, one.of(target, detail)))
    return one


def _told(one: Notice, who: Standing, target: Any) -> None:
    from relatoria_web.people.domain.notification import notify  # which knows the kinds

    if target is not None:
        notify(one.whom(target), one.name, target, by=who)


def _place(assignment: Any) -> str:
    scope = assignment.meeting or assignment.process
    return f"{assignment.get_role_display()} · {scope}"


ROLE_GIVEN = notice(
    Notice(
        name="people.role.given",
        right="people.assignment.see",
        words=_("You have a new role: %(what)s"),
        address=lambda assignment: reverse("me"),
        what=_place,
        pace=Pace.NOW,
    )
)
