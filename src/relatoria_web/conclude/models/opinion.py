"""What people and groups say of a point: reservations, answers, and votes on practices that work everywhere."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.conclude.models.point import Point
from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class Reservation(Noun):
    """What somebody who shares a point, or does not, wants to have recorded beside it.

    ``note`` is that of a working group from which it came; what was recorded by hand has none.
    """

    point = models.ForeignKey(Point, models.CASCADE, related_name="reservations")
    holder = models.CharField(_("who makes the reservation"), max_length=200)
    is_group = models.BooleanField(_("a group"), default=False)
    text = TranslatedField(_("text"), blank=False)
    by = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="reservations")
    withdrawn = models.BooleanField(default=False)
    note = models.ForeignKey("convene.GroupNote", models.CASCADE, null=True, editable=False, related_name="recorded")

    class Meta:
        ordering = ["point", "pk"]

    def __str__(self) -> str:
        return f"{self.holder}: {self.text}"


class Choice(models.TextChoices):
    """A participant's answer to a point."""

    AGREE = "agree", _("agree")
    DISAGREE = "disagree", _("disagree")
    PASS = "pass", _("pass")


class Answer(Noun):
    """One answer of one account; only counts are ever shown."""

    point = models.ForeignKey(Point, models.CASCADE, related_name="answers")
    account = models.ForeignKey("people.Account", models.CASCADE, related_name="answers")
    choice = models.CharField(max_length=8, choices=Choice)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["point", "account"], name="answer_once")]

    def __str__(self) -> str:
        return self.choice


class Criterion(Noun):
    """By what a practice is judged to work in all regions; stated before anybody votes."""

    meeting = models.ForeignKey("convene.Meeting", models.CASCADE, related_name="criteria")
    order = models.PositiveSmallIntegerField(default=0)
    text = TranslatedField(_("criterion"), blank=False)

    class Meta:
        ordering = ["meeting", "order", "pk"]

    def __str__(self) -> str:
        return str(self.text)


class Vote(models.TextChoices):
    """Whether a practice works for a group."""

    YES = "yes", _("works for us")
    CONDITIONS = "conditions", _("works under conditions")
    NO = "no", _("does not work for us")


class GroupVote(Noun):
    """The recorded vote of a group on a practice; ``met`` are the uids of the criteria that it sees fulfilled."""

    point = models.ForeignKey(Point, models.CASCADE, related_name="group_votes")
    group = models.CharField(_("group"), max_length=500)
    vote = models.CharField(_("vote"), max_length=12, choices=Vote)
    met = models.JSONField(_("criteria met"), default=list, blank=True)
    reason = models.TextField(_("reason or conditions"), blank=True)
    by = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="group_votes")

    class Meta:
        ordering = ["point", "group"]
        constraints = [models.UniqueConstraint(fields=["point", "group"], name="group_vote_once")]

    def __str__(self) -> str:
        return f"{self.group}: {self.vote}"
