"""The text of an expression: sections, sentences with what they rest on, and what was set aside."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.conclude.models.point import Point
from relatoria_web.conclude.models.report import Expression
from relatoria_web.site.models.base import Noun


class Section(Noun):
    """A heading, empty for running text; ``key`` is the library's name of the section."""

    expression = models.ForeignKey(Expression, models.CASCADE, related_name="sections")
    key = models.CharField(max_length=200)
    heading = models.TextField(_("heading"), blank=True)
    level = models.PositiveSmallIntegerField(default=2)
    order = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["expression", "order", "pk"]

    def __str__(self) -> str:
        return self.heading


class Sentence(Noun):
    """One sentence. Its ``number`` never changes: «s12» is its place on the public page for good.

    ``origin`` is the same in all expressions of a report for sentences that say the same. ``checked`` is the revision
    for which ``faults`` were found; ``count`` is [in favour, exposed, against] behind a quantifier, or empty.
    """

    expression = models.ForeignKey(Expression, models.CASCADE, related_name="sentences")
    section = models.ForeignKey(Section, models.CASCADE, related_name="sentences")
    paragraph = models.PositiveIntegerField(default=0)
    order = models.PositiveIntegerField(default=0)
    number = models.PositiveIntegerField()
    origin = models.CharField(max_length=16, blank=True)
    text = models.TextField(_("sentence"))
    kind = models.CharField(max_length=12, default="attributed")
    contributions = models.JSONField(default=list)
    actors = models.JSONField(default=list)
    passages = models.JSONField(default=list)
    point = models.ForeignKey(Point, models.SET_NULL, null=True, blank=True, related_name="sentences")
    quantifier = models.CharField(max_length=12, blank=True)
    count = models.JSONField(default=list)
    phrased_by = models.CharField(max_length=80, default="template")
    evidence = models.JSONField(default=dict)
    faults = models.JSONField(default=list)
    checked = models.PositiveIntegerField(null=True, blank=True)
    live = models.BooleanField(default=True)
    by = models.ForeignKey("people.Account", models.SET_NULL, null=True, blank=True, related_name="sentences")

    class Meta:
        ordering = ["expression", "section__order", "paragraph", "order", "pk"]
        constraints = [models.UniqueConstraint(fields=["expression", "number"], name="sentence_number_once")]

    def __str__(self) -> str:
        return self.text

    @property
    def name(self) -> str:
        """Its name in the report and on the public page: «s12»."""
        return f"s{self.number}"

    @property
    def pending(self) -> bool:
        """Whether the check has not yet seen it as it stands."""
        return self.checked != self.revision


class SetAside(Noun):
    """A contribution that an expression does not use, with the reason; ``shown`` is what may be shown of it."""

    expression = models.ForeignKey(Expression, models.CASCADE, related_name="set_aside")
    contribution = models.CharField(max_length=20)
    why = models.TextField(_("reason"))
    shown = models.JSONField(default=dict)
    by = models.ForeignKey("people.Account", models.SET_NULL, null=True, blank=True, related_name="set_aside")

    class Meta:
        ordering = ["expression", "pk"]
        constraints = [models.UniqueConstraint(fields=["expression", "contribution"], name="set_aside_once")]

    def __str__(self) -> str:
        return f"{self.contribution}: {self.why}"
