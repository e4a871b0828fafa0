"""Every action that the audit trail knows, with its wording for people. An app adds its own when it loads."""

from __future__ import annotations

from django.utils.functional import Promise

ACTIONS: dict[str, str | Promise] = {}
"""Dotted name («gather.document.add») → wording («added a document»), translated when shown."""


def action(name: str, wording: str | Promise) -> str:
    """Register an action, and return its name.

    Raises:
        ValueError: if two actions have one name.
    """
    if name in ACTIONS:
        raise ValueError(f"two actions are called {name}")
    ACTIONS[name] = wording
    return name
