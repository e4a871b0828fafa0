"""What every noun of the platform has: an address that never changes, its times, and a revision that saves check."""

from __future__ import annotations

import secrets
from typing import Any, Self

from django.db import models
from django.db.models import F
from django.utils import timezone

_LETTERS = "abcdefghjkmnpqrstvwxyz23456789"  # none that is mistaken for another when read aloud
UID = 12


def new_uid() -> str:
    """A new public identifier: 12 letters and digits, 58 bits, not to be guessed."""
    return "".join(secrets.choice(_LETTERS) for _ in range(UID))


class StaleError(Exception):
    """Somebody saved a newer revision meanwhile. Nothing was overwritten; ``held`` is what stands there now."""

    def __init__(self, held: models.Model) -> None:
        self.held = held
        super().__init__(f"{held._meta.label} has a newer revision")


class Noun(models.Model):
    """A row with a public identifier, times, and a revision."""

    uid = models.CharField(max_length=UID, default=new_uid, unique=True, editable=False)
    created = models.DateTimeField(default=timezone.now, editable=False)
    changed = models.DateTimeField(auto_now=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True

    def revise(self, revision: int | None, **changes: Any) -> Self:
        """Write ``changes`` if the row still has ``revision`` (None: whatever it has), and return the row as it stands.

        Raises:
            StaleError: if somebody else was first; nothing is written.
        """
        rows = type(self)._default_manager.filter(pk=self.pk)
        if revision is not None:
            rows = rows.filter(revision=revision)
        written = rows.update(revision=F("revision") + 1, changed=timezone.now(), **changes)
        self.refresh_from_db()
        if not written:
            raise StaleError(self)
        return self


class Audience(models.TextChoices):
    """Who an object is for, from the narrowest."""

    TEAM = "team"
    PARTICIPANTS = "participants"
    PUBLIC = "public"


class Guarded(models.Model):
    """An object for an audience, and for nobody beyond the team before ``embargo`` is over."""

    audience = models.CharField(max_length=12, choices=Audience, default=Audience.TEAM)
    embargo = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
