"""When something was last done by the clock: what runs every so often, and that a worker is alive."""

from __future__ import annotations

from django.db import models


class Beat(models.Model):
    """The last time of one recurring thing, shared by all workers."""

    name = models.CharField(max_length=60, primary_key=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
