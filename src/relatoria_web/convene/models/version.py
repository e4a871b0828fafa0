"""A version of a programme as it was published."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models.meeting import Meeting
from relatoria_web.site.models.base import Noun


class ProgrammeVersion(Noun):
    """What the programme was when it was published: ``sessions`` is uid → what its line said then."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    note = models.CharField(_("what is new"), max_length=300, blank=True)
    sessions = models.JSONField(default=dict)
    account = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["meeting", "-number"]
        constraints = [models.UniqueConstraint(fields=["meeting", "number"], name="programme_version_once")]

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.number}"
