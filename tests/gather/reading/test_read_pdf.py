"""PDF: the text layer page by page, in reading order; scans to recognition; hostile files refused."""

from __future__ import annotations

import zlib

import pytest
import typst

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.limits import Limits
from relatoria.gather.reading.pdf import grey_png, legible_text, read_pdf, render_page
from relatoria.gather.reading.read import Means, read_source


def pdf(source: str) -> bytes:
    return bytes(typst.compile(source.encode()))


def pdf_of(content: bytes, extra: bytes = b"", pages: int = 1, page: bytes = b"") -> bytes:
    """A PDF by hand: pages that share one content stream, in Helvetica."""
    kids = b" ".join(b"%d 0 R" % (4 + number) for number in range(pages))
    leaf = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R" + page + b">>"
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        *[leaf % (4 + pages)] * pages,
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, extra, len(out))
    return out + head + table + trailer


def line(x: int, y: int, text: str) -> bytes:
    return f"BT /F 10 Tf {x} {y} Td ({text}) Tj ET\n".encode("cp1252")


LEFT = [f"izquierda renglón {number} de la columna" for number in range(8)]
RIGHT = [f"derecha renglón {number} de la columna" for number in range(8)]


def test_read_pdf_of_typst() -> None:
    found = read_pdf(
        pdf('#set document(title: "El plan")\n= Título\nLa ﬁcha de la reunión.\n\n#pagebreak()\nDos.'), "f", Limits()
    )
    assert (found.pages, found.images, found.title) == (("Título\nLa ficha de la reunión.", "Dos."), (), "El plan")


def test_read_pdf_reads_columns_one_after_the_other() -> None:
    text = read_pdf(pdf("#set page(columns: 2)\n" + "uno dos tres cuatro cinco. " * 150), "f", Limits()).pages[0]
    assert " ".join(text.split()) == ("uno dos tres cuatro cinco. " * 150).strip()


def test_read_pdf_reads_columns_that_the_file_mixes() -> None:
    rows = zip(LEFT, RIGHT, strict=True)
    content = line(
        50, 750, "Un encabezado que cruza las dos columnas de la página con mucho texto por delante y aún más"
    )
    for number, (left, right) in enumerate(rows):
        content += line(50, 720 - 12 * number, left) + line(320, 720 - 12 * number, right)
    text = read_pdf(pdf_of(content), "f", Limits()).pages[0]
    assert [row for row in text.split("\n") if row][1:] == [*LEFT, *RIGHT]


def test_read_pdf_keeps_the_rows_of_a_table() -> None:
    content = b"".join(line(50, 700 - 12 * n, f"Estado {n}") + line(320, 700 - 12 * n, f"{2010 + n}") for n in range(8))
    text = read_pdf(pdf_of(content), "f", Limits()).pages[0]
    assert text.split("\n") == [f"Estado {n}\t{2010 + n}" for n in range(8)]


def test_read_pdf_puts_scattered_lines_in_order() -> None:
    wording = [f"Frase número {n} de la página" for n in range(12)]
    shuffled = [5, 0, 7, 2, 9, 4, 11, 6, 1, 8, 3, 10]
    content = b"".join(line(50, 700 - 12 * n, wording[n]) for n in shuffled)
    assert read_pdf(pdf_of(content), "f", Limits()).pages[0].split("\n") == wording


def test_read_pdf_parts_blocks_and_ends_hyphens_with_the_line() -> None:
    source = '#set page(width: 5cm)\n#set text(lang: "es", hyphenate: true)\n#set par(justify: true)\n'
    text = read_pdf(pdf(source + "interinstitucionalmente " * 6 + "\n\n#v(1cm)\nOtro."), "f", Limits()).pages[0]
    assert text.endswith("\n\nOtro.")
    assert text.replace("-\n", "").replace("\n", " ").startswith("interinstitucionalmente interinstitucionalmente")


def test_read_pdf_reads_a_landscape_page() -> None:
    rows = ((50, "La primera línea del cuadro"), (70, "y la segunda"))
    content = "".join(f"BT /F 10 Tf 0 1 -1 0 {x} 100 Tm ({text}) Tj ET\n" for x, text in rows).encode("cp1252")
    found = read_pdf(pdf_of(content, page=b"/Rotate 90"), "f", Limits())
    assert found.pages == ("La primera línea del cuadro\ny la segunda",)


