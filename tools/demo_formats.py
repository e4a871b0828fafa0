"""Write the four statements of the demo that are not Markdown: DOCX, ODT, HTML and PDF."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from html import escape
from pathlib import Path

import docx
import odfdo
import typst

FOLDER = Path(__file__).resolve().parents[1] / "demo" / "idm-2018" / "statements"
MADE = datetime(2018, 3, 26, tzinfo=UTC)

Statement = tuple[str, tuple[str, ...]]

ROBINSON: Statement = (
    "Statement by Mr. Peter Robinson, Business Mechanism of the Global Forum on Migration and Development",
    (
        "New York, 26 March 2018",
        "Ladies and gentlemen,",
        "Companies look for skills and do not find them at home. They can help if rules are clear and quick.",
        "We recommend that States recognize the professional qualifications of migrants. "
        "Employers should pay recruitment fees. We would like to share our experience with every region.",
    ),
)
PACKER: Statement = (
    "Déclaration de M. Ignacio Packer, Directeur exécutif du Conseil international des agences bénévoles (ICVA)",
    (
        "New York, 26 mars 2018",
        "Excellences, chers collègues,",
        "La société civile n'est pas un prestataire : elle est un partenaire. "
        "Elle est là avant la crise et elle reste après.",
        "Nous recommandons que les migrants et la société civile participent à l'élaboration des politiques. "
        "Nous recommandons que tous les enfants migrants aient accès à l'école, quel que soit leur statut.",
    ),
)
HIDAYAH: Statement = (
    "Statement by Ms. Anis Hidayah, Director, Migrant CARE, Indonesia",
    (
        "New York, 27 March 2018",
        "Dear colleagues,",
        "Recruiters used to reach our villages before the law did. Now an office in the village checks each contract, "
        "and the women who leave know whom to call.",
        "We recommend that migrant workers receive reliable information before departure. "
        "Employers should pay recruitment fees, and no worker should bear them.",
    ),
)
BERGERET: Statement = (
    "Déclaration de M. Didier Bergeret, Directeur de la durabilité sociale, Consumer Goods Forum",
    (
        "New York, 27 mars 2018",
        "Mesdames et Messieurs,",
        "Nos 400 membres ont adopté trois principes : tout travailleur est libre de ses mouvements, "
        "aucun ne paie pour son emploi, aucun ne travaille sous la contrainte.",
        "L'employeur doit payer les frais de recrutement. "
        "Nous nous engageons à appliquer ces principes aux filières des fruits de mer et de l'huile de palme.",
    ),
)


def main() -> int:
    """Write the files; those that stand are left alone, for an ODT is never twice the same."""
    made = {
        "robinson-business.docx": lambda: as_docx(*ROBINSON),
        "packer-icva.odt": lambda: as_odt(*PACKER),
        "hidayah-migrant-care.html": lambda: as_html(*HIDAYAH),
        "bergeret-cgf.pdf": lambda: as_pdf(*BERGERET),
    }
    for name, make in made.items():
        if not (FOLDER / name).exists():
            (FOLDER / name).write_bytes(make())
    return 0


def as_docx(title: str, paragraphs: tuple[str, ...]) -> bytes:
    """A Word document with a heading and its paragraphs."""
    document = docx.Document()
    document.core_properties.author, document.core_properties.created = "", MADE
    document.add_heading(title, 1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_odt(title: str, paragraphs: tuple[str, ...]) -> bytes:
    """An OpenDocument text with a heading and its paragraphs."""
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, title))
    for paragraph in paragraphs:
        document.body.append(odfdo.Paragraph(paragraph))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_html(title: str, paragraphs: tuple[str, ...]) -> bytes:
    """A page with a heading and its paragraphs."""
    body = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    head = f'<meta charset="utf-8"><title>{escape(title)}</title>'
    start = f'<!doctype html>\n<html lang="en"><head>{head}</head><body>\n'
    return f"{start}<h1>{escape(title)}</h1>\n{body}\n</body></html>\n".encode()


def as_pdf(title: str, paragraphs: tuple[str, ...]) -> bytes:
    """A tagged page with a heading and its paragraphs."""
    source = "\n\n".join(("#set document(date: none)", f"= {title}", *paragraphs))
    made = typst.compile(source.encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


if __name__ == "__main__":
    sys.exit(main())
