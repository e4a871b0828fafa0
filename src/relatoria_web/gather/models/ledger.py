"""How far the record of a meeting has come."""

from __future__ import annotations

from django.db import models

from relatoria_web.convene.models import Meeting


class Ledger(models.Model):
    """One a meeting. ``wanted`` counts what may have changed the record, ``done`` how far it was written into rows.

    ``rules`` is the hash of the attribution rules and groups under which the public columns were made: while those of
    the meeting are others, outsiders see nothing of the record. ``version`` is the library's at the last reading.
    """

    meeting = models.OneToOneField(Meeting, models.CASCADE, related_name="ledger")
    wanted = models.PositiveBigIntegerField(default=0)
    done = models.PositiveBigIntegerField(default=0)
    rules = models.CharField(max_length=64, blank=True)
    version = models.CharField(max_length=80, blank=True)
    reconciled = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.meeting_id}: {self.done}/{self.wanted}"
