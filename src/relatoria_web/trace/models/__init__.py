"""The audit trail."""

from relatoria_web.trace.models.entry import Entry

__all__ = ["Entry"]
