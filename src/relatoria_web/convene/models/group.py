"""A working group of a meeting and its members."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models.meeting import Meeting
from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class WorkingGroup(Noun):
    """A group whose voices are counted together; ``members`` are names, country codes or files."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="groups")
    order = models.PositiveSmallIntegerField(default=0)
    name = TranslatedField(_("name"), blank=False)
    members = models.JSONField(default=list, blank=True)

    session = models.ForeignKey(
        "convene.Session", models.SET_NULL, null=True, blank=True, related_name="groups", verbose_name=_("session")
    )
    room = models.CharField(_("room"), max_length=120, blank=True)
    chair = models.ForeignKey(
        "convene.Participation", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("chair")
    )
    rapporteur = models.ForeignKey(
        "convene.Participation", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("rapporteur")
    )
    delivered = models.DateTimeField(null=True, blank=True)  # when its notes went to the record

    class Meta:
        ordering = ["meeting", "order", "pk"]

    def __str__(self) -> str:
        return str(self.name)

    @property
    def voice(self) -> str:
        """Under which name the group speaks in the record, in whatever language it notes: its original one."""
        return str(self.name.said("xx").text)  # «xx» is no language: the original stands in for it
