"""Where an erased person's name still stands, until somebody of the meeting corrects it or says why it stays."""

from __future__ import annotations

from django.db import models
from django.utils.translation import pgettext_lazy

from relatoria_web.site.models.base import Noun


class Outcome(models.TextChoices):
    """What became of a place that named somebody who is erased."""

    WAITS = "waits", pgettext_lazy("remaining", "to correct")
    GONE = "gone", pgettext_lazy("remaining", "names them no more")
    STAYS = "stays", pgettext_lazy("remaining", "stays")


class Remaining(Noun):
    """The objects of one kind in a meeting (or in none) that name an erased person: ``targets`` are their identifiers.

    ``names`` are what was looked for: without them nobody could correct it. They go as soon as nothing waits.
    """

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="remaining")
    meeting = models.ForeignKey("convene.Meeting", models.CASCADE, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=60)
    targets = models.JSONField(default=list)
    names = models.JSONField(default=list)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.WAITS)
    reason = models.CharField(max_length=300, blank=True)
    decided_by = models.ForeignKey("people.Account", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.kind}: {len(self.targets)}"
