"""Somebody who takes part, with or without an account."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class Gender(models.TextChoices):
    """As the person states it; what is not stated is unknown and is counted as unknown."""

    WOMAN = "f", _("woman")
    MAN = "m", _("man")
    OTHER = "x", _("other")
    UNKNOWN = "", _("not stated")


class Person(Noun):
    """A person: name as written in their own documents, and what they say of themselves."""

    name = models.CharField(_("name"), max_length=200)
    honorific = models.CharField(_("form of address"), max_length=40, blank=True)
    post = TranslatedField(_("post"))
    organisation = models.ForeignKey(
        "people.Organisation", models.SET_NULL, null=True, blank=True, related_name="people"
    )
    country = models.CharField(_("country"), max_length=3, blank=True)
    gender = models.CharField(_("gender"), max_length=1, choices=Gender, default=Gender.UNKNOWN, blank=True)
    languages = models.JSONField(_("languages"), default=list, blank=True)
    topics = models.JSONField(_("topics"), default=list, blank=True)  # theme codes
    regions = models.JSONField(_("regions of expertise"), default=list, blank=True)
    interests = TranslatedField(
        _("declared interests: who pays them, whom they advise")
    )  # read wherever they are named
    expert = models.BooleanField(_("in the registry of experts"), default=False)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")
    restricted = models.DateTimeField(null=True, blank=True, editable=False)  # kept, but not used
    erased = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name
