"""What somebody agreed to, or refused, about their personal data: rows, the last of a kind counts."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class Purpose(models.TextChoices):
    """What a consent is for."""

    CONTACT = "contact", _("being contacted about other meetings")
    REGISTRY = "registry", _("standing in the registry of experts")
    RECORDING = "recording", _("being recorded")
    PORTRAIT = "portrait", _("a photograph being published")
    QUOTATION = "quotation", _("being quoted by name")


class Wording(Noun):
    """What a consent was asked for, word by word: a new text is a new version, and the earlier ones stay."""

    purpose = models.CharField(pgettext_lazy("consent", "purpose"), max_length=12, choices=Purpose)
    version = models.PositiveSmallIntegerField(editable=False)
    text = TranslatedField(_("what is asked, word by word"), blank=False)

    class Meta:
        ordering = ["purpose", "-version"]
        constraints = [models.UniqueConstraint(fields=["purpose", "version"], name="wording_version_once")]

    def __str__(self) -> str:
        return str(self.text)


class Consent(Noun):
    """A person's yes or no to one purpose, with how it was given and to which wording."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="consents")
    purpose = models.CharField(pgettext_lazy("consent", "purpose"), max_length=12, choices=Purpose)
    given = models.BooleanField(pgettext_lazy("consent", "agreed"))
    wording = models.ForeignKey(Wording, models.PROTECT, null=True, blank=True, related_name="consents")
    note = models.CharField(_("how it was given"), max_length=300, blank=True)
    account = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="+")  # who wrote it down

    class Meta:
        ordering = ["-created", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {self.given}"
