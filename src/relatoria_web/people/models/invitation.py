"""An invitation by e-mail to a role: used once, for a while; only a hash of its token is kept."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from relatoria_web.people.models.assignment import ROLES
from relatoria_web.site.models.base import Noun


def hash_of(token: str) -> str:
    """What is kept of a token: it has 256 random bits, so one round of SHA-256 is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


class Invitation(Noun):
    """Somebody at an address may take a role in a meeting or a process, perhaps for an organisation."""

    email = models.EmailField(_("e-mail address"))
    language = models.CharField(_("language"), max_length=2, default="en")
    role = models.CharField(_("role"), max_length=16, choices=ROLES)
    meeting = models.ForeignKey("convene.Meeting", models.CASCADE, null=True, blank=True, related_name="invitations")
    process = models.ForeignKey("prepare.Process", models.CASCADE, null=True, blank=True, related_name="invitations")
    organisation = models.ForeignKey(
        "people.Organisation", models.SET_NULL, null=True, blank=True, related_name="invitations"
    )
    until = models.DateField(_("last day of the role"), null=True, blank=True)
    invited_by = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="invited")
    token_hash = models.CharField(max_length=64, unique=True)
    expires = models.DateTimeField(_("expires"))
    accepted = models.DateTimeField(null=True, blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(meeting__isnull=False, process__isnull=True)
                | Q(meeting__isnull=True, process__isnull=False),
                name="invitation_has_one_scope",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email}: {self.get_role_display()}"

    def is_open(self, now: datetime) -> bool:
        """Whether it can still be taken up."""
        return self.accepted is None and self.withdrawn is None and self.expires > now
