"""A figure that somebody stated: a claim, not a fact."""

from __future__ import annotations

from django.db import models

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models.contribution import Contribution
from relatoria_web.gather.models.document import Document
from relatoria_web.gather.models.intervention import Intervention
from relatoria_web.site.models.base import Noun


class Figure(Noun):
    """A stated quantity with what it counts and who said it; the fields are those of the library's `Figure`.

    ``base`` and ``comparison`` are empty where the words tell none; ``public`` has them and the source as outsiders
    may read them.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="figures")
    document = models.ForeignKey(Document, models.CASCADE, related_name="figures")
    intervention = models.ForeignKey(Intervention, models.CASCADE, null=True, blank=True, related_name="figures")
    contribution = models.ForeignKey(Contribution, models.SET_NULL, null=True, blank=True, related_name="figures")
    key = models.CharField(max_length=64)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    value = models.CharField(max_length=60)
    unit = models.CharField(max_length=24)
    counts = models.TextField(blank=True)
    approximation = models.CharField(max_length=12, default="exact")
    date = models.CharField(max_length=24, blank=True)
    base = models.JSONField(default=dict, blank=True)
    comparison = models.JSONField(default=dict, blank=True)
    source = models.TextField(blank=True)
    public_start = models.PositiveIntegerField(null=True)
    public_end = models.PositiveIntegerField(null=True)
    public_counts = models.TextField(blank=True)
    public = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["document", "start", "pk"]
        constraints = [models.UniqueConstraint(fields=["document", "key"], name="figure_once")]

    def __str__(self) -> str:
        return f"{self.value} {self.unit}"
