"""What a working group notes: typed, to a question, agreed or with reservations."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models.group import WorkingGroup
from relatoria_web.convene.models.question import Question
from relatoria_web.site.models.base import Noun


class Agreement(models.TextChoices):
    """How a group stands to one of its notes."""

    OPEN = "open", _("under discussion")
    AGREED = "agreed", _("agreed")
    RESERVED = "reserved", _("agreed with reservations")
    DIVIDED = "divided", _("not agreed")


class GroupNote(Noun):
    """One thing that a group says; ``kind`` is a kind of contribution («good_practice», «gap»).

    ``common`` ties notes of several groups that say the same: they share its word. ``chosen`` marks what the plenary
    selected.
    """

    group = models.ForeignKey(WorkingGroup, models.CASCADE, related_name="notes")
    question = models.ForeignKey(
        Question, models.SET_NULL, null=True, blank=True, related_name="notes", verbose_name=_("question")
    )
    order = models.PositiveIntegerField(default=0)
    kind = models.CharField(_("kind"), max_length=32, default="recommendation")
    text = models.TextField(_("what the group says"))
    language = models.CharField(_("language"), max_length=2, default="en")
    agreement = models.CharField(_("agreement"), max_length=10, choices=Agreement, default=Agreement.OPEN)
    reservations = models.TextField(_("reservations, one a line: who, and what"), blank=True)
    common = models.CharField(max_length=80, blank=True)
    chosen = models.BooleanField(default=False)
    account = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["group", "order", "pk"]

    def __str__(self) -> str:
        return f"{self.group_id}/{self.order}"
