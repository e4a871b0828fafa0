"""The calendar of a process and its work plan, kept as the library's values: one row each, and every version."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from relatoria_web.prepare.models.process import Process
from relatoria_web.site.models.base import Noun


class Calendar(Noun):
    """Phases and milestones of a process: ``body`` is the library's `Process`, with the history of every date.

    ``met`` are the keys of the criteria and outputs that somebody ticked.
    """

    process = models.OneToOneField(Process, models.CASCADE, related_name="calendar")
    body = models.JSONField(default=dict)
    met = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return str(self.process)


class WorkPlan(Noun):
    """The work plan of a process as it stands: ``tasks`` are the library's `Task`s."""

    process = models.OneToOneField(Process, models.CASCADE, related_name="plan")
    tasks = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return str(self.process)


class PlanVersion(Noun):
    """A version of a work plan as it was published on a day: the library's `WorkPlan`, never changed again."""

    plan = models.ForeignKey(WorkPlan, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    on = models.DateField(default=timezone.localdate)
    body = models.JSONField(default=dict)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["plan", "-number"]
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="plan_version_once")]

    def __str__(self) -> str:
        return f"{self.plan} {self.number}"
