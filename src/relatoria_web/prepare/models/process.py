"""A process (the road to the Global Compact), its phases and its milestones."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.site.models.base import Audience, Guarded, Noun
from relatoria_web.site.translated import TranslatedField


class Process(Noun, Guarded):
    """A parent process to which meetings contribute."""

    slug = models.SlugField(unique=True)
    title = TranslatedField(_("title"), blank=False)
    purpose = TranslatedField(_("purpose"))
    start = models.DateField(_("from"), null=True, blank=True)
    end = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        ordering = ["start", "pk"]

    def __str__(self) -> str:
        return str(self.title)

    @property
    def is_public(self) -> bool:
        """Whether everybody may see it."""
        return self.audience == Audience.PUBLIC
