"""A meeting: where and when it is held, for whom it is, and what may be said of who spoke."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from relatoria_web.site.models.base import Guarded, Noun
from relatoria_web.site.translated import TranslatedField


class AttributionRule(models.TextChoices):
    """What outputs may say of who spoke; the values are the library's."""

    ATTRIBUTED = "attributed", _("attributed")
    BY_GROUP = "by_group", _("by group")
    NOT_ATTRIBUTED = "not_attributed", _("not attributed")


class Stage(models.TextChoices):
    """Where a meeting stands."""

    PLANNED = "planned", pgettext_lazy("meeting", "planned")
    OPEN = "open", _("under way")
    HELD = "held", _("held")
    CLOSED = "closed", _("closed")  # by `Closing` alone: what is closed is locked
    CANCELLED = "cancelled", _("cancelled")


class Relation(models.TextChoices):
    """How a meeting belongs to its ``parent``."""

    NONE = "", "—"
    BEFORE = "before", _("pre-meeting")
    SIDE = "side", _("side event")
    AFTER = "after", _("follow-up")


class Meeting(Noun, Guarded):
    """A meeting within a process, perhaps of an edition of a mechanism; the frame of one record."""

    slug = models.SlugField(unique=True)
    process = models.ForeignKey("prepare.Process", models.PROTECT, related_name="meetings")
    edition = models.ForeignKey("prepare.Edition", models.SET_NULL, null=True, blank=True, related_name="meetings")
    parent = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="inner")
    title = TranslatedField(_("title"), blank=False)
    theme = TranslatedField(_("theme"))
    place = TranslatedField(_("place"))
    venue = TranslatedField(_("venue"))
    organiser = TranslatedField(_("organiser"))
    start = models.DateField(_("first day"), null=True, blank=True)
    end = models.DateField(_("last day"), null=True, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=64, default="UTC")
    stage = models.CharField(_("state"), max_length=12, choices=Stage, default=Stage.PLANNED)
    rule = models.CharField(
        _("attribution rule"), max_length=16, choices=AttributionRule, default=AttributionRule.ATTRIBUTED
    )
    format = models.CharField(_("kind of meeting"), max_length=40, blank=True)  # a code of the formats vocabulary
    relation = models.CharField(
        _("to the main meeting"), max_length=10, choices=Relation, blank=True, default=Relation.NONE
    )
    objectives = TranslatedField(_("objectives, one a line"))
    shows_people = models.BooleanField(_("the public programme names who speaks"), default=True)
    donors = models.JSONField(default=dict, blank=True)  # language → list of names

    class Meta:
        ordering = ["-start", "pk"]

    def __str__(self) -> str:
        return str(self.title)
