"""The input of a meeting as it stood at one moment."""

from __future__ import annotations

from django.db import models

from relatoria_web.convene.models import Meeting
from relatoria_web.site.models.base import Guarded, Noun


class InputSet(Noun, Guarded):
    """A frozen input set: never changed. ``content`` lists the documents by hash and the counts of that moment.

    ``digest`` is the SHA-256 of the record as the library writes it, the same that reports carry.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="input_sets")
    title = models.CharField(max_length=300)
    note = models.TextField(blank=True)
    content = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)
    account = models.ForeignKey("people.Account", models.PROTECT, null=True, related_name="input_sets")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title
