"""PDF with tags, made by Typst from templates and data; no clock, so the same data give the same bytes."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

import typst


def to_tagged_pdf(body: str, data: dict[str, Any]) -> bytes:
    """Compile `paper.typ` and the template ``body`` after it, with ``data`` for both.

    Of ``data`` the page itself takes title, author, language, eyebrow, running, tally and made; all are strings.
    """
    paper = resources.files("relatoria.printing").joinpath("page", "paper.typ").read_text(encoding="utf-8")
    inputs = {"data": json.dumps(data, ensure_ascii=False, sort_keys=True)}
    return bytes(typst.compile((paper + body).encode("utf-8"), sys_inputs=inputs, format="pdf"))