class Reader:
    """Recognises every page as the same text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def recognise(self, image: bytes, languages: str) -> str:
        assert image.startswith(b"\x89PNG")
        assert languages == "spa+eng+fra"
        return self.text


class Steps:
    def __init__(self) -> None:
        self.told: list[tuple[int, int, str]] = []

    def step(self, done: int, total: int, what: str) -> None:
        self.told.append((done, total, what))


MIXED = "#set page(width: 5cm, height: 5cm)\nTexto.\n#pagebreak()\n#square(fill: red)\n#pagebreak()\n#pagebreak()\nFin."


def test_read_source_names_pages_that_only_an_image_shows() -> None:
    source = read_source(pdf(MIXED), "f.pdf")
    assert source.text == "Texto.\f\f\fFin."
    assert [(n.code, dict(n.parameters)) for n in source.notices] == [
        ("pages_not_read", {"name": "f.pdf", "pages": "2"})
    ]


def test_read_source_recognises_pages_that_only_an_image_shows() -> None:
    steps = Steps()
    source = read_source(pdf(MIXED), "f.pdf", Means(recogniser=Reader("leído\f"), progress=steps))
    assert source.text == "Texto.\fleído\f\fFin."
    assert [n.code for n in source.notices] == ["pages_recognised"]
    assert steps.told == [(0, 1, "f.pdf: 2")]


@pytest.mark.parametrize(("reader", "code"), [(None, "scan_without_recognition"), (Reader(" "), "no_text_found")])
def test_read_source_refuses_a_scan_that_nothing_reads(reader: Reader | None, code: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_source(pdf("#set page(width: 5cm, height: 5cm)\n#square(fill: red)"), "f.pdf", Means(recogniser=reader))
    assert error.value.code == code


def test_read_source_refuses_an_empty_page() -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_source(pdf_of(b""), "f.pdf")
    assert error.value.code == "no_text_found"


ENCRYPT = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>/ID[<00><00>]"


@pytest.mark.parametrize(
    ("data", "limits", "code", "why"),
    [
        (pdf("Hola")[:600], Limits(), "broken_file", "truncated"),
        (b"%PDF-1.7\nnothing", Limits(), "broken_file", "only a head"),
        (pdf_of(line(1, 1, "x"), ENCRYPT), Limits(), "encrypted_file", "a password"),
        (pdf_of(line(1, 1, "x"), pages=3), Limits(max_pages=2), "too_many_pages", "too many pages"),
        (pdf_of(line(1, 1, "mucho")), Limits(max_characters=3), "too_many_characters", "too long"),
    ],
)
def test_read_pdf_refuses(data: bytes, limits: Limits, code: str, why: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_pdf(data, "f.pdf", limits)
    assert error.value.code == code, why


@pytest.mark.parametrize(
    ("text", "legible", "why"),
    [
        ("o\ufb01cina", "oficina", "a ligature is its letters"),
        ("e\u0301", "é", "an accent belongs to its letter"),
        ("\uf0b7 uno", "• uno", "a bullet of a symbol font"),
        ("a\x03b c", "ab c", "a control has no meaning"),
        ("\x01\x02\ufffd a", "", "a font without a table of its codes"),
        ("uno dos tres \ufffd", "uno dos tres \ufffd", "one lost character stays to be seen"),
    ],
)
def test_legible(text: str, legible: str, why: str) -> None:
    assert legible_text(text) == legible, why


def test_render_page_refuses_what_is_not_a_pdf() -> None:
    with pytest.raises(UnreadableFileError) as error:
        render_page(b"x", 1, "f.pdf")
    assert error.value.code == "broken_file"


def test_render_page_gives_a_png_of_300_dpi() -> None:
    png = render_page(pdf("#set page(width: 1in, height: 2in)\nHola"), 1, "f.pdf")
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (300, 600)


def test_grey_png_leaves_the_padding_out() -> None:
    png = grey_png(b"\x01\x02\xff\x03\x04\xff", 2, 2, 3)
    start = png.index(b"IDAT") + 4
    assert zlib.decompressobj().decompress(png[start:]) == b"\x00\x01\x02\x00\x03\x04"


def prose(pages: int) -> bytes:
    return pdf_of(
        b"".join(line(50, 750 - 14 * n, "La reunión examinó las prácticas de los Estados " * 2) for n in range(40)),
        pages=pages,
    )


def test_read_pdf_bears_many_pages() -> None:
    assert len(read_pdf(prose(50), "f", Limits()).pages) == 50


@pytest.mark.slow
def test_read_pdf_bears_two_thousand_pages() -> None:
    assert len(read_pdf(prose(2000), "f", Limits()).pages) == 2000
