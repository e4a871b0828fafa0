"""A webhook: an address that is told when something was done."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.site.models.base import Noun


class Webhook(Noun):
    """Where to post which actions, seen with the eyes of ``account``; each body is signed with ``secret``.

    Without a meeting it is an administrator's, and told of the whole house. An action in ``actions`` stands for all
    that begin with it («gather», «gather.document»); none stands for all.
    """

    account = models.ForeignKey("people.Account", models.CASCADE, related_name="webhooks")
    meeting = models.ForeignKey("convene.Meeting", models.CASCADE, null=True, related_name="webhooks")
    address = models.URLField(_("address"), max_length=500)
    actions = models.JSONField(_("actions"), default=list)
    secret = models.CharField(max_length=64, editable=False)
    cursor = models.PositiveBigIntegerField(default=0)  # number of the last entry that was looked at
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ["created"]

    def __str__(self) -> str:
        return self.address


class Delivery(models.Model):
    """One entry of the audit trail on its way to one webhook."""

    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="deliveries")
    entry = models.ForeignKey("trace.Entry", models.CASCADE, related_name="deliveries")
    attempts = models.PositiveSmallIntegerField(default=0)
    due = models.DateTimeField()
    done = models.DateTimeField(null=True)
    answer = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ["due"]
        constraints = [models.UniqueConstraint(fields=["webhook", "entry"], name="delivery_once")]

    def __str__(self) -> str:
        return f"{self.entry_id} → {self.webhook}"
