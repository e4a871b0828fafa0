"""Containers, formats told by content, limits, and what many files come to."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
import typst

from relatoria.adapters.sandbox import Sandbox
from relatoria.errors import LANGUAGES, RelatoriaError, UnreadableFileError
from relatoria.gather.reading.container import open_container
from relatoria.gather.reading.limits import Limits, limits_from
from relatoria.gather.reading.paths import read_paths
from relatoria.gather.reading.read import Means, page_ranges, read_file, read_source
from relatoria.gather.reading.sniff import Format, sniff

TEXT = "La señora García dijo que la migración es un derecho."


def archive(members: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return stream.getvalue()


def link(name: str, target: str) -> bytes:
    stream = BytesIO()
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr(info, target)
    return stream.getvalue()


def lying(size: int) -> bytes:
    """A ZIP whose directory says that its member is one byte long."""
    data = bytearray(archive({"a.txt": b"x" * size}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (1).to_bytes(4, "little")
    return bytes(data)


def encrypted() -> bytes:
    data = bytearray(archive({"a.txt": "x"}))
    for head, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(head) + offset] |= 1
    return bytes(data)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TYPES = "[Content_Types].xml"
ODF = "application/vnd.oasis.opendocument."

FORMATS = [
    (b"%PDF-1.7", "f.txt", Format.PDF, "by content, not by name"),
    (b"\n\n%PDF-1.7", "f", Format.PDF, "some bytes before the head"),
    (archive({"word/document.xml": ""}), "f.zip", Format.DOCX, "by its parts"),
    (archive({TYPES: "wordprocessingml"}), "f", Format.DOCX, "by its types"),
    (archive({"mimetype": ODF + "text"}), "f.docx", Format.ODT, "by its mimetype"),
    (archive({"a.txt": "x"}), "f", Format.ZIP, "an archive"),
    (b"<!DOCTYPE html><p>x", "f.txt", Format.HTML, "by its head"),
    ("<HTML>".encode("utf-16"), "f", Format.HTML, "in UTF-16"),
    (b"<!-- x --><html>", "f", Format.HTML, "after a comment"),
    (b'<?xml version="1.0"?><!-- x -->\n<html>', "f", Format.HTML, "after a declaration and a comment"),
    (b"<html><svg></svg></html>", "f", Format.HTML, "a page with a drawing"),
    (b"<!---->" * 500 + b"x", "f", Format.TEXT, "a heap of comments costs no time"),
    (b"svg is a format", "f.svg", Format.TEXT, "by content, not by name"),
    (b"<p>x</p>", "f.htm", Format.HTML, "a fragment, by its name"),
    (b"<p>x</p>", "f.txt", Format.TEXT, "a tag in a text"),
    (b"# x", "f.md", Format.TEXT, "Markdown is text"),
]


@pytest.mark.parametrize(("data", "name", "found", "why"), FORMATS)
def test_sniff_tells_the_format(data: bytes, name: str, found: Format, why: str) -> None:
    assert sniff(data, name, Limits()) is found, why


REFUSED = [
    (b"", "empty_file"),
    (b"\xef\xbb\xbf \r\n", "empty_file"),
    (OLE + b"x" * 100, "legacy_office"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted_file"),
    (b"{\\rtf1 x}", "unsupported_format"),
    (b"\x89PNG\r\n", "unsupported_format"),
    (archive({"ppt/presentation.xml": ""}), "unsupported_format"),
    (archive({"xl/workbook.xml": ""}), "unsupported_format"),
    (archive({"mimetype": "application/epub+zip", "META-INF/container.xml": ""}), "unsupported_format"),
    (archive({"mimetype": ODF + "spreadsheet"}), "unsupported_format"),
    (archive({"a.txt": "x"}), "unsupported_format"),
    (archive({"a.txt": "x"})[:40], "broken_file"),
    (b"PK\x03\x04" + b"x" * 50, "broken_file"),
    (encrypted(), "encrypted_file"),
    (archive({"../a.txt": "x"}), "unsafe_path"),
    (archive({"/etc/a.txt": "x"}), "unsafe_path"),
    (archive({"C:\\a.txt": "x"}), "unsafe_path"),
    (link("a.txt", "/etc/passwd"), "unsafe_path"),
    (archive({"a.txt": b"0" * 2_000_000}), "zip_bomb"),
    (archive({f"{number}.txt": "" for number in range(2001)}), "too_many_files"),
    (b"\x00\x01\x02", "not_a_text"),
    (b"<svg xmlns='http://www.w3.org/2000/svg'><text>Agreed.</text></svg>", "drawing"),
    (
        b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg>',
        "drawing",
    ),
    ("<?xml version='1.0'?><svg:svg>".encode("utf-16"), "drawing"),
    (b"<?xml version='1.0'?><TEI><text>Agreed.</text></TEI>", "unsupported_format"),
]


@pytest.mark.parametrize(("data", "code"), REFUSED, ids=range(len(REFUSED)))  # a ZIP holds the time it was made
def test_read_source_refuses(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_source(data, "f")
    assert error.value.code == code
    assert len({error.value.say(language) for language in LANGUAGES}) == 3


def test_container_reads_no_more_than_it_may() -> None:
    container = open_container(archive({"a": "12345", "b": "12345"}), "f", Limits(max_expanded_bytes=10))
    assert (container.read("a"), container.read("b")) == (b"12345", b"12345")
    with pytest.raises(UnreadableFileError) as error:
        container.read("a")
    assert error.value.code == "zip_bomb"


def test_container_does_not_believe_a_false_size() -> None:
    with pytest.raises(UnreadableFileError) as error:
        open_container(lying(5000), "f", Limits()).read("a.txt")
    assert error.value.code == "broken_file"


def test_container_says_what_is_missing() -> None:
    with pytest.raises(UnreadableFileError) as error:
        open_container(archive({"a": "x"}), "f", Limits()).read("b")
    assert error.value.code == "broken_file"


def test_limits_from_reads_the_environment() -> None:
    assert limits_from({"RELATORIA_LIMIT_MAX_PAGES": "7", "OTHER": "x"}) == Limits(max_pages=7)


@pytest.mark.parametrize("value", ["", "0", "-1", "many", "1.5"])
def test_limits_from_refuses(value: str) -> None:
    with pytest.raises(RelatoriaError) as error:
        limits_from({"RELATORIA_LIMIT_SECONDS": value})
    assert error.value.code == "bad_limit"


@pytest.mark.parametrize(("numbers", "text"), [([], ""), ([3], "3"), ([1, 2, 3, 7], "1–3, 7"), ([1, 3, 4], "1, 3–4")])
def test_page_ranges(numbers: list[int], text: str) -> None:
    assert page_ranges(numbers) == text


def test_read_file_of_a_path(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    document = read_file(tmp_path / "a.txt")
    assert (document.name, document.text, document.language) == ("a.txt", TEXT, "es")


def test_read_file_records_what_a_wrong_encoding_did() -> None:
    document = read_file("La reuniÃ³n de los señores ministros.".encode(), "a.txt")
    assert document.text == "La reuniÃ³n de los señores ministros."
    assert [(edit.before, edit.after) for edit in document.repairs] == [("Ã³", "ó")]


@pytest.mark.parametrize(
    ("name", "code"), [("none.txt", "missing_file"), (".", "unopened_file"), ("big", "too_large_file")]
)
def test_read_file_refuses(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "big").write_bytes(b"x" * 11)
    with pytest.raises(UnreadableFileError) as error:
        read_file(tmp_path / name, means=Means(Limits(max_bytes=10)))
    assert error.value.code == code


def test_read_source_refuses_too_many_bytes() -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_source(b"x" * 11, "f", Means(Limits(max_bytes=10)))
    assert error.value.code == "too_large_file"


class Steps:
    def __init__(self) -> None:
        self.told: list[tuple[int, int, str]] = []

    def step(self, done: int, total: int, what: str) -> None:
        self.told.append((done, total, what))


def test_read_paths_reads_a_folder_and_lists_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RELATORIA_LANGUAGE", "fr")
    (tmp_path / "b").mkdir()
    for name, content in (
        ("a.txt", TEXT.encode()),
        ("b/c.txt", b"Otro texto."),
        ("b/d.txt", TEXT.encode()),
        ("bad.pdf", b"%PDF-1.7"),
        ("worse.pdf", b"%PDF-1.7"),
        (".hidden", b"x"),
        ("~$a.docx", b"x"),
    ):
        (tmp_path / name).write_bytes(content)
    steps = Steps()
    reading = read_paths([tmp_path], progress=steps)
    assert [(document.id, document.name) for document in reading.documents] == [("d1", "a.txt"), ("d2", "b/c.txt")]
    assert [(failure.name, failure.error.code) for failure in reading.failures] == [("bad.pdf", "broken_file")]
    assert [(double.name, double.first) for double in reading.duplicates] == [
        ("b/d.txt", "a.txt"),
        ("worse.pdf", "bad.pdf"),
    ]
    assert reading.skipped == (".hidden", "~$a.docx")
    assert [(finding.id, str(finding.kind)) for finding in reading.findings] == [
        ("f1", "duplicate_document"),
        ("f2", "unreadable_file"),
        ("f3", "duplicate_document"),
    ]
    assert (
        reading.findings[0].message
        == "«\u202fb/d.txt\u202f» est le même fichier que «\u202fa.txt\u202f» et n’a été lu qu’une fois."
    )
    assert steps.told[-1] == (7, 7, "")


def test_read_paths_opens_zips_one_level_deep(tmp_path: Path) -> None:
    inmost = archive({"x.txt": "No se abre."})
    inner = archive({"c.txt": "Tres.", "deep.zip": inmost})
    (tmp_path / "z.zip").write_bytes(
        archive({"b.txt": "Dos.", "a.txt": "Uno.", "__MACOSX/a.txt": "x", "in.zip": inner, "e.txt": b""})
    )
    reading = read_paths([tmp_path / "z.zip"])
    assert [document.name for document in reading.documents] == ["z.zip/a.txt", "z.zip/b.txt", "z.zip/in.zip/c.txt"]
    assert [(failure.name, failure.error.code) for failure in reading.failures] == [
        ("z.zip/e.txt", "empty_file"),
        ("z.zip/in.zip/deep.zip", "nested_too_deep"),
    ]
    assert reading.skipped == ("z.zip/__MACOSX/a.txt",)


def test_read_paths_lists_a_bad_zip_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(archive({"../x.txt": "x"}))
    (tmp_path / "b.zip").write_bytes(archive({"x.txt": "Uno."}, zipfile.ZIP_STORED).replace(b"Uno", b"Dos"))
    (tmp_path / "c.txt").write_text("Texto.")
    reading = read_paths([tmp_path, tmp_path / "none.txt"])
    assert [document.name for document in reading.documents] == ["c.txt"]
    codes = [failure.error.code for failure in reading.failures]
    assert codes == ["unsafe_path", "broken_file", "missing_file"]


def test_read_paths_reads_each_format_in_the_sandbox(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><h1>Título</h1><p>Texto.", encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(bytes(typst.compile(b"Texto.")))
    (tmp_path / "c.pdf").write_bytes(bytes(typst.compile(b"#set page(width: 5cm, height: 5cm)\n#square(fill: red)")))
    with Sandbox() as sandbox:
        reading = read_paths([tmp_path], runner=sandbox)
    assert [(document.name, document.text) for document in reading.documents] == [
        ("a.html", "Título\n\nTexto."),
        ("b.pdf", "Texto."),
    ]
    assert [failure.error.code for failure in reading.failures] == ["scan_without_recognition"]


def test_read_paths_gives_findings_their_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("La reuniÃ³n de los señores.", encoding="utf-8")
    finding = read_paths([tmp_path]).findings[0]
    place = finding.passages[0]
    assert (str(finding.kind), place.document, place.start, place.end) == ("damaged_text", "d1", 8, 10)


def test_read_paths_refuses_where_there_is_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_paths([tmp_path])
    assert error.value.code == "no_documents"
