"""Guiding questions as forms, and the answers that become typed contributions."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import Meeting, Session
from relatoria_web.gather.models.document import Document
from relatoria_web.site.models.base import Audience, Noun
from relatoria_web.site.translated import TranslatedField


class Inquiry(Noun):
    """A guiding question put as a form; ``question`` is that of the programme which it puts, if any.

    ``kinds`` are the kinds of contribution that it asks for (none: any), ``most`` how many, ``facets`` which named
    fields of each. ``addressees`` are the types of stakeholders to whom alone it is put (none: to all members);
    ``by_groups`` says that working groups answer it too.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="inquiries")
    session = models.ForeignKey(Session, models.SET_NULL, null=True, blank=True, related_name="inquiries")
    question = models.ForeignKey("convene.Question", models.SET_NULL, null=True, blank=True, related_name="inquiries")
    order = models.PositiveSmallIntegerField(default=0)
    text = TranslatedField(_("question"), blank=False)
    kinds = models.JSONField(default=list, blank=True)
    facets = models.JSONField(default=list, blank=True)
    most = models.PositiveSmallIntegerField(default=5)
    is_open = models.BooleanField(default=True)
    addressees = models.JSONField(default=list, blank=True)
    by_groups = models.BooleanField(default=False)

    class Meta:
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return str(self.text)


class Answer(Noun):
    """What one account, or a working ``group``, answers: ``items`` hold kind, subtype, text, facets.

    Sent, it is a document for ``readers``. The answer of a group is one, whoever of those who lead it wrote last.
    """

    question = models.ForeignKey(Inquiry, models.CASCADE, related_name="answers")
    account = models.ForeignKey("people.Account", models.PROTECT, related_name="inquiry_answers")
    group = models.ForeignKey(
        "convene.WorkingGroup", models.CASCADE, null=True, blank=True, related_name="inquiry_answers"
    )
    speaker = models.CharField(max_length=200, blank=True)
    organisation_name = models.CharField(max_length=300, blank=True)
    country = models.CharField(max_length=3, blank=True)
    language = models.CharField(max_length=2, default="en")
    items = models.JSONField(default=list, blank=True)
    readers = models.CharField(max_length=12, choices=Audience, default=Audience.PARTICIPANTS)
    sent = models.DateTimeField(null=True, blank=True)
    document = models.OneToOneField(Document, models.SET_NULL, null=True, blank=True, related_name="answer")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["question", "account"], condition=models.Q(group=None), name="inquiry_answer_once"
            ),
            models.UniqueConstraint(
                fields=["question", "group"],
                condition=models.Q(group__isnull=False),
                name="inquiry_answer_of_group_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_id} {self.account_id}"
