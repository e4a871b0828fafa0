"""Consultations that feed a meeting: national, regional, of local governments, research and civil society."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models.document import Document
from relatoria_web.site.models.base import Guarded, Noun


class ConsultationKind(models.TextChoices):
    """Who is consulted."""

    NATIONAL = "national", _("national")
    REGIONAL = "regional", _("regional")
    LOCAL_GOVERNMENT = "local_government", _("of local and regional governments")
    RESEARCH = "research", _("of research and academia")
    CIVIL_SOCIETY = "civil_society", _("of civil society")


class ConsultationState(models.TextChoices):
    """How far a consultation has come."""

    DECLARED = "declared", _("declared")
    SCHEDULED = "scheduled", _("scheduled")
    HELD = "held", _("held")
    REPORTED = "reported", _("report received")


class Consultation(Noun, Guarded):
    """A consultation. ``history`` lists every state with its day, so that counts can be given as of any day.

    ``ministries``, ``levels`` and ``society`` tick off who was at the table: whole of government, whole of society.
    Consultations of civil society belong to the independent coordinator; the host cannot change them.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="consultations")
    kind = models.CharField(max_length=16, choices=ConsultationKind, default=ConsultationKind.NATIONAL)
    title = models.CharField(max_length=300)
    convener = models.CharField(max_length=300, blank=True)
    partners = models.CharField(max_length=500, blank=True)
    country = models.CharField(max_length=3, blank=True)
    region = models.CharField(max_length=40, blank=True)
    place = models.CharField(max_length=200, blank=True)
    day = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=ConsultationState, default=ConsultationState.DECLARED)
    history = models.JSONField(default=list, blank=True)
    topics = models.TextField(blank=True)
    support = models.CharField(max_length=300, blank=True)
    ministries = models.BooleanField(default=False)
    levels = models.BooleanField(default=False)
    society = models.BooleanField(default=False)
    report = models.ForeignKey(Document, models.SET_NULL, null=True, blank=True, related_name="consultations")

    class Meta:
        ordering = ["kind", "day", "pk"]

    def __str__(self) -> str:
        return self.title
