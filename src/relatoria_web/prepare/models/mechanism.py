"""A standing mechanism of dialogue (the International Dialogue on Migration) and its editions."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class Scope(models.TextChoices):
    """How far a mechanism reaches."""

    REGIONAL = "regional", _("regional")
    INTERREGIONAL = "interregional", _("interregional")
    GLOBAL = "global", _("global")


class Mechanism(Noun):
    """A mechanism of dialogue; informal and non-binding unless it says otherwise."""

    slug = models.SlugField(unique=True)
    name = TranslatedField(_("name"), blank=False)
    acronym = models.CharField(_("abbreviation"), max_length=40, blank=True)
    scope = models.CharField(_("scope"), max_length=16, choices=Scope, default=Scope.GLOBAL)
    founded = models.PositiveSmallIntegerField(_("founded in"), null=True, blank=True)
    binding = models.BooleanField(_("takes binding decisions"), default=False)
    owner = models.ForeignKey("people.Organisation", models.SET_NULL, null=True, blank=True, related_name="mechanisms")

    class Meta:
        ordering = ["scope", "slug"]

    def __str__(self) -> str:
        return str(self.name)


class Edition(Noun):
    """One edition of a mechanism (IDM 2018), with a general theme, of one or more meetings."""

    mechanism = models.ForeignKey(Mechanism, models.PROTECT, related_name="editions")
    process = models.ForeignKey("prepare.Process", models.SET_NULL, null=True, blank=True, related_name="editions")
    label = models.CharField(_("label"), max_length=60)
    theme = TranslatedField(_("theme"))

    class Meta:
        ordering = ["-label", "pk"]
        constraints = [models.UniqueConstraint(fields=["mechanism", "label"], name="edition_once")]

    def __str__(self) -> str:
        return f"{self.mechanism.acronym or self.mechanism} {self.label}"
