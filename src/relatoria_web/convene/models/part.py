"""Somebody's part in a session: who chairs, moderates, speaks, in which capacity, and who stood in for whom."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models.participation import Participation
from relatoria_web.convene.models.session import Session
from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class PartRole(models.TextChoices):
    """What somebody does in a session; the order is that of the programme."""

    CHAIR = "chair", _("chair")
    MODERATOR = "moderator", _("moderator")
    SPEAKER = "speaker", _("speaker")
    RAPPORTEUR = "rapporteur", _("rapporteur")


class Mode(models.TextChoices):
    """How somebody takes part; the values are the library's."""

    IN_PERSON = "in_person", _("in person")
    REMOTE = "remote", _("by video link")
    VIDEO_MESSAGE = "video_message", _("by video message")
    WRITTEN = "written", _("in writing")


class Part(Noun):
    """A part in a session. ``stood_in`` is who came in place of the one on the programme, who stays on it."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="cast")
    participation = models.ForeignKey(Participation, models.CASCADE, related_name="parts")
    role = models.CharField(_("part"), max_length=12, choices=PartRole, default=PartRole.SPEAKER)
    mode = models.CharField(_("takes part"), max_length=16, choices=Mode, default=Mode.IN_PERSON)
    capacity = TranslatedField(_("capacity in this session, if another"))
    on_behalf = models.CharField(_("on behalf of"), max_length=200, blank=True)
    stood_in = models.ForeignKey(
        Participation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="stands_in",
        verbose_name=_("in their place"),
    )
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["session", "order", "pk"]
        constraints = [models.UniqueConstraint(fields=["session", "participation", "role"], name="part_once")]

    def __str__(self) -> str:
        return f"{self.participation.person}: {self.get_role_display()}"

    @property
    def actual(self) -> Participation:
        """Who really takes it."""
        return self.stood_in or self.participation
