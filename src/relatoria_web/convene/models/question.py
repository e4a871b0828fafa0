"""A guiding question of a session, perhaps for one working group only."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models.group import WorkingGroup
from relatoria_web.convene.models.session import Session
from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class Question(Noun):
    """A question that a session or a group of it answers; without a group it is for all groups."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="questions")
    group = models.ForeignKey(WorkingGroup, models.CASCADE, null=True, blank=True, related_name="own_questions")
    order = models.PositiveSmallIntegerField(default=0)
    text = TranslatedField(_("question"), blank=False)
    scopes = TranslatedField(_("sub-scopes i, ii, iii, one a line"))

    class Meta:
        ordering = ["session", "order", "pk"]

    def __str__(self) -> str:
        return str(self.text)
