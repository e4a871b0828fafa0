"""DOCX: structure by style and outline, lists, notes, tables, tracked changes; hostile files refused."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.counting import number_word
from relatoria.gather.reading.docx import read_docx
from relatoria.gather.reading.limits import Limits

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-vml"'
)


def package(body: str, **parts: str) -> bytes:
    """A DOCX of the given body, and further parts by name («footnotes»)."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
        for part, content in parts.items():
            archive.writestr(f"word/{part}.xml", f"<w:{part} {NAMESPACES}>{content}</w:{part}>")
    return stream.getvalue()


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def read(data: bytes, limits: Limits | None = None) -> Source:
    return read_docx(data, "f.docx", limits or Limits())


def blocks(source: Source) -> list[tuple[str, str, int | None, str | None]]:
    """(kind, text, level, marker) of each block."""
    return [
        (str(block.kind), source.text[block.start : block.end], block.level, block.marker)
        for block in source.blocks or ()
    ]


def test_read_docx_of_python_docx() -> None:
    document = docx.Document()
    document.core_properties.title = "Otro título"
    document.sections[0].header.paragraphs[0].text = "Encabezado"
    document.add_heading("Diálogo", 0)
    document.add_heading("Apertura", 1)
    document.add_paragraph("La reunión empezó.")
    document.add_paragraph("uno", style="List Bullet")
    document.add_paragraph("primero", style="List Number")
    document.add_paragraph("segundo", style="List Number")
    table = document.add_table(2, 2)
    for row, column, text in ((0, 0, "País"), (0, 1, "Año"), (1, 1, "2018")):
        table.cell(row, column).text = text
    stream = BytesIO()
    document.save(stream)
    source = read(stream.getvalue())
    assert source.title == "Diálogo"
    assert source.text == "Diálogo\n\nApertura\n\nLa reunión empezó.\n\nuno\nprimero\nsegundo\n\nPaís\tAño\n2018"
    assert blocks(source) == [
        ("heading", "Diálogo", 1, None),
        ("heading", "Apertura", 1, None),
        ("text", "La reunión empezó.", None, None),
        ("list_item", "uno", 1, "•"),
        ("list_item", "primero", 1, "1."),
        ("list_item", "segundo", 1, "2."),
        ("table_cell", "País", None, None),
        ("table_cell", "Año", None, None),
        ("table_cell", "2018", None, None),
    ]


INLINE = [
    ("<w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins>", "ab", "an insertion is in"),
    ("<w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del>", "a", "a deletion is out"),
    ("<w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>b</w:t></w:r></w:moveTo>", "b", "moved"),
    ("<w:hyperlink><w:r><w:t>sitio</w:t></w:r></w:hyperlink>", "sitio", "the text of a link"),
    ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>", "7", "a field's instruction is not text"),
    ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:t>sí</w:t></w:r>", "sí", "hidden text"),
    ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>sí</w:t></w:r>', "sí", "hiding that was switched off"),
    ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>", "a\nb c", "line breaks stay, tabs are blanks"),
    ("<w:r><w:t>pro</w:t><w:softHyphen/><w:t>ceso</w:t></w:r>", "proceso", "a soft hyphen is not shown"),
    ("<w:sdt><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>", "a", "a content control"),
]


@pytest.mark.parametrize(("content", "text", "why"), INLINE)
def test_read_docx_text_of_a_paragraph(content: str, text: str, why: str) -> None:
    assert read(package(f"<w:p>{content}</w:p>")).text == text, why


def test_read_docx_joins_paragraphs_whose_mark_was_deleted() -> None:
    body = p("Se acordó ", "<w:rPr><w:del/></w:rPr>") + p("el plan.") + p("fin", "<w:rPr><w:del/></w:rPr>")
    assert read(package(body)).text == "Se acordó el plan.\n\nfin"


def test_read_docx_ties_notes_to_their_paragraphs() -> None:
    call = '<w:r><w:{0}Reference w:id="{1}"/></w:r>'
    body = (
        f"<w:p><w:r><w:t>Uno</w:t></w:r>{call.format('footnote', 2)}</w:p>"
        f"<w:p><w:r><w:t>Dos</w:t></w:r>{call.format('endnote', 1)}{call.format('footnote', 9)}</w:p>"
    )
    foot = f'<w:footnote w:id="0" w:type="separator">{p("-")}</w:footnote><w:footnote w:id="2">{p("nota")}</w:footnote>'
    source = read(package(body, footnotes=foot, endnotes=f'<w:endnote w:id="1">{p("final")}</w:endnote>'))
    assert [(block.marker, block.note_of_index) for block in (source.blocks or ())[2:]] == [("1", 0), ("i", 1)]
    assert source.text == "Uno\n\nDos\n\nnota\n\nfinal"


