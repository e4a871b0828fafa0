"""A judgement: what a person decided about an item, why, and whether it was withdrawn. Rows are only ever added."""

from __future__ import annotations

from django.db import models
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from relatoria_web.site.models.base import Noun


class Verdict(models.TextChoices):
    """What was decided."""

    ACCEPT = "accept", _("accepted")
    CORRECT = "correct", _("corrected")
    MERGE = "merge", _("merged")
    SPLIT = "split", pgettext_lazy("judgement", "split")
    ADD = "add", _("added")
    REJECT = "reject", _("rejected")
    RESOLVE = "resolve", _("resolved")
    WITHDRAW = "withdraw", _("withdrew a judgement")


class Judgement(Noun):
    """One decision about the object with uid ``target`` of the model ``kind`` («gather.contribution»).

    ``change`` is JSON of the fields as they should be (correct), of the object merged into (merge: ``into``), or what
    else the verdict needs. A row of verdict «withdraw» ends the one in ``withdraws``; a judgement of several parts
    has one main row, and the others name it in ``whole`` and go with it.
    """

    meeting = models.ForeignKey("convene.Meeting", models.CASCADE, related_name="judgements")
    kind = models.CharField(max_length=60)
    target = models.CharField(max_length=12)
    verdict = models.CharField(max_length=12, choices=Verdict)
    change = models.JSONField(default=dict, blank=True)
    reason = models.TextField(blank=True)
    author = models.ForeignKey("people.Account", models.PROTECT, null=True, related_name="judgements")
    whole = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="parts")
    withdraws = models.OneToOneField("self", models.CASCADE, null=True, blank=True, related_name="withdrawal")

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["target", "kind"], name="judgement_target")]

    def __str__(self) -> str:
        return f"{self.verdict} {self.kind} {self.target}"


def standing(rows: QuerySet[Judgement]) -> QuerySet[Judgement]:
    """Those of ``rows`` that stand: not withdrawn, nor part of one that was, nor themselves a withdrawal."""
    return (
        rows.filter(withdrawal__isnull=True)
        .filter(Q(whole__isnull=True) | Q(whole__withdrawal__isnull=True))
        .exclude(verdict=Verdict.WITHDRAW)
    )
