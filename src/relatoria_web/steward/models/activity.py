"""A line of the register of processing: what is done with personal data, what for, and on which ground."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class Basis(models.TextChoices):
    """The ground on which data are processed: those of the General Data Protection Regulation, article 6."""

    CONSENT = "consent", pgettext_lazy("legal basis", "consent")
    CONTRACT = "contract", _("a contract with the person")
    LEGAL = "legal", _("a legal obligation")
    VITAL = "vital", _("vital interests")
    PUBLIC = "public", _("a task in the public interest, or the mandate of an international organisation")
    LEGITIMATE = "legitimate", _("legitimate interests")


class Activity(Noun):
    """An activity of processing, with all that the register must say of it (article 30).

    ``code`` is the name of the activity in the platform's own list; what the house adds has none.
    """

    code = models.CharField(max_length=40, blank=True, editable=False)
    name = TranslatedField(pgettext_lazy("activity", "activity"), blank=False)
    purpose = TranslatedField(_("what for"), blank=False)
    basis = models.CharField(_("legal basis"), max_length=12, choices=Basis)
    people = TranslatedField(_("whose data"), blank=False)
    data = TranslatedField(_("which data"), blank=False)
    recipients = TranslatedField(_("who receives them"))
    transfers = TranslatedField(_("transfers to other countries, with their safeguards"))
    kept = TranslatedField(_("how long they are kept"), blank=False)
    measures = TranslatedField(_("how they are protected"))
    in_notice = models.BooleanField(_("stands in the public notice"), default=True)
    ended = models.DateField(_("ended on"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["code"], condition=~models.Q(code=""), name="activity_code_once")
        ]

    def __str__(self) -> str:
        return str(self.name)
