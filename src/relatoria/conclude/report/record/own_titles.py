"""Which line of its head says what a document is, where the first names only the meeting or the authority whose it is:
«Acta n.º 7» below «República Dominicana – Ministerio de Relaciones Exteriores»."""

from __future__ import annotations

import re

from relatoria.gather.attribution.actors.mastheads import names_an_authority
from relatoria.language.fold import fold
from relatoria.model.document import Document, Paragraph, ParagraphKind

_HEAD = 9
"""Paragraphs among which a title stands."""
_MARK = re.compile(r"#\s")
_WHAT = re.compile(
    r"\b(?:actas?|informes?|comunicado|nota de prensa|declaracion|discurso|intervencion|resumen|conclusiones|relatoria|"
    r"boletin|transcripcion|memoria|minutes|report|summary|statement|address|press release|communique|bulletin|record|"
    r"declaration|conclusions|transcript|rapport|compte rendu|proces-verbal|allocution|discours|synthese|communique)\b"
)


def title_line(document: Document) -> Paragraph | None:
    """The heading that says what the document is, where its title does not; None where the title is its own."""
    heads = [one for one in document.paragraphs[:_HEAD] if one.kind is ParagraphKind.HEADING]
    if len(heads) < 2 or document.text[heads[0].start : heads[0].end].startswith("#"):
        return None
    further = (one for one in document.paragraphs[_HEAD:] if one.kind is ParagraphKind.HEADING)
    if any(_MARK.match(document.text, one.start) for one in further):
        return None  # each is a part's: «A. Statement by …», «B. Reply by …»
    marked = next((one for one in heads[1:] if _MARK.match(document.text, one.start)), None)
    if marked is not None or not names_an_authority(_line(document, heads[0])):
        its = marked is not None and fold(_line(document, marked)) == fold(document.title)
        return None if its else marked
    later = (one for one in heads[1:] if _WHAT.search(fold(_line(document, one))))
    return next((one for one in later if not names_an_authority(_line(document, one))), None)


def _line(document: Document, part: Paragraph) -> str:
    return " ".join(document.text[part.start : part.end].split()).strip(" *_#")
