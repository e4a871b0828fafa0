"""How two contributions of a meeting hang together."""

from __future__ import annotations

from django.db import models

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models.contribution import Contribution
from relatoria_web.site.models.base import Noun


class Tie(Noun):
    """A tie from one contribution to another: ``kind`` is one of `gather.ties`, with who drew it and why."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="ties")
    kind = models.CharField(max_length=16)
    left = models.ForeignKey(Contribution, models.CASCADE, related_name="ties")
    right = models.ForeignKey(Contribution, models.CASCADE, related_name="tied")
    reason = models.CharField(max_length=500, blank=True)
    account = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["left", "right", "kind"], name="tie_once")]

    def __str__(self) -> str:
        return f"{self.left_id} {self.kind} {self.right_id}"
