"""What an account follows: the kind of thing and its public id, nothing else."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Follow(models.Model):
    """That an account follows something; ``kind`` is registered in `convene.followable`, ``target`` is a public id."""

    account = models.ForeignKey("people.Account", models.CASCADE, related_name="follows")
    kind = models.CharField(max_length=20)
    target = models.CharField(max_length=12)
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-since", "-pk"]
        constraints = [models.UniqueConstraint(fields=["account", "kind", "target"], name="follow_once")]
        indexes = [models.Index(fields=["kind", "target"], name="followers_of")]

    def __str__(self) -> str:
        return f"{self.kind} {self.target}"
