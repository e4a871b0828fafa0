"""A report as JSON: the model as it is."""

from __future__ import annotations

from relatoria.conclude.report.context import Context
from relatoria.model.report import Report
from relatoria.trace.store import encode


def to_json(report: Report, context: Context) -> bytes:
    """The report with all that its sentences rest on; `trace.store.decode` reads it back."""
    return encode(report)
