"""A request that was carried out under an Idempotency-Key, so that sending it again does nothing twice."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Reply(models.Model):
    """What came of a request: its status and the object; the answer is made anew, as the caller may see it then."""

    account = models.ForeignKey("people.Account", models.CASCADE, related_name="replies")
    key = models.CharField(max_length=80)
    request = models.CharField(max_length=64)  # SHA-256 of method, address and body
    status = models.PositiveSmallIntegerField(default=0)
    target = models.CharField(max_length=80, blank=True)
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "key"], name="reply_once")]
        indexes = [models.Index(fields=["created"], name="reply_created")]

    def __str__(self) -> str:
        return self.key
