"""Files as secretariats really receive them: damaged, locked, old, foreign, with macros, three hundred pages long."""

from __future__ import annotations

import io
import zipfile
from functools import cache

import typst
from docx import Document
from tests.gather.reading.test_read_pdf import ENCRYPT, line, pdf_of

ARABIC = "قال ممثل المغرب إن حقوق المهاجرين يجب أن تُحترم. وقالت السيدة فاطمة إن التعليم ضروري.\n"
STATES = ("Peru", "Kenya", "Chile", "Mali", "Japan", "Norway", "Ghana", "Mexico", "Nepal", "Brazil")
AIMS = (
    "ports should charge lower fees to small carriers",
    "schools should admit all children",
    "recruiters should not charge workers",
    "data on returns should be shared every year",
)
PAGES = 300


@cache
def files() -> tuple[tuple[str, bytes], ...]:
    """Each with its name: the last one takes longest to read."""
    short = _pdf("The delegate of Chile said that ports should reduce their fees by 2030.")
    return (
        ("cut.pdf", short[: len(short) // 2]),
        ("locked.pdf", pdf_of(line(1, 1, "x"), ENCRYPT)),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + b"0" * 100),
        ("nothing.zip", _zip({})),
        ("out.zip", _zip({"../evil.md": b"x"})),
        ("mixed.zip", _zip({"one.md": b"# Opening\n\nThe delegate of Mali said so.\n", "broken.pdf": b"%PDF-1.7 no"})),
        ("arabic.txt", (ARABIC * 6).encode()),
        ("macro.docm", _with_macros()),
        ("pages.pdf", _pdf(*(_said(number) for number in range(PAGES)))),
    )


def _said(number: int) -> str:
    return f"The representative of {STATES[number % 10]} said that {AIMS[number % 4]}, as {number} others do."


def _pdf(*pages: str) -> bytes:
    return bytes(typst.compile("\n#pagebreak()\n".join(pages).encode()))


def _zip(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _with_macros() -> bytes:
    """A DOCX with a macro project in it, as Word saves a document with macros."""
    made, stream = Document(), io.BytesIO()
    made.add_paragraph("The delegate of Kenya said that schools should admit all children.")
    made.save(stream)
    with zipfile.ZipFile(stream) as plain:
        members = {name: plain.read(name) for name in plain.namelist()}
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = members["[Content_Types].xml"]
    members["[Content_Types].xml"] = types.replace(kind, b"application/vnd.ms-word.document.macroEnabled.main+xml")
    return _zip(members | {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"\0" * 600})
