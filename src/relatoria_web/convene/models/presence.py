"""Who was in a session."""

from __future__ import annotations

from django.db import models

from relatoria_web.convene.models.participation import Participation
from relatoria_web.convene.models.session import Session
from relatoria_web.site.models.base import Noun


class Presence(Noun):
    """Somebody was in a session; ``created`` says when they were checked in."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="presences")
    participation = models.ForeignKey(Participation, models.CASCADE, related_name="presences")

    class Meta:
        ordering = ["session", "pk"]
        constraints = [models.UniqueConstraint(fields=["session", "participation"], name="presence_once")]

    def __str__(self) -> str:
        return f"{self.session_id}/{self.participation_id}"
