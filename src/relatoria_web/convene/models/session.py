"""A session of a meeting."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from relatoria_web.convene.models.meeting import AttributionRule, Meeting
from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class Held(models.TextChoices):
    """What became of a session."""

    PLANNED = "planned", pgettext_lazy("meeting", "planned")
    HELD = "held", _("held")
    CANCELLED = "cancelled", _("cancelled")


class Session(Noun):
    """A session, panel or segment; ``parent`` holds parallel groups and sub-items together."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="sessions")
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="parts")
    order = models.PositiveSmallIntegerField(default=0)
    title = TranslatedField(_("title"), blank=False)
    format = models.CharField(_("format"), max_length=40, default="plenary")  # a code of the formats vocabulary
    start = models.DateTimeField(_("from"), null=True, blank=True)
    end = models.DateTimeField(_("until"), null=True, blank=True)
    room = models.CharField(_("room"), max_length=120, blank=True)
    rule = models.CharField(
        _("attribution rule"), max_length=16, choices=AttributionRule, blank=True, default=""
    )  # empty: that of the meeting

    objectives = TranslatedField(_("objectives, one a line"))
    output = TranslatedField(_("what is to come of it"))
    languages = models.JSONField(_("interpretation into"), default=list, blank=True)
    expected = models.PositiveIntegerField(_("people expected"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=Held, default=Held.PLANNED)
    began = models.DateTimeField(_("began"), null=True, blank=True)  # as held; ``start`` and ``end`` are as planned
    ended = models.DateTimeField(_("ended"), null=True, blank=True)

    class Meta:
        ordering = ["meeting", "order", "pk"]

    def __str__(self) -> str:
        return str(self.title)
