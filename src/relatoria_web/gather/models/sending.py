"""A large file on its way: it comes in pieces, and goes on where a lost line or server left it."""

from __future__ import annotations

from django.db import models

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models.document import Document
from relatoria_web.site.models.base import Noun


class Sending(Noun):
    """A file that one account sends: ``received`` bytes of ``size`` are here, the next piece begins there.

    ``mark`` is what the sender knows the file by (when it was changed last), so that the same one is taken up again.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="sendings")
    account = models.ForeignKey("people.Account", models.CASCADE, related_name="sendings")
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    mark = models.CharField(max_length=80, blank=True)
    received = models.PositiveBigIntegerField(default=0)
    document = models.ForeignKey(Document, models.SET_NULL, null=True, blank=True, related_name="sendings")
    duplicate = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["account", "meeting"], name="sending_of_account")]

    def __str__(self) -> str:
        return self.name


class Piece(models.Model):
    """A piece of a file on its way; ``place`` is where the storage has it."""

    sending = models.ForeignKey(Sending, models.CASCADE, related_name="pieces")
    start = models.PositiveBigIntegerField()
    size = models.PositiveIntegerField()
    place = models.CharField(max_length=200)

    class Meta:
        ordering = ["sending", "start"]
        constraints = [models.UniqueConstraint(fields=["sending", "start"], name="piece_once")]

    def __str__(self) -> str:
        return f"{self.sending_id} [{self.start}, {self.start + self.size})"
