"""ODT: structure, lists, notes, tables, tracked changes; hostile files refused."""

from __future__ import annotations

import zipfile
from io import BytesIO

import odfdo
import pytest

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.limits import Limits
from relatoria.gather.reading.odt import read_odt

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
    )
)


def package(body: str, styles: str = "", **parts: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for part, content in parts.items():
            archive.writestr(part.replace("__", "/") + ".xml", content)
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return stream.getvalue()


def read(data: bytes) -> Source:
    return read_odt(data, "f.odt", Limits())


def blocks(source: Source) -> list[tuple[str, str, int | None, str | None]]:
    return [(str(b.kind), source.text[b.start : b.end], b.level, b.marker) for b in source.blocks or ()]


def test_read_odt_of_odfdo() -> None:
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Diálogo"))
    paragraph = odfdo.Paragraph("La reunión empezó.")
    paragraph.insert_note(after="reunión", note_id="n1", citation="1", body="La primera.")
    document.body.append(paragraph)
    document.body.append(odfdo.List(["uno", "dos"]))
    table = odfdo.Table("T", width=2, height=2)
    table.set_values([["País", "Año"], ["Chile", "2018"]])
    document.body.append(table)
    stream = BytesIO()
    document.save(stream)
    source = read(stream.getvalue())
    assert [(kind, text) for kind, text, *_ in blocks(source)] == [
        ("heading", "Diálogo"), ("text", "La reunión empezó."), ("list_item", "uno"), ("list_item", "dos"),
        ("table_cell", "País"), ("table_cell", "Año"), ("table_cell", "Chile"), ("table_cell", "2018"),
        ("footnote", "La primera."),
    ]  # fmt: skip
    note = (source.blocks or ())[-1]
    assert (note.marker, note.note_of_index) == ("1", 1)


@pytest.mark.parametrize(
    ("content", "text", "why"),
    [
        ("a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d", "a b c\nd", "blanks and breaks are elements"),
        ("a<text:span>b</text:span><text:a>c</text:a>d", "abcd", "spans and links"),
        ("a\n b", "a b", "a line end of the XML is a blank"),
        ("a<office:annotation><text:p>no</text:p></office:annotation>b", "ab", "a comment"),
        ("a<text:hidden-text>no</text:hidden-text>b", "ab", "hidden text"),
    ],
)
def test_read_odt_text_of_a_paragraph(content: str, text: str, why: str) -> None:
    assert read(package(f"<text:p>{content}</text:p>")).text == text, why


def test_read_odt_leaves_deletions_and_contents_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>no</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:table-of-content><text:p>no</text:p>"
        "</text:table-of-content><text:section><text:p>sí</text:p></text:section>"
    )
    assert read(package(body)).text == "sí"


def test_read_odt_numbers_lists() -> None:
    styles = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>'
    )
    item = "<text:list-item>{}</text:list-item>"
    inner = "<text:list>" + item.format("<text:p>b</text:p>") + "</text:list>"
    first = '<text:list text:style-name="L"{}>' + item.format("<text:p>a</text:p>") + "</text:list>"
    nested = '<text:list text:style-name="L" text:continue-numbering="true">' + item.format(inner) + "</text:list>"
    body = first.format("") + nested + first.format(' text:continue-numbering="true"') + first.format("")
    found = [(text, level, marker) for _, text, level, marker in blocks(read(package(body, styles)))]
    assert found == [("a", 1, "1."), ("b", 2, "–"), ("a", 1, "2."), ("a", 1, "1.")]


def test_read_odt_takes_titles_and_frames() -> None:
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    box = "<draw:frame><draw:text-box><text:p>caja</text:p></draw:text-box></draw:frame>"
    cell = "<table:table-cell><text:p>marco</text:p></table:table-cell>"
    one = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    source = read(package(f'<text:p text:style-name="P1">Título</text:p><text:p>x{box}</text:p>{box}{one}', styles))
    assert (source.title, [text for _, text, *_ in blocks(source)]) == (
        "Título",
        ["Título", "x", "caja", "caja", "marco"],
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (package(""), "no_text_found"),
        (package("<text:p>"), "broken_file"),
        (package("<text:p>x</text:p>", **{"META-INF__manifest": "<m><encryption-data/></m>"}), "encrypted_file"),
        (package("<text:p>x</text:p>", styles="", meta="<!DOCTYPE m><m/>"), "unsafe_xml"),
    ],
)
def test_read_odt_refuses(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read(data)
    assert error.value.code == code
