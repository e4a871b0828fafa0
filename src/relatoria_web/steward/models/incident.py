"""An incident: personal data were lost, changed or shown where they should not have been."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from relatoria_web.site.models.base import Noun

TO_AUTHORITY = timedelta(hours=72)
"""How soon the authority is told after an incident became known (General Data Protection Regulation, article 33)."""


class Risk(models.TextChoices):
    """What an incident may mean for people."""

    OPEN = "", _("not judged yet")
    NONE = "none", _("no risk to people")
    RISK = "risk", _("a risk: the authority is told")
    HIGH = "high", _("a high risk: the authority and the people are told")


class Incident(Noun):
    """What happened, what it means, who was told when. The text is the steward's and is shown to nobody else."""

    title = models.CharField(_("what happened, in a line"), max_length=200)
    text = models.TextField(_("what happened, and to which data"))
    known = models.DateTimeField(_("known since"))
    people = models.PositiveIntegerField(_("people concerned, as far as known"), null=True, blank=True)
    risk = models.CharField(_("risk"), max_length=8, choices=Risk, default=Risk.OPEN, blank=True)
    measures = models.TextField(_("what was done"), blank=True)
    authority_told = models.DateTimeField(_("authority told on"), null=True, blank=True)
    people_told = models.DateTimeField(_("people told on"), null=True, blank=True)
    closed = models.DateField(_("closed on"), null=True, blank=True)

    class Meta:
        ordering = ["-known", "-pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def deadline(self) -> datetime | None:
        """By when the authority must be told; None where it was, or no risk was found."""
        owed = self.authority_told is None and self.risk != Risk.NONE
        return self.known + TO_AUTHORITY if owed else None

    @property
    def overdue(self) -> bool:
        """Whether the authority should have been told by now."""
        return self.deadline is not None and self.deadline < timezone.now()

    @property
    def owes_people(self) -> bool:
        """Whether the people concerned must still be told."""
        return self.risk == Risk.HIGH and self.people_told is None
