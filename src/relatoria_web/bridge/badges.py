"""Badges as a PDF, eight on a sheet of A4. For the worker: it loads the typesetter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from relatoria_web.bridge.templates import Kept, letterhead

_PAGE = """
#let rows = json(bytes(sys.inputs.rows))
#let logo = json(bytes(sys.inputs.logo))
#set document(title: sys.inputs.title)
#set page(paper: "a4", margin: (x: 10mm, y: 12mm))
#set text(font: ("Public Sans", "Libertinus Serif"), size: 10pt, lang: sys.inputs.language)
#let card = box.with(width: 100%, height: 64mm, stroke: 0.4pt + gray, inset: 6mm)
#grid(columns: (1fr, 1fr), gutter: 4mm, ..rows.map(one => card[
  #text(size: 8pt, fill: luma(35%))[#(sys.inputs.house, sys.inputs.title).filter(said => said != "").join(" · ")]
  #if logo.len() > 0 { place(top + right, image(bytes(logo), format: "png", alt: sys.inputs.alt, height: 9mm)) }
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


def badges_pdf(badges: Sequence[Badge], title: str, language: str, head: Kept) -> bytes:
    """The badges in their order, with the name and the logo of the template."""
    import typst

    rows = json.dumps([asdict(one) for one in badges])
    inputs = {"rows": rows, "title": title, "language": language}
    said = letterhead(head, language)
    inputs |= {"house": said.name, "alt": said.alt, "logo": json.dumps(list(said.logo))}
    made: bytes = typst.compile(_PAGE.encode(), format="pdf", sys_inputs=inputs)
    return made
