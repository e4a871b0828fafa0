"""The minutes of a session, written by several people at once, and every edition of them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models.session import Session
from relatoria_web.site.models.base import Guarded, Noun


class Minutes(Noun, Guarded):
    """The minutes as they stand; ``revision`` is the number of the newest edition. ``locked_by`` alone may write."""

    session = models.OneToOneField(Session, models.CASCADE, related_name="minutes")
    text = models.TextField(_("minutes"), blank=True)
    language = models.CharField(_("language"), max_length=2, default="en")
    locked_by = models.ForeignKey("people.Account", models.SET_NULL, null=True, blank=True, related_name="+")
    published = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.session)


class MinutesEdition(models.Model):
    """What the minutes said at one revision, and who had written last."""

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField()
    at = models.DateTimeField(auto_now_add=True)
    account = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="+")
    text = models.TextField()
    merged = models.BooleanField(default=False)

    class Meta:
        ordering = ["minutes", "-number"]
        constraints = [models.UniqueConstraint(fields=["minutes", "number"], name="minutes_edition_once")]

    def __str__(self) -> str:
        return f"{self.minutes_id}/{self.number}"
