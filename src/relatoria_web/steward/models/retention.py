"""How long a holding is kept, and what the sweep found due: it proposes, a named person decides."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from relatoria_web.site.models.base import Noun


class Retention(Noun):
    """A rule: a holding (see `steward.holdings`) falls due so many months after what it counts from."""

    holding = models.CharField(_("what is kept"), max_length=40, unique=True)
    months = models.PositiveSmallIntegerField(
        _("for how many months"), validators=[MinValueValidator(1), MaxValueValidator(600)]
    )
    why = models.CharField(_("why so long"), max_length=300, blank=True)
    active = models.BooleanField(_("the sweep looks for it"), default=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.holding


class Fate(models.TextChoices):
    """What was decided of something that fell due."""

    PROPOSED = "proposed", pgettext_lazy("retention", "to decide")
    ENDED = "ended", pgettext_lazy("retention", "erased")
    KEPT = "kept", pgettext_lazy("retention", "kept longer")


class Due(Noun):
    """One row of a holding that fell due on ``since``: ``target`` is its public identifier, nothing else is stored."""

    rule = models.ForeignKey(Retention, models.CASCADE, related_name="dues")
    target = models.CharField(max_length=12)
    since = models.DateField()
    fate = models.CharField(max_length=10, choices=Fate, default=Fate.PROPOSED)
    until = models.DateField(null=True, blank=True)  # kept until then; afterwards the sweep proposes it anew
    reason = models.CharField(max_length=300, blank=True)
    decided_by = models.ForeignKey("people.Account", models.SET_NULL, null=True, blank=True, related_name="+")
    decided = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["rule", "target"], condition=Q(fate="proposed"), name="due_proposed_once")
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.target}"
