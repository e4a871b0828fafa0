"""A role as it is given: where, for whom, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from relatoria_web.people.models import Organisation
from relatoria_web.site.models.base import Noun


@dataclass(frozen=True, slots=True)
class Grant:
    """A role in ``scope`` (a meeting or a process), perhaps for an organisation, perhaps until a last day."""

    role: str
    scope: Noun
    organisation: Organisation | None = None
    until: date | None = None

    def place(self) -> dict[str, Any]:
        """The role and where it is held, as columns."""
        return {"role": self.role, scope_name(self.scope): self.scope, "organisation": self.organisation}

    @property
    def meeting(self) -> int | None:
        """The meeting in whose trail this is told; a process has none."""
        return self.scope.pk if scope_name(self.scope) == "meeting" else None


def scope_name(scope: Noun) -> str:
    """``meeting`` or ``process``.

    Raises:
        ValueError: for anything else: roles are held in nothing else.
    """
    name = scope._meta.model_name or ""
    if name not in ("meeting", "process"):
        raise ValueError(f"nobody holds a role in a {name}")
    return name
