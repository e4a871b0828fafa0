"""The kinds of messages that people are told. An app registers its own in a module of this name.

A kind says which right its reader needs: it is asked when the message is shown and again when it is sent, and who may
not see the object is told nothing. Nothing but ids is stored; the words are made for the reader at that moment.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from relatoria_web.people.models import Pace

Wording = str | Promise


@dataclass(frozen=True, slots=True)
class Notice:
    """A kind of message.

    ``words`` may hold ``%(what)s``, what ``what`` gives for the object; it must say nothing that the right does not
    open. ``address`` gives the page of the object; ``group`` is under which heading the choice of pace stands.
    """

    name: str
    right: str
    words: Wording
    address: Callable[[Any], str]
    what: Callable[[Any], str] = str
    pace: Pace = Pace.DAILY


NOTICES: dict[str, Notice] = {}
"""Every kind by its name."""


def notice(one: Notice) -> Notice:
    """Register a kind.

    Raises:
        ValueError: if two kinds have one name.
    """
    if one.name in NOTICES:
        raise ValueError(f"two kinds of message are called {one.name}")
    NOTICES[one.name] = one
    return one


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
