"""The audit trail: what was done, by whom, to what; each entry carries the hash of the one before."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Entry(models.Model):
    """One thing that was done. Entries are added and never changed; `relatoria web verify` walks the chain."""

    number = models.PositiveBigIntegerField(unique=True)
    at = models.DateTimeField(default=timezone.now)
    account = models.ForeignKey("people.Account", models.PROTECT, null=True, related_name="entries")
    action = models.CharField(max_length=80, db_index=True)
    kind = models.CharField(max_length=60)  # label of the object's model
    target = models.CharField(max_length=12, db_index=True)  # uid of the object
    meeting = models.ForeignKey(
        "convene.Meeting", models.DO_NOTHING, null=True, related_name="entries", db_constraint=False
    )  # stays as written when the meeting is deleted: no entry ever changes
    detail = models.JSONField(default=dict)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"{self.number} {self.action} {self.target}"
