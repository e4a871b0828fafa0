"""What is kept of people and can fall due: how the sweep finds it, and what happens when a person decides to end it.

An app that stands above registers its own with `holding` in a module that is loaded at the start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import DateTimeField, F, Max, Model, Q, QuerySet
from django.db.models.functions import Cast, Coalesce, Greatest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from relatoria_web.people.domain.person import erase_person
from relatoria_web.people.domain.queries.standing import running
from relatoria_web.people.models import Invitation, Notification, Person
from relatoria_web.site.named import enter
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Holding:
    """A kind of data that falls due.

    ``rows`` gives all of it with ``since``, the moment from which its time counts; ``end`` erases one row of it;
    ``label`` says which one it is to whoever decides.
    """

    name: str
    words: str | Promise
    counts_from: str | Promise
    model: type[Model]
    rows: Callable[[], QuerySet[Any]]
    end: Callable[[Standing, Any], object]
    label: Callable[[Any], str] = str

    def before(self, moment: datetime) -> QuerySet[Any]:
        """What counts from a moment before ``moment``."""
        return self.rows().filter(since__lt=moment)


HOLDINGS: dict[str, Holding] = {}
"""Every holding by its name."""


def holding(one: Holding) -> Holding:
    """Register a holding.

    Raises:
        ValueError: if two have one name.
    """
    return enter(HOLDINGS, one.name, one, "holdings")


def _accounts() -> QuerySet[Person]:
    """People with an account that holds no role any more; an administrator's never falls due."""
    busy = running().values("account")
    rows = Person.objects.filter(erased=None, account__administrator=False).exclude(account__in=busy)
    return rows.annotate(since=Coalesce("account__last_login", "account__joined"))


def _people() -> QuerySet[Person]:
    """People without an account; who agreed to be contacted again or to stand in the registry is left out."""
    rows = Person.objects.filter(erased=None, merged_into=None, account=None)
    agreed = Q(consents__given=True, consents__purpose__in=("contact", "registry"))
    last = Cast(Max("participations__meeting__end"), DateTimeField())
    return rows.exclude(pk__in=Person.objects.filter(agreed).values("pk")).annotate(
        since=Greatest(F("created"), Coalesce(last, F("created")))
    )


def _erase(who: Standing, person: Person) -> None:
    erase_person(who, person=person, reason="retention")


holding(
    Holding(
        "invitation",
        _("invitations that nobody took up"),
        _("the day on which they ended"),
        Invitation,
        lambda: Invitation.objects.filter(accepted=None).annotate(since=F("expires")),
        lambda who, row: row.delete(),
    )
)
holding(
    Holding(
        "notification",
        _("messages that were read"),
        _("the day on which they were read"),
        Notification,
        lambda: Notification.objects.filter(read__isnull=False).annotate(since=F("read")),
        lambda who, row: row.delete(),
        lambda row: f"{row.account} · {row.created:%Y-%m-%d}",
    )
)
holding(
    Holding(
        "account",
        _("accounts that hold no role any more"),
        _("the last time that they signed in"),
        Person,
        _accounts,
        _erase,
    )
)
holding(
    Holding(
        "person",
        _("people of the registry who have no account"),
        _("the last meeting in which they took part, or the day on which they were entered"),
        Person,
        _people,
        _erase,
    )
)
