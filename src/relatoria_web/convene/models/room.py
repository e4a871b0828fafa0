"""A room of a meeting's venue."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models.meeting import Meeting
from relatoria_web.site.models.base import Noun


class Room(Noun):
    """A room; sessions name it in their ``room``. ``languages`` are those it can interpret into."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="rooms")
    name = models.CharField(_("name"), max_length=120)
    order = models.PositiveSmallIntegerField(default=0)
    capacity = models.PositiveIntegerField(_("seats"), null=True, blank=True, validators=[MinValueValidator(1)])
    languages = models.JSONField(_("interpretation into"), default=list, blank=True)

    class Meta:
        ordering = ["meeting", "order", "pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "name"], name="room_once")]

    def __str__(self) -> str:
        return self.name
