"""One actor speaking once: whose voice, and the passages that report it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import Meeting, Session
from relatoria_web.gather.models.actor import Actor
from relatoria_web.gather.models.document import Document
from relatoria_web.gather.models.reviewed import Reviewed
from relatoria_web.site.models.base import Noun


class Part(models.TextChoices):
    """What an actor is to an intervention."""

    SPEAKER = "speaker", _("speaks")
    ON_BEHALF_OF = "on_behalf_of", _("on behalf of")
    TARGET = "target", _("addressed")
    SUBSTITUTE_FOR = "substitute_for", _("in place of")


class Intervention(Reviewed, Noun):
    """An intervention. ``heading`` is that under which it stands, ``session`` the session of that name.

    Where a rule withholds the voice (``withheld``), outsiders are told ``shown_as`` instead, and ``public`` holds the
    other fields as they may see them. ``rule`` is the attribution rule that held when these were made.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="interventions")
    document = models.ForeignKey(Document, models.CASCADE, related_name="interventions")
    session = models.ForeignKey(Session, models.SET_NULL, null=True, blank=True, related_name="interventions")
    order = models.PositiveIntegerField(default=0)
    relation = models.CharField(max_length=16, default="report")
    mode = models.CharField(max_length=16, default="in_person")
    capacity = models.TextField(blank=True)
    heading = models.TextField(blank=True)
    how = models.CharField(max_length=16, blank=True)  # of the first passage
    confidence = models.FloatField(default=0)  # of the least sure passage
    rule = models.CharField(max_length=16, blank=True)
    withheld = models.BooleanField(default=False)
    shown_as = models.CharField(max_length=200, blank=True)
    public = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ["document", "order", "pk"]
        constraints = [models.UniqueConstraint(fields=["document", "key"], name="intervention_once")]
        indexes = [
            models.Index(fields=["meeting", "state", "change", "document"], name="intervention_tally"),
            models.Index(fields=["meeting", "document", "order"], name="intervention_order"),
        ]

    def __str__(self) -> str:
        return f"{self.document_id}/{self.order}"


class Voice(models.Model):
    """An actor's part in an intervention."""

    intervention = models.ForeignKey(Intervention, models.CASCADE, related_name="voices")
    actor = models.ForeignKey(Actor, models.CASCADE, related_name="voices")
    part = models.CharField(max_length=16, choices=Part, default=Part.SPEAKER)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["intervention", "part", "order", "pk"]
        constraints = [models.UniqueConstraint(fields=["intervention", "actor", "part"], name="voice_once")]

    def __str__(self) -> str:
        return f"{self.intervention_id} {self.part} {self.actor_id}"


class Passage(models.Model):
    """A half-open range of the document's text; the public range is that of the masked text."""

    intervention = models.ForeignKey(Intervention, models.CASCADE, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    how = models.CharField(max_length=16)
    confidence = models.FloatField()
    why = models.TextField(blank=True)
    public_start = models.PositiveIntegerField(null=True)
    public_end = models.PositiveIntegerField(null=True)
    public_why = models.TextField(blank=True)

    class Meta:
        ordering = ["intervention", "start", "pk"]

    def __str__(self) -> str:
        return f"[{self.start}, {self.end})"
