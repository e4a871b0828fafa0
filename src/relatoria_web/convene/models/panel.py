"""Panels composed under rules: who was nominated, what was asked, and what came of it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models.meeting import Meeting
from relatoria_web.site.models.base import Noun


class Nominee(Noun):
    """Somebody nominated for the panels of a meeting; ``traits`` are those of the library's `Candidate`, as JSON.

    What is not known is left out: it is counted as unknown, and gender is never read from a name.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="nominees")
    person = models.ForeignKey("people.Person", models.SET_NULL, null=True, blank=True, related_name="nominations")
    name = models.CharField(_("name"), max_length=200)
    traits = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class ComposingState(models.TextChoices):
    """Where a composition stands."""

    DRAFT = "draft", _("not composed yet")
    WAITING = "waiting", _("waits for the worker")
    RUNNING = "running", _("is being composed")
    DONE = "done", _("composed")
    FAILED = "failed", _("could not be composed")


class Composition(Noun):
    """The panels of a meeting as they are composed.

    ``panels`` and ``rules`` are lists of the library's `Panel` and `Rule` as JSON; a panel's id is its session's uid.
    ``seats`` is what stands now, proposed or by hand: a list of {panel, candidate, role}; a candidate is a nominee's
    uid. ``result`` is what the last composing found: language → words and figures.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="compositions")
    title = models.CharField(_("title"), max_length=200)
    lot = models.CharField(_("word that decides between equals"), max_length=80, blank=True)
    panels = models.JSONField(default=list, blank=True)
    rules = models.JSONField(default=list, blank=True)
    seats = models.JSONField(default=list, blank=True)
    state = models.CharField(max_length=8, choices=ComposingState, default=ComposingState.DRAFT)
    result = models.JSONField(default=dict, blank=True)
    failure = models.TextField(blank=True)
    seconds = models.PositiveSmallIntegerField(_("seconds to try"), default=60)
    began = models.DateTimeField(null=True, blank=True)
    applied = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["meeting", "-pk"]

    def __str__(self) -> str:
        return self.title
