"""Around the text: comments and suggestions, versions, and the steps of clearance."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.conclude.models.report import Expression, Step
from relatoria_web.conclude.models.sentence import Sentence
from relatoria_web.site.models.base import Noun


class CommentState(models.TextChoices):
    """What became of a comment."""

    OPEN = "open", _("open")
    RESOLVED = "resolved", _("resolved")
    ACCEPTED = "accepted", _("accepted")


class Comment(Noun):
    """A remark on a sentence, perhaps with another wording that can be taken over."""

    sentence = models.ForeignKey(Sentence, models.CASCADE, related_name="comments")
    text = models.TextField(_("comment"), blank=True)
    suggestion = models.TextField(_("suggested wording"), blank=True)
    state = models.CharField(max_length=8, choices=CommentState, default=CommentState.OPEN)
    by = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="comments")
    closed_by = models.ForeignKey("people.Account", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["sentence", "pk"]

    def __str__(self) -> str:
        return self.text or self.suggestion


class Version(Noun):
    """An expression as it stood at a moment; ``data`` is the library's report as JSON."""

    expression = models.ForeignKey(Expression, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    data = models.JSONField()
    note = models.CharField(_("note"), max_length=300, blank=True)
    by = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="versions")

    class Meta:
        ordering = ["expression", "-number"]
        constraints = [models.UniqueConstraint(fields=["expression", "number"], name="version_number_once")]

    def __str__(self) -> str:
        return f"{self.expression} {self.number}"


class Clearance(Noun):
    """A step that somebody took with an expression, and why."""

    expression = models.ForeignKey(Expression, models.CASCADE, related_name="clearances")
    step = models.CharField(max_length=10, choices=Step)
    note = models.TextField(_("note"), blank=True)
    by = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="clearances")

    class Meta:
        ordering = ["expression", "pk"]

    def __str__(self) -> str:
        return f"{self.expression}: {self.step}"
