"""A report as a file of any format."""

from __future__ import annotations

import importlib

from relatoria.conclude.report.context import Context
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Report
from relatoria.model.template import BRANDED, PLAIN, Letterhead

FORMATS = {
    "html": "html:to_html",
    "docx": "docx:to_docx",
    "pdf": "pdf:to_pdf",
    "md": "markdown:to_markdown",
    "json": "data:to_json",
    "xml": "akoma_ntoso:to_akoma_ntoso",
}
"""File ending → module and function; a module loads only when its format is written."""


def write_as(file_format: str, report: Report, record: Record, points: Points, head: Letterhead = PLAIN) -> bytes:
    """The file's bytes; text is UTF-8. The same report under the same letterhead gives the same bytes.

    Raises:
        KeyError: if there is no such format.
    """
    return write_in(file_format, report, Context(record, points, report.profile, report.language), head)


def write_in(file_format: str, report: Report, context: Context, head: Letterhead = PLAIN) -> bytes:
    """`write_as` in the context of the report, which keeps for the next format what one has made."""
    module, _, name = FORMATS[file_format].partition(":")
    writer = getattr(importlib.import_module(f"relatoria.conclude.writers.{module}"), name)
    written = writer(report, context, head) if file_format in BRANDED else writer(report, context)
    return written if isinstance(written, bytes) else str(written).encode("utf-8")
