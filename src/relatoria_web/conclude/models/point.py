"""Points of a meeting under one grouping, their counts by group, and what is proposed to be merged or split."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.site.models.base import Audience, Noun
from relatoria_web.site.translated import TranslatedField


class Work(models.TextChoices):
    """How far work in the background has come."""

    NONE = "none", _("not begun")
    WAITING = "waiting", _("waiting for the worker")
    RUNNING = "running", _("at work")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")


class Grouping(models.TextChoices):
    """By what voices are grouped; the values are the library's."""

    WORKING_GROUP = "working_group", _("working group")
    UN_GROUP = "un_group", _("regional group of the United Nations")
    REGION = "region", _("region")
    STAKEHOLDER = "stakeholder", _("type of stakeholder")
    SESSION = "session", _("session")
    DOCUMENT = "document", _("document")


class PointSet(Noun):
    """All that was concluded from the record of a meeting under one grouping; made from what may leave the house.

    ``record`` is the hash of the record that was counted, ``data`` the library's points as JSON, ``registers`` name →
    public identifiers of points, ``silent`` the themes that nobody addressed, ``issues`` what several called by
    the same words: names by language, how many spoke of it, and the points in which it stands.
    """

    meeting = models.ForeignKey("convene.Meeting", models.CASCADE, related_name="point_sets")
    grouping = models.CharField(_("grouped by"), max_length=16, choices=Grouping, default=Grouping.STAKEHOLDER)
    audience = models.CharField(max_length=12, choices=Audience, default=Audience.TEAM)
    answers_open = models.BooleanField(_("participants may answer"), default=False)
    work = models.CharField(max_length=8, choices=Work, default=Work.NONE)
    step_done = models.PositiveIntegerField(default=0)
    step_total = models.PositiveIntegerField(default=0)
    failure = models.TextField(blank=True)
    made = models.DateTimeField(null=True, blank=True)
    record = models.CharField(max_length=64, blank=True)
    stamp = models.CharField(max_length=120, blank=True)  # how far the record had come when it was counted
    guard = models.CharField(max_length=64, blank=True)  # the rules under which it was counted
    documents = models.JSONField(default=list)  # keys of those that were counted
    groups = models.JSONField(default=list)
    working: list[dict[str, Any]] | None  # groups of the meeting, where a query says that it wants them
    registers = models.JSONField(default=dict)
    silent = models.JSONField(default=list)
    issues = models.JSONField(default=list)
    data = models.BinaryField(default=bytes)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "grouping"], name="point_set_once")]

    def __str__(self) -> str:
        return f"{self.meeting}: {self.get_grouping_display()}"


class Point(Noun):
    """A point. The row outlives a new count: what people said of it stays with it as long as any member is the same.

    ``key`` is its name in the present count («q12»), empty where the present count has no such point any more.
    ``members``, ``opposed`` are contribution ids; ``voices`` what is shown of them, as the attribution rules allow.
    """

    set = models.ForeignKey(PointSet, models.CASCADE, related_name="points")
    key = models.CharField(max_length=12, blank=True)
    order = models.PositiveIntegerField(default=0)
    statement = models.TextField()
    language = models.CharField(max_length=8)
    title = TranslatedField(_("wording of the team"))
    kind = models.CharField(max_length=40)
    theme = models.CharField(max_length=40, blank=True)
    status = models.CharField(max_length=12)
    exposed = models.PositiveIntegerField(default=0)
    in_favour = models.PositiveIntegerField(default=0)
    against = models.PositiveIntegerField(default=0)
    groups_for = models.PositiveIntegerField(default=0)
    p_value = models.FloatField(null=True, blank=True)
    particular_to = models.CharField(max_length=500, blank=True)
    trials = models.PositiveIntegerField(default=0)
    kept = models.PositiveIntegerField(default=0)
    fragile = models.JSONField(default=list)
    members = models.JSONField(default=list)
    opposed = models.JSONField(default=list)
    voices = models.JSONField(default=list)

    class Meta:
        ordering = ["set", "order", "pk"]
        indexes = [models.Index(fields=["set", "key"]), models.Index(fields=["set", "status", "order"])]

    def __str__(self) -> str:
        return str(self.title) or self.statement


class GroupCount(models.Model):
    """Actors of one group: who spoke on the theme, and of them for and against."""

    point = models.ForeignKey(Point, models.CASCADE, related_name="counts")
    group = models.CharField(max_length=500)
    exposed = models.PositiveIntegerField()
    in_favour = models.PositiveIntegerField()
    against = models.PositiveIntegerField()

    class Meta:
        ordering = ["group"]
        constraints = [models.UniqueConstraint(fields=["point", "group"], name="group_count_once")]

    def __str__(self) -> str:
        return f"{self.group}: {self.in_favour}/{self.exposed}"


class ProposalKind(models.TextChoices):
    """What is proposed."""

    MERGE = "merge", _("merge")
    SPLIT = "split", _("split")


class Ruling(models.TextChoices):
    """What was decided."""

    OPEN = "open", _("open")
    ACCEPTED = "accepted", _("accepted")
    REJECTED = "rejected", _("rejected")


class Proposal(Noun):
    """That two points are one, or that one is two; decided by a person, with a reason.

    ``members`` are the contributions that belong together, or that leave the point.
    """

    set = models.ForeignKey(PointSet, models.CASCADE, related_name="proposals")
    kind = models.CharField(max_length=8, choices=ProposalKind, default=ProposalKind.MERGE)
    left = models.ForeignKey(Point, models.CASCADE, related_name="proposals_left")
    right = models.ForeignKey(Point, models.CASCADE, null=True, blank=True, related_name="proposals_right")
    score = models.FloatField(default=0.0)
    why = models.TextField(blank=True)
    members = models.JSONField(default=list)
    ruling = models.CharField(max_length=8, choices=Ruling, default=Ruling.OPEN)
    reason = models.TextField(blank=True)
    by = models.ForeignKey("people.Account", models.SET_NULL, null=True, blank=True, related_name="rulings")
    ruled = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-score", "pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.left_id} {self.right_id}"
