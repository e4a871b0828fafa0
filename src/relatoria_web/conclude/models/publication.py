"""What was published: frozen page, evidence and files, made from the record that may leave the house."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.conclude.models.report import Expression, Report
from relatoria_web.site.models.base import Guarded, Noun


class PublicationState(models.TextChoices):
    """What a publication is now."""

    MAKING = "making", _("being made")
    REFUSED = "refused", _("refused")
    CURRENT = "current", _("current")
    SUPERSEDED = "superseded", _("replaced by a later version")
    WITHDRAWN = "withdrawn", _("withdrawn")


UNMADE = (PublicationState.MAKING, PublicationState.REFUSED)
"""What never came out: no version is counted after it, and nothing is corrected by what follows it."""
OUT = (PublicationState.CURRENT, PublicationState.SUPERSEDED)
"""What readers can open."""


class Publication(Noun, Guarded):
    """A version of an expression as it was published. Nothing in it changes but its state.

    ``page`` is all that the public page shows: sections, sentences, evidence, charts, what was left out. ``note`` says
    what a correction corrects; ``override`` why it was published although the check found faults.
    """

    meeting = models.ForeignKey("convene.Meeting", models.CASCADE, related_name="publications")
    report = models.ForeignKey(Report, models.PROTECT, related_name="publications")
    expression = models.ForeignKey(Expression, models.PROTECT, related_name="publications")
    language = models.CharField(max_length=2)
    version = models.PositiveIntegerField()
    symbol = models.CharField(max_length=80)
    title = models.CharField(max_length=300)
    state = models.CharField(max_length=10, choices=PublicationState, default=PublicationState.MAKING)
    hash = models.CharField(max_length=64, blank=True)
    published = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="publications")
    note = models.TextField(_("what was corrected"), blank=True)
    override = models.TextField(_("reason for publishing in spite of faults"), blank=True)
    faults = models.JSONField(default=list)
    failure = models.TextField(blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.TextField(_("reason for the withdrawal"), blank=True)
    page = models.JSONField(default=dict)

    class Meta:
        ordering = ["report", "language", "-version"]
        constraints = [models.UniqueConstraint(fields=["expression", "version"], name="publication_version_once")]
        indexes = [models.Index(fields=["meeting", "language", "state"])]

    def __str__(self) -> str:
        return f"{self.symbol} ({self.language}) {self.version}"

    @property
    def download_name(self) -> str:
        """The name of its files, without the ending."""
        return f"{self.symbol.replace('/', '-')}-{self.language}"


class PublishedFile(models.Model):
    """A file of a publication; ``name`` is where the storage has it."""

    publication = models.ForeignKey(Publication, models.CASCADE, related_name="files")
    format = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["publication", "format"], name="published_format_once")]

    def __str__(self) -> str:
        return self.name
