"""That a meeting was closed, or reopened: by whom, when, why, and what was still open then."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models.meeting import Meeting
from relatoria_web.site.models.base import Noun


class Closing(Noun):
    """A closing, or a reopening where ``closed`` is false; ``left`` maps what was still open to how many of it."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="closings")
    closed = models.BooleanField()
    account = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="+")
    reason = models.TextField(_("reason"), blank=True, max_length=2000)
    left = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["meeting", "-created", "-pk"]

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.pk}"
