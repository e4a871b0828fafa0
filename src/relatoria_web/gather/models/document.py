"""A document of a meeting, as it arrived and as it was read."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import AttributionRule, Meeting, Session
from relatoria_web.site.models.base import Guarded, Noun


class State(models.TextChoices):
    """How far the reading of a document has come."""

    WAITING = "waiting", _("waiting")
    READING = "reading", _("being read")
    READ = "read", _("read")
    OPENED = "opened", _("opened")  # an archive, whose files are documents of their own
    FAILED = "failed", _("not read")


class Origin(models.TextChoices):
    """How a document reached the meeting."""

    UPLOAD = "upload", _("uploaded")
    STATEMENT = "statement", _("submitted statement")
    ANSWERS = "answers", _("answers to questions")
    CONSULTATION = "consultation", _("report of a consultation")


class Document(Noun, Guarded):
    """A file: ``file`` is its place in the storage, named by its content. ``kind`` and ``language`` are the library's.

    ``text`` and ``shape`` (paragraphs, repairs, layout) are the library's document; ``masked`` is the same as outsiders
    may read it, null where nothing is withheld. ``settled`` says that ``masked`` and the public columns of all that
    was read from it are up to date: before that, outsiders see nothing of it. ``claim`` is who reads it now.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="documents")
    session = models.ForeignKey(Session, models.SET_NULL, null=True, blank=True, related_name="documents")
    within = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="members")
    origin = models.CharField(max_length=16, choices=Origin, default=Origin.UPLOAD)
    name = models.CharField(max_length=255)
    title = models.TextField(blank=True)
    language = models.CharField(max_length=8, blank=True)
    kind = models.CharField(max_length=24, blank=True)
    kind_set = models.CharField(max_length=24, blank=True)  # as the team knows it; empty: as it was recognised
    input_type = models.ForeignKey(
        "prepare.Matter", models.SET_NULL, null=True, blank=True, related_name="documents"
    )  # other substantive input that the process takes: a matter of the kind «input_type»
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField(default=0)
    media = models.CharField(max_length=100, blank=True)
    pages = models.PositiveIntegerField(default=0)  # with images to look at; 0 where the format has none
    file = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.WAITING)
    claim = models.CharField(max_length=120, blank=True)
    claimed = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    failure = models.CharField(max_length=60, blank=True)  # a code of the library's messages
    failure_values = models.JSONField(default=dict, blank=True)
    text = models.TextField(blank=True)
    shape = models.JSONField(default=dict, blank=True)
    masked = models.JSONField(null=True, blank=True)
    settled = models.BooleanField(default=False)
    read_by = models.CharField(max_length=40, blank=True)  # version of the library
    rule = models.CharField(
        _("attribution rule"), max_length=16, choices=AttributionRule, blank=True, default=""
    )  # empty: that of the session, else of the meeting
    source = models.JSONField(default=dict, blank=True)  # what the sender said: speaker, capacity, on whose behalf
    submitted_by = models.ForeignKey("people.Account", models.SET_NULL, null=True, blank=True, related_name="documents")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "sha256"], name="document_once")]
        indexes = [models.Index(fields=["meeting", "state"], name="document_state")]

    def __str__(self) -> str:
        return self.title or self.name

    @property
    def is_busy(self) -> bool:
        """Whether its reading is still to come or to end."""
        return self.state in (State.WAITING, State.READING)


class Extract(models.Model):
    """What the library found in one document, kept so that a further document does not read all of them again."""

    document = models.OneToOneField(Document, models.CASCADE, related_name="extract")
    version = models.CharField(max_length=80)
    body = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.document_id} {self.version}"
