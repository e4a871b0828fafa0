"""PDF with tags, made by Typst from templates and data; no clock, so the same data give the same bytes."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib import resources
from typing import Any

import typst

from relatoria.model.template import PLAIN, Letterhead

INK = "#000000"


def to_tagged_pdf(body: str, data: dict[str, Any], head: Letterhead = PLAIN) -> bytes:
    """Compile `paper.typ` and the template ``body`` after it, with ``data`` for both.

    Of ``data`` the page itself takes title, author, language, eyebrow, running, tally and made; all are strings.
    ``head`` stands above the first page, in the running head, in the foot and after the text.
    """
    letterhead = asdict(head) | {"logo": list(head.logo), "colour": head.colour or INK}
    paper, end = (
        resources.files("relatoria.printing").joinpath("page", name).read_text(encoding="utf-8")
        for name in ("paper.typ", "end.typ")
    )
    inputs = {"data": json.dumps(data | {"letterhead": letterhead}, ensure_ascii=False, sort_keys=True)}
    return bytes(typst.compile((paper + body + end).encode("utf-8"), sys_inputs=inputs, format="pdf"))
