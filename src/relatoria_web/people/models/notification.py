"""What somebody is told: ids only. The words are made when it is read or sent, through the reader's rights then."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.site.models.base import Noun


class Notification(Noun):
    """One thing that one account is told; ``kind`` is registered in `people.notices`, ``target`` is a public id."""

    account = models.ForeignKey("people.Account", models.CASCADE, related_name="notifications")
    kind = models.CharField(max_length=80)
    target = models.CharField(max_length=12)
    read = models.DateTimeField(null=True, blank=True)
    mailed = models.DateTimeField(null=True, blank=True)  # sent, or found not to be sent

    class Meta:
        ordering = ["-created", "-pk"]
        indexes = [
            models.Index(fields=["account", "-created"], name="notification_of_account"),
            models.Index(fields=["account"], condition=models.Q(mailed__isnull=True), name="notification_unsent"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.target}"


class Pace(models.TextChoices):
    """How soon a message is sent by e-mail."""

    NOW = "now", _("at once")
    DAILY = "daily", _("once a day")
    NEVER = "never", _("never")


class Preference(models.Model):
    """How soon an account wants one kind of message by e-mail; what is not said is the kind's own pace."""

    account = models.ForeignKey("people.Account", models.CASCADE, related_name="preferences")
    kind = models.CharField(max_length=80)
    pace = models.CharField(max_length=8, choices=Pace)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "kind"], name="preference_once")]

    def __str__(self) -> str:
        return f"{self.kind}: {self.pace}"
