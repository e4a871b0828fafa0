"""A State, agency, city, firm or group that people speak for."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class Organisation(Noun):
    """An organisation under its names; ``stakeholder_type`` and ``country`` are codes of the library's vocabularies."""

    name = TranslatedField(_("name"), blank=False)
    acronym = models.CharField(_("abbreviation"), max_length=40, blank=True)
    stakeholder_type = models.CharField(_("type of stakeholder"), max_length=40, blank=True)
    country = models.CharField(_("country"), max_length=3, blank=True)  # ISO 3166-1 alpha-3
    interests = TranslatedField(_("declared interests: who pays it, whom it advises"))  # read wherever it is named
    parent = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="parts")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")

    class Meta:
        ordering = ["acronym", "pk"]

    def __str__(self) -> str:
        return str(self.name)
