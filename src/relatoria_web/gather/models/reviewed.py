"""What the machine proposes and a person judges: the reading is kept, the columns are the reading with judgements."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Review(models.TextChoices):
    """Where the review of an item stands."""

    PROPOSED = "proposed", _("proposed")
    ACCEPTED = "accepted", _("accepted")
    CORRECTED = "corrected", _("corrected")
    ADDED = "added", _("added")
    MERGED = "merged", _("merged into another")
    REJECTED = "rejected", _("rejected")


OUT = (Review.MERGED, Review.REJECTED)
"""The states in which an item is not in the record."""


class Change(models.TextChoices):
    """What an upgraded reading did to an item."""

    NONE = "", ""
    NEW = "new", _("new")
    CHANGED = "changed", _("changed")
    LOST = "lost", _("no longer found")


class Reviewed(models.Model):
    """An item of the record. ``key`` finds it again when its document is read anew.

    ``reading`` is what the library read (empty where a person added the item); the other columns are the reading with
    the standing judgements laid over it, so a withdrawn judgement leaves no trace in them.
    """

    key = models.CharField(max_length=64)
    state = models.CharField(max_length=12, choices=Review, default=Review.PROPOSED)
    change = models.CharField(max_length=8, choices=Change, blank=True, default="")
    reading = models.JSONField(default=dict)
    merged_into = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="merged")

    class Meta:
        abstract = True

    @property
    def stale(self) -> bool:
        """Whether an upgraded reading no longer finds it."""
        return self.change == Change.LOST
