"""A report of a meeting and its expressions: one for each language."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from relatoria_web.conclude.models.point import PointSet, Work
from relatoria_web.site.models.base import Noun


class Profile(models.TextChoices):
    """The manner of a report; the values are the library's."""

    SYNTHESIS = "synthesis", _("synthesis of conclusions")
    UN_REPORT = "un_report", _("report in the manner of the United Nations")
    ANALYTICAL = "analytical", _("analytical report, session by session")


class Workspace(models.TextChoices):
    """Who writes a report. The host of a meeting does not write in the workspace of the independent coordinator."""

    MEETING = "meeting", _("the meeting's secretariat and rapporteurs")
    COORDINATOR = "coordinator", _("the independent coordinator")


class Step(models.TextChoices):
    """Where an expression stands on its way to publication."""

    DRAFT = "draft", _("draft")
    REVIEW = "review", _("under review")
    CLEARED = "cleared", _("cleared")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Report(Noun):
    """A report of a meeting: one work, whatever the number of its languages."""

    meeting = models.ForeignKey("convene.Meeting", models.CASCADE, related_name="reports")
    slug = models.SlugField(_("address"), default="report")
    profile = models.CharField(_("manner"), max_length=12, choices=Profile, default=Profile.SYNTHESIS)
    workspace = models.CharField(_("written by"), max_length=12, choices=Workspace, default=Workspace.MEETING)
    points = models.ForeignKey(PointSet, models.PROTECT, related_name="reports")
    by = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="reports")

    class Meta:
        ordering = ["meeting", "pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "slug"], name="report_address")]

    def __str__(self) -> str:
        return f"{self.meeting}: {self.get_profile_display()}"


class Expression(Noun):
    """A report in one language, while it is written.

    ``record`` and ``points_hash`` say what the draft was made from; ``faults`` are those of the whole; ``numbered``
    is the last number given to a sentence, so that none is given twice.
    """

    report = models.ForeignKey(Report, models.CASCADE, related_name="expressions")
    language = models.CharField(_("language"), max_length=2)
    title = models.CharField(_("title"), max_length=300, blank=True)
    step = models.CharField(_("state"), max_length=10, choices=Step, default=Step.DRAFT)
    work = models.CharField(max_length=8, choices=Work, default=Work.NONE)
    failure = models.TextField(blank=True)
    record = models.CharField(max_length=64, blank=True)
    points_hash = models.CharField(max_length=64, blank=True)
    faults = models.JSONField(default=list)
    checked = models.DateTimeField(null=True, blank=True)
    numbered = models.PositiveIntegerField(default=0)
    holder = models.ForeignKey("people.Account", models.SET_NULL, null=True, blank=True, related_name="held")
    held_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["report", "language"]
        constraints = [models.UniqueConstraint(fields=["report", "language"], name="expression_once")]

    def __str__(self) -> str:
        return f"{self.title or self.report} ({self.language})"

    def held_against(self, account: int | None) -> bool:
        """Whether somebody else has locked it, and the lock has not run out."""
        return bool(
            self.holder_id and self.holder_id != account and self.held_until and self.held_until > timezone.now()
        )
