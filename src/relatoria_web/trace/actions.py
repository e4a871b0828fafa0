"""Every action that the audit trail knows, with its wording for people. An app adds its own in its `actions` module."""

from __future__ import annotations

from relatoria_web.site.trail import ACTIONS, action

__all__ = ["ACTIONS", "action"]
