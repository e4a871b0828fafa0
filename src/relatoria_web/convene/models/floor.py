"""The floor of a session: the list of speakers, and each turn on it."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models.participation import Participation
from relatoria_web.convene.models.session import Session
from relatoria_web.site.models.base import Noun


class FloorState(models.TextChoices):
    """How far a list of speakers has come."""

    CLOSED = "closed", _("not open yet")
    OPEN = "open", _("open for inscription")
    FULL = "full", _("closed to further speakers")
    ENDED = "ended", _("ended")


class TurnKind(models.TextChoices):
    """What somebody asks the floor for; the values are the library's."""

    STATEMENT = "statement", _("statement")
    QUESTION = "question", _("question")
    REPLY = "reply", _("right of reply")
    POINT_OF_ORDER = "point_of_order", _("point of order")


class TurnState(models.TextChoices):
    """Where a turn stands."""

    WAITING = "waiting", _("waiting")
    SPEAKING = "speaking", _("speaking")
    PAUSED = "paused", _("paused")
    SPOKEN = "spoken", _("has spoken")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Floor(Noun):
    """The list of speakers of one session; ``revision`` grows with every change, so that screens know when to look.

    ``limits`` gives seconds by kind of turn and «group», ``total`` the seconds of the whole list (None: open).
    """

    session = models.OneToOneField(Session, models.CASCADE, related_name="floor")
    state = models.CharField(max_length=8, choices=FloorState, default=FloorState.CLOSED)
    limits = models.JSONField(default=dict, blank=True)
    total = models.PositiveIntegerField(_("seconds in all"), null=True, blank=True)

    def __str__(self) -> str:
        return str(self.session)

    def limit_of(self, kind: str, on_behalf: str) -> int:
        """The seconds of a turn of a kind, longer on behalf of a group where the list says so."""
        if on_behalf and kind == TurnKind.STATEMENT:
            return int(self.limits.get("group", 300))
        return int(self.limits.get(kind, 180))


class Turn(Noun):
    """One turn on the list. ``spoken`` are the seconds up to the last pause, ``since`` when the clock runs.

    ``absent`` is when who was called was not in the room, until they are given the floor.
    """

    floor = models.ForeignKey(Floor, models.CASCADE, related_name="turns")
    participation = models.ForeignKey(Participation, models.PROTECT, related_name="turns")
    kind = models.CharField(_("asks for"), max_length=16, choices=TurnKind, default=TurnKind.STATEMENT)
    on_behalf = models.CharField(_("on behalf of"), max_length=200, blank=True)
    place = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=TurnState, default=TurnState.WAITING)
    asked = models.DateTimeField()
    began = models.DateTimeField(null=True)
    since = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)
    absent = models.DateTimeField(null=True, editable=False)
    spoken = models.PositiveIntegerField(default=0)
    limit = models.PositiveIntegerField(default=180)
    note = models.TextField(_("rapporteur's note"), blank=True)
    note_edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["floor", "place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["floor"], condition=models.Q(state__in=("speaking", "paused")), name="one_speaks_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.place}. {self.participation}"

    def seconds(self, now: datetime) -> int:
        """How long the turn has been spoken until ``now``."""
        return self.spoken + (int((now - self.since).total_seconds()) if self.since else 0)
