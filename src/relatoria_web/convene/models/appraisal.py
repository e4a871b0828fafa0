"""Practices that are shown in a session, and what participants think of them by common criteria."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models.participation import Participation
from relatoria_web.convene.models.session import Session
from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class Criterion(models.TextChoices):
    """By what a practice is appraised, each from 1 to 5."""

    RESULTS = "results", _("It has shown results")
    RIGHTS = "rights", _("It serves the rights and the well-being of migrants")
    PARTNERS = "partners", _("Those concerned take part in it")
    LASTING = "lasting", _("It can last")
    ELSEWHERE = "elsewhere", _("It could be repeated elsewhere")


class Showcase(Noun):
    """A practice, tool or partnership shown in a session; ``record`` is the uid of a contribution that tells of it."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="showcases")
    title = TranslatedField(_("title"), blank=False)
    summary = TranslatedField(_("in short"))
    achievements = TranslatedField(_("achievements"))
    challenges = TranslatedField(_("challenges"))
    presented_by = models.ForeignKey(
        Participation, models.SET_NULL, null=True, blank=True, related_name="shows", verbose_name=_("presented by")
    )
    record = models.CharField(_("its contribution in the record"), max_length=12, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["session", "order", "pk"]

    def __str__(self) -> str:
        return str(self.title)


class Appraisal(Noun):
    """What one account thinks of a practice: ``scores`` is criterion → 1 to 5; what is left out was not judged."""

    showcase = models.ForeignKey(Showcase, models.CASCADE, related_name="appraisals")
    account = models.ForeignKey("people.Account", models.CASCADE, related_name="appraisals")
    scores = models.JSONField(default=dict, blank=True)
    comment = models.TextField(_("comment"), blank=True, max_length=2000)

    class Meta:
        ordering = ["showcase", "pk"]
        constraints = [models.UniqueConstraint(fields=["showcase", "account"], name="appraisal_once")]

    def __str__(self) -> str:
        return f"{self.showcase_id}/{self.account_id}"