def test_read_docx_numbers_lists_by_level() -> None:
    level = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    levels = level.format(0, 1, "decimal", "%1.") + level.format(1, 1, "lowerLetter", "%1.%2)")
    numbering = (
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    places = ((0, 1), (1, 1), (1, 1), (0, 1), (1, 1), (0, 2), (0, 3), (0, 0))
    source = read(package("".join(p("x", listed.format(*place)) for place in places), numbering=numbering))
    assert [(block.level, block.marker) for block in source.blocks or ()] == [
        (1, "1."), (2, "1.a)"), (2, "1.b)"), (1, "2."), (2, "2.a)"), (1, "5."), (1, None), (None, None),
    ]  # fmt: skip


def test_read_docx_takes_headings_from_outline_and_styles() -> None:
    styles = (
        '<w:style w:styleId="A"><w:name w:val="Sección"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:styleId="B"><w:name w:val="Hija"/><w:basedOn w:val="A"/></w:style>'
        '<w:style w:styleId="C"><w:name w:val="heading 3"/><w:basedOn w:val="C"/></w:style>'
        '<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    )
    styled = '<w:pStyle w:val="{}"/>'
    body = p("i", styled.format("T")) + "".join(p(name, styled.format(name)) for name in "ABCX")
    body += p("directo", '<w:outlineLvl w:val="0"/>') + p("cuerpo", styled.format("A") + '<w:outlineLvl w:val="9"/>')
    found = [(text, level) for _, text, level, _ in blocks(read(package(body, styles=styles)))]
    assert found == [("A", 2), ("B", 2), ("C", 3), ("X", None), ("directo", 1), ("cuerpo", None)]


def test_read_docx_reads_text_boxes_once_and_frames_as_text() -> None:
    box = f"<w:pict><v:textbox><w:txbxContent>{p('caja')}</w:txbxContent></v:textbox></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    frame = f"<w:tbl><w:tr><w:tc>{p('marco')}</w:tc></w:tr></w:tbl>"
    source = read(package(f"<w:p><w:r><w:t>antes</w:t>{both}</w:r></w:p>{frame}"))
    assert [(kind, text) for kind, text, *_ in blocks(source)] == [
        ("text", "antes"), ("text", "caja"), ("text", "marco"),
    ]  # fmt: skip


def test_read_docx_reads_macros_as_a_notice() -> None:
    stream = BytesIO(package(p("Texto")))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
    source = read(stream.getvalue())
    assert (source.text, [notice.code for notice in source.notices]) == ("Texto", ["macros_not_run"])


BOMB = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("declaration", [BOMB, OUTSIDE, "<!DOCTYPE w>"])
def test_read_docx_refuses_document_types(declaration: str) -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", f'{declaration}<w:document xmlns:w="{W}">&a;</w:document>')
    with pytest.raises(UnreadableFileError) as error:
        read(stream.getvalue())
    assert error.value.code == "unsafe_xml"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (package(""), "no_text_found"),
        (package("<w:p>"), "broken_file"),
        (package(p("x"))[:-30], "broken_file"),
        (package("<w:sdt>" * 300 + "</w:sdt>" * 300), "broken_file"),
    ],
)
def test_read_docx_refuses_broken_files(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read(data)
    assert error.value.code == code


def test_read_docx_keeps_to_the_limit_of_characters() -> None:
    with pytest.raises(UnreadableFileError) as error:
        read(package(p("demasiado")), Limits(max_characters=5))
    assert error.value.code == "too_many_characters"


def test_read_docx_takes_the_title_of_the_properties() -> None:
    stream = BytesIO(package(p("Texto")))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("docProps/core.xml", "<c:p xmlns:c='x'><c:creator/><c:title>El plan</c:title></c:p>")
    assert read(stream.getvalue()).title == "El plan"


def test_read_docx_shows_bullets_of_symbol_fonts() -> None:
    level = '<w:lvl w:ilvl="{}"><w:numFmt w:val="bullet"/><w:lvlText w:val="{}"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level.format(0, chr(0xF0B7))}{level.format(1, "o")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    source = read(package(p("a", listed.format(0)) + p("b", listed.format(1)), numbering=numbering))
    assert [block.marker for block in source.blocks or ()] == ["•", "◦"]


def test_read_docx_refuses_a_package_without_its_document() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "x")
    with pytest.raises(UnreadableFileError) as error:
        read(stream.getvalue())
    assert error.value.code == "broken_file"


@pytest.mark.parametrize(
    ("number", "form", "word"),
    [
        (4, "decimal", "4"), (4, "lowerRoman", "iv"), (1994, "upperRoman", "MCMXCIV"), (0, "lowerRoman", "0"),
        (1, "lowerLetter", "a"), (27, "upperLetter", "AA"), (3, "none", ""), (3, "chineseCounting", "3"),
    ],
)  # fmt: skip
def test_number_word(number: int, form: str, word: str) -> None:
    assert number_word(number, form) == word


@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20), max_size=5))
def test_read_docx_blocks_cover_the_text(texts: list[str]) -> None:
    from xml.sax.saxutils import escape

    data = package(p("principio") + "".join(p(escape(text)) for text in texts))
    source = read(data)
    wanted = ["principio", *(" ".join(text.split()) for text in texts)]
    found = [" ".join(source.text[block.start : block.end].split()) for block in source.blocks or ()]
    drop = str.maketrans("", "", "\ufffe\uffff")
    assert found == [text for text in (" ".join(want.translate(drop).split()) for want in wanted) if text]
