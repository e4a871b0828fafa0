"""What an intervention brings: one typed thing, with the themes that it touches."""

from __future__ import annotations

from django.db import models

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models.document import Document
from relatoria_web.gather.models.intervention import Intervention
from relatoria_web.gather.models.reviewed import Reviewed
from relatoria_web.site.models.base import Noun


class Contribution(Reviewed, Noun):
    """A typed contribution, read from ``[start, end)`` of its document.

    ``public`` holds the fields (start, end, addressee, means, partners, place, why, horizon, themes) as outsiders may
    see them where something is withheld, null where nothing is; ``public_wording`` is always what they read.
    ``facets`` are the named fields of its kind (see `gather.facets`): code → value and evidence.
    ``folded`` and ``public_folded`` are the wordings for finding words without accents.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="contributions")
    document = models.ForeignKey(Document, models.CASCADE, related_name="contributions")
    intervention = models.ForeignKey(Intervention, models.CASCADE, related_name="contributions")
    kind = models.CharField(max_length=32)
    subtype = models.CharField(max_length=32, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    wording = models.TextField()
    public_wording = models.TextField(blank=True)
    folded = models.TextField(blank=True)
    public_folded = models.TextField(blank=True)
    language = models.CharField(max_length=8, blank=True)
    confidence = models.FloatField(default=1)
    why = models.TextField(blank=True)
    polarity = models.CharField(max_length=8, default="for")
    modality = models.CharField(max_length=12, default="fact")
    addressee = models.TextField(blank=True)
    horizon = models.JSONField(null=True, blank=True)  # value, text, relation
    means = models.TextField(blank=True)
    partners = models.JSONField(default=list, blank=True)
    place = models.TextField(blank=True)
    facets = models.JSONField(default=dict, blank=True)
    public = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ["document", "start", "pk"]
        constraints = [models.UniqueConstraint(fields=["document", "key"], name="contribution_once")]
        indexes = [  # counted by kind from the index alone; read in the order of the documents without sorting
            models.Index(
                fields=["meeting", "kind", "state", "change", "document", "intervention"], name="contribution_tally"
            ),
            models.Index(fields=["meeting", "document", "start"], name="contribution_order"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} [{self.start}, {self.end})"


class Coding(models.Model):
    """A theme of a contribution: a code of an official vocabulary with the words that earned it.

    ``public`` is false where the code itself would name somebody who is withheld: outsiders do not learn of it.
    """

    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="codings")
    vocabulary = models.CharField(max_length=40)
    code = models.CharField(max_length=60)
    score = models.FloatField(default=1)
    why = models.TextField(blank=True)
    public_why = models.TextField(blank=True)
    public = models.BooleanField(default=True)

    class Meta:
        ordering = ["contribution", "vocabulary", "-score", "code"]
        constraints = [models.UniqueConstraint(fields=["contribution", "vocabulary", "code"], name="coding_once")]
        indexes = [models.Index(fields=["vocabulary", "code"], name="coding_code")]

    def __str__(self) -> str:
        return f"{self.vocabulary}:{self.code}"
