"""What the search index holds of an object: its words for finding, its text for showing, whom it is for."""

from __future__ import annotations

from django.db import models

from relatoria_web.site.models.base import Guarded


class Item(Guarded):
    """One thing to be found. ``masked`` marks the text as outsiders may read it, beside that of the team.

    ``words`` are stems and marks (`marks`), separated by blanks; the full-text index of the database is over them.
    """

    kind = models.CharField(max_length=24)
    target = models.CharField(max_length=12)
    meeting = models.ForeignKey("convene.Meeting", models.CASCADE, related_name="search_items")
    masked = models.BooleanField(default=False)
    language = models.CharField(max_length=3, blank=True)
    address = models.CharField(max_length=300)
    heading = models.CharField(max_length=300)
    text = models.TextField()
    words = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "target", "masked"], name="item_once")]
        indexes = [
            models.Index(fields=["meeting", "kind"], name="item_meeting_kind"),
            models.Index(fields=["embargo"], name="item_embargo", condition=models.Q(embargo__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.target}"
