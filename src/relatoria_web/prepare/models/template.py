"""The template that the documents of a process are printed with."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.prepare.models.process import Process
from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class DocumentTemplate(Noun):
    """Names, logo, colour and fixed lines of the organisation that owns a process; documents without one are neutral.

    ``headings`` holds a line «fixed heading = own heading» each.
    """

    process = models.OneToOneField(Process, models.CASCADE, related_name="template")
    name = TranslatedField(_("name of the organisation"))
    footer = TranslatedField(_("contact line, at the foot of each page"))
    disclaimer = TranslatedField(_("disclaimer, after the text"))
    colour = models.CharField(_("colour of headings"), max_length=7, blank=True)
    logo = models.BinaryField(_("logo"), default=bytes, blank=True)
    logo_alt = TranslatedField(_("what the logo shows, for who cannot see it"))
    headings = TranslatedField(_("own section headings, one a line: fixed heading = own heading"))

    def __str__(self) -> str:
        return str(self.name)
