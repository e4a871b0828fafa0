"""A work product: a concept note, a session guide, a brief; one noun with a kind, a workflow and versions."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.prepare.models.process import Process
from relatoria_web.site.models.base import Guarded, Noun
from relatoria_web.site.translated import TranslatedField, Translation


class Facts(Noun):
    """What is known of a meeting for its work products: the library's `Facts` as they are written down (TOML)."""

    meeting = models.OneToOneField("convene.Meeting", models.CASCADE, related_name="facts")
    text = models.TextField(blank=True)

    def __str__(self) -> str:
        return str(self.meeting)


class WorkProduct(Noun, Guarded):
    """A product of a ``kind`` at a ``stage`` of that kind's workflow; both are codes of the library's data.

    ``feeds`` is the milestone of the process that it is for, ``due`` the day its draft is wanted.
    """

    process = models.ForeignKey(Process, models.PROTECT, related_name="products")
    meeting = models.ForeignKey("convene.Meeting", models.CASCADE, related_name="products")
    kind = models.CharField(_("kind"), max_length=40)
    title = TranslatedField(_("title"))
    stage = models.CharField(_("stage"), max_length=20, default="draft")
    owner = models.ForeignKey("people.Account", models.SET_NULL, null=True, blank=True, related_name="products")
    due = models.DateField(_("draft wanted by"), null=True, blank=True)
    feeds = models.CharField(_("for the milestone"), max_length=60, blank=True)

    class Meta:
        ordering = ["meeting", "kind", "pk"]

    def __str__(self) -> str:
        return str(self.title)


class ProductVersion(Noun):
    """One version of a product's text in one language: the library's `Paper`.

    The newest version of a language is written on until it is ``kept``; whatever went out is kept and ``published``.
    """

    product = models.ForeignKey(WorkProduct, models.CASCADE, related_name="versions")
    language = models.CharField(max_length=2)
    number = models.PositiveIntegerField()
    paper = models.JSONField(default=dict)
    author = models.ForeignKey("people.Account", models.PROTECT, null=True, related_name="product_versions")
    note = models.CharField(max_length=300, blank=True)
    translation = models.CharField(
        _("status of the text"), max_length=12, choices=Translation, default=Translation.ORIGINAL
    )
    kept = models.BooleanField(default=False)
    published = models.DateTimeField(null=True, blank=True)
    shared = models.BooleanField(default=False)  # participants read it while a round of comments is open
    shared_on = models.DateTimeField(null=True, blank=True)
    document = models.CharField(max_length=12, blank=True)  # what the record made of it

    class Meta:
        ordering = ["product", "language", "-number"]
        constraints = [models.UniqueConstraint(fields=["product", "language", "number"], name="product_version_once")]

    def __str__(self) -> str:
        return f"{self.product} {self.language} {self.number}"


class ProductFile(models.Model):
    """A version as a file, made by the worker when it is first wanted."""

    version = models.ForeignKey(ProductVersion, models.CASCADE, related_name="files")
    format = models.CharField(max_length=8)
    path = models.CharField(max_length=200, blank=True)
    failed = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "format"], name="product_file_once")]

    def __str__(self) -> str:
        return f"{self.version} {self.format}"
