"""What reading noticed and did not mend, and the mentions that it could give to nobody."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models.actor import Actor
from relatoria_web.gather.models.document import Document
from relatoria_web.site.models.base import Noun


class Finding(Noun):
    """Something for the team to look at. ``passages``: a list of [document, start, end], ``actors``: ids of actors."""

    class State(models.TextChoices):
        """Whether somebody has looked at it."""

        OPEN = "open", _("open")
        SETTLED = "settled", _("settled")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="findings")
    document = models.ForeignKey(Document, models.CASCADE, null=True, blank=True, related_name="findings")
    key = models.CharField(max_length=64)
    kind = models.CharField(max_length=32)
    message = models.TextField()
    passages = models.JSONField(default=list)
    actors = models.JSONField(default=list)
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "key"], name="finding_once")]

    def __str__(self) -> str:
        return self.kind


class Mention(Noun):
    """A mention that no rule could give to one actor. ``candidates`` are ids of actors; a person names ``actor``."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="mentions")
    document = models.ForeignKey(Document, models.CASCADE, related_name="mentions")
    key = models.CharField(max_length=64)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    wording = models.TextField()
    why = models.TextField(blank=True)
    candidates = models.JSONField(default=list)
    actor = models.ForeignKey(Actor, models.SET_NULL, null=True, blank=True, related_name="mentions")
    set_aside = models.BooleanField(default=False)

    class Meta:
        ordering = ["document", "start", "pk"]
        constraints = [models.UniqueConstraint(fields=["document", "key"], name="mention_once")]

    def __str__(self) -> str:
        return self.wording
