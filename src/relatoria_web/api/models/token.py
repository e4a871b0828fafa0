"""A token: a program that acts for an account, within scopes."""

from __future__ import annotations

import hashlib

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from relatoria_web.site.models.base import Noun


class Scope(models.TextChoices):
    """What a token may do; it never may more than its account."""

    READ = "read", pgettext_lazy("to read", "read")
    PEOPLE = "people", _("change people, organisations and roles")
    PREPARE = "prepare", _("write in Prepare")
    CONVENE = "convene", _("write in Convene")
    GATHER = "gather", _("write in Gather")
    CONCLUDE = "conclude", _("write in Conclude")


class Token(Noun):
    """The hash of a secret that was shown once, and what it opens until when."""

    account = models.ForeignKey("people.Account", models.CASCADE, related_name="tokens")
    name = models.CharField(_("what it is for"), max_length=80)
    secret = models.CharField(max_length=64, unique=True, editable=False)  # SHA-256
    scopes = models.JSONField(_("scopes"), default=list)
    expires = models.DateTimeField(pgettext_lazy("day", "until"), null=True, blank=True)
    used = models.DateTimeField(null=True, editable=False)
    withdrawn = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["-created"]

    def __str__(self) -> str:
        return self.name


def fingerprint(secret: str) -> str:
    """What is stored of a token's secret: it has 240 bits of chance in it, so a plain hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()
