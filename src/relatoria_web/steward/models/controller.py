"""Who answers for the personal data of an installation, as the public notice says it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.site.models.base import Noun
from relatoria_web.site.translated import TranslatedField


class Controller(Noun):
    """The controller; the newest row counts, and the earlier ones stay as what was said before."""

    name = TranslatedField(_("who answers for the data"), blank=False)
    address = TranslatedField(_("postal address"))
    contact = models.EmailField(_("address for questions about data"))
    authority = TranslatedField(_("where one may complain"))
    words = TranslatedField(_("what else the notice should say"))

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.name)
