"""Somebody at a meeting: for whom, in which role and capacity."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models.group import WorkingGroup
from relatoria_web.convene.models.meeting import Meeting
from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class Attendance(models.TextChoices):
    """How far somebody's attendance has come."""

    INVITED = "invited", _("invited")
    REGISTERED = "registered", _("registered")
    CONFIRMED = "confirmed", _("confirmed")
    PRESENT = "present", _("present")
    DECLINED = "declined", _("declined")


class Participation(Noun):
    """A person at a meeting, for an organisation, in a capacity that may differ from the employer."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="participations")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="participations")
    organisation = models.ForeignKey(
        "people.Organisation", models.PROTECT, null=True, blank=True, related_name="participations"
    )
    group = models.ForeignKey(WorkingGroup, models.SET_NULL, null=True, blank=True, related_name="participations")
    role = models.CharField(_("role"), max_length=40, default="participant")  # a code of the roles vocabulary
    capacity = TranslatedField(_("capacity"))
    attendance = models.CharField(_("attendance"), max_length=12, choices=Attendance, default=Attendance.INVITED)

    mechanism = models.ForeignKey(
        "prepare.Mechanism", models.SET_NULL, null=True, blank=True, related_name="participations",
        verbose_name=_("for the mechanism"),
    )  # fmt: skip
    remote = models.BooleanField(_("by video link"), default=False)
    substitute_for = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="substitutes", verbose_name=_("in place of")
    )
    arrived = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["meeting", "pk"]

    def __str__(self) -> str:
        return f"{self.person} ({self.meeting})"

    @property
    def comes_for(self) -> str:
        """The mechanism and the organisation for which the person comes, in the reader's language; may be empty."""
        return ", ".join(str(one) for one in (self.mechanism, self.organisation) if one)
