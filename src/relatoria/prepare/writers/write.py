"""A work product as a file of any format."""

from __future__ import annotations

import importlib

from relatoria.model.paper import Paper
from relatoria.model.template import BRANDED, PLAIN, Letterhead

FORMATS = {
    "docx": "docx:to_docx",
    "html": "html:to_html",
    "pdf": "pdf:to_pdf",
    "md": "markdown:to_markdown",
}
"""File ending → module and function; a module loads only when its format is written."""


def write_paper(file_format: str, paper: Paper, head: Letterhead = PLAIN) -> bytes:
    """The file's bytes; text is UTF-8. The same product under the same letterhead gives the same bytes.
    Prompts are not printed.

    Raises:
        KeyError: if there is no such format.
    """
    module, _, name = FORMATS[file_format].partition(":")
    writer = getattr(importlib.import_module(f"relatoria.prepare.writers.{module}"), name)
    written = writer(paper, head) if file_format in BRANDED else writer(paper)
    return written if isinstance(written, bytes) else str(written).encode("utf-8")
