"""Who is asking: an account with the roles it holds, as a value that rules read. Built once per request by `people`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """The roles of a process or a meeting; whoever has none is a visitor."""

    PARTICIPANT = "participant", _("participant")
    DELEGATE = "delegate", _("delegate")
    FOCAL_POINT = "focal_point", _("organisation's focal point")
    MODERATOR = "moderator", _("moderator")
    RAPPORTEUR = "rapporteur", _("rapporteur")
    SECRETARIAT = "secretariat", _("secretariat")
    COORDINATOR = "coordinator", _("independent coordinator")
    STEWARD = "steward", _("data steward")
    ADMINISTRATOR = "administrator", _("administrator")


TEAM = frozenset({Role.SECRETARIAT, Role.RAPPORTEUR})
"""Those who prepare the record and the report, and so see who spoke whatever the attribution rule."""
MEMBERS = frozenset(Role) - {Role.ADMINISTRATOR}
"""Whoever belongs to a meeting in any role."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """A role that is held for one organisation, in one meeting or one process (the other is None)."""

    role: str
    organisation: int
    meeting: int | None = None
    process: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody with roles. ``meetings`` and ``processes`` give the ids where a role is held."""

    account: int | None = None
    person: int | None = None
    organisations: frozenset[int] = frozenset()
    stakeholder_types: frozenset[str] = frozenset()  # of the organisations that they belong to or speak for
    administrator: bool = False
    meetings: Mapping[str, frozenset[int]] = field(default_factory=dict)
    processes: Mapping[str, frozenset[int]] = field(default_factory=dict)
    mandates: frozenset[Mandate] = frozenset()
    now: datetime = field(default_factory=timezone.now)

    def holds(self, *roles: str) -> bool:
        """Whether any of ``roles`` is held anywhere."""
        return bool(self.in_meetings(roles) or self.in_processes(roles))

    def for_organisations(self, *roles: str) -> frozenset[int]:
        """The organisations for which any of ``roles`` is held, wherever it is."""
        return frozenset(one.organisation for one in self.mandates if one.role in roles)

    @property
    def known(self) -> bool:
        """Whether somebody is signed in."""
        return self.account is not None

    def at(self, moment: datetime) -> Standing:
        """The same somebody at another moment."""
        return replace(self, now=moment)

    def in_meetings(self, roles: Iterable[str]) -> frozenset[int]:
        """The meetings in which any of ``roles`` is held."""
        return frozenset[int]().union(*(self.meetings.get(str(role), frozenset()) for role in roles))

    def in_processes(self, roles: Iterable[str]) -> frozenset[int]:
        """The processes in which any of ``roles`` is held: it then holds in each of their meetings."""
        return frozenset[int]().union(*(self.processes.get(str(role), frozenset()) for role in roles))


VISITOR = Standing()
"""Nobody in particular. Its clock stands still: make a new one where time matters."""
