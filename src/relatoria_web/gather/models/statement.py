"""A statement that a delegation or a stakeholder submits, from the first draft to its delivery."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import Meeting, Session
from relatoria_web.gather.models.document import Document
from relatoria_web.site.models.base import Audience, Noun


class StatementState(models.TextChoices):
    """How far a statement has come."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")
    DELIVERED = "delivered", _("delivered")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Statement(Noun):
    """A statement and who makes it. Submitted, it is a `Document`; until it is delivered that may be the team's only.

    ``organisation`` is that for which its author holds a mandate; ``organisation_name`` is how the statement calls it.
    ``place`` and ``file_name`` are of a file sent instead of ``text``; ``readers`` is who may read it in the end.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="statements")
    channel = models.CharField(max_length=16, blank=True)  # see `gather.channels`
    session = models.ForeignKey(Session, models.SET_NULL, null=True, blank=True, related_name="statements")
    account = models.ForeignKey("people.Account", models.PROTECT, related_name="statements")
    speaker = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=300, blank=True)
    organisation = models.ForeignKey(
        "people.Organisation", models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    organisation_name = models.CharField(max_length=300, blank=True)
    country = models.CharField(max_length=3, blank=True)
    on_behalf_of = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=2, default="en")
    title = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    place = models.CharField(max_length=200, blank=True)
    file_name = models.CharField(max_length=255, blank=True)
    check_against_delivery = models.BooleanField(default=True)
    until_delivered = models.BooleanField(default=True)
    readers = models.CharField(max_length=12, choices=Audience, default=Audience.PARTICIPANTS)
    state = models.CharField(max_length=12, choices=StatementState, default=StatementState.DRAFT)
    document = models.OneToOneField(Document, models.SET_NULL, null=True, blank=True, related_name="statement")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title or self.file_name or str(_("Statement"))
