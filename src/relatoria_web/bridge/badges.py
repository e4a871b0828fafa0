"""Badges as a PDF, eight on a sheet of A4. For the worker: it loads the typesetter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

_PAGE = """
#let rows = json(bytes(sys.inputs.rows))
#set document(title: sys.inputs.title)
#set page(paper: "a4", margin: (x: 10mm, y: 12mm))
#set text(font: ("Public Sans", "Libertinus Serif"), size: 10pt, lang: sys.inputs.language)
#let card = box.with(width: 100%, height: 64mm, stroke: 0.4pt + gray, inset: 6mm)
#grid(columns: (1fr, 1fr), gutter: 4mm, ..rows.map(one => card[
  #text(size: 8pt, fill: gray)[#sys.inputs.title]
  #v(1fr)
  #text(size: 17pt, weight: 600)[#one.name]
  #v(1mm)
  #text(size: 11pt)[#one.body]
  #v(1fr)
  #text(size: 10pt, weight: 600)[#one.role] #h(1fr) #text(size: 8pt, font: "DejaVu Sans Mono")[#one.code]
]))
"""


@dataclass(frozen=True, slots=True)
class Badge:
    """What stands on a badge."""

    name: str
    body: str
    role: str
    code: str


def badges_pdf(badges: Sequence[Badge], title: str, language: str) -> bytes:
    """The badges in their order."""
    import typst

    rows = json.dumps([asdict(one) for one in badges])
    inputs = {"rows": rows, "title": title, "language": language}
    made: bytes = typst.compile(_PAGE.encode(), format="pdf", sys_inputs=inputs)
    return made
