"""Every fuzz target, run on any bytes and on damaged copies of good files."""

from __future__ import annotations

import runpy
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import odfdo
import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TARGETS = sorted(path.stem for path in Path(__file__).parent.glob("fuzz_*.py"))
FUZZ: dict[str, Callable[[bytes], None]] = {
    name: runpy.run_path(str(Path(__file__).parent / f"{name}.py"))["fuzz_one"] for name in TARGETS
}
PAGE = "<!doctype html><meta charset=utf-8><h1>Título</h1><ol><li>uno<sup><a href=#fn1>1</a></sup></ol><p id=fn1>nota"


def stored(data: bytes) -> bytes:
    """The same ZIP without compression, so that damage reaches the XML, and without its parts that have no text."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            if name in ("word/document.xml", "word/numbering.xml", "content.xml", "mimetype"):
                after.writestr(name, before.read(name))
    return stream.getvalue()


def a_docx() -> bytes:
    document, stream = docx.Document(), BytesIO()
    document.add_heading("Título", 1)
    document.add_paragraph("uno", style="List Number")
    document.add_table(1, 2).cell(0, 0).text = "celda"
    document.save(stream)
    return stored(stream.getvalue())


def an_odt() -> bytes:
    document, stream = odfdo.Document("text"), BytesIO()
    document.body.append(odfdo.Header(1, "Título"))
    document.body.append(odfdo.List(["uno"]))
    document.save(stream)
    return stored(stream.getvalue())


GOOD = {
    "fuzz_docx": a_docx(),
    "fuzz_odt": an_odt(),
    "fuzz_html": PAGE.encode(),
    "fuzz_pdf": bytes(typst.compile("= Título\nLa reunión.".encode())),
    "fuzz_plain": "La reunión empezó.\r\n\fÃ© fin ".encode("utf-16"),
    "fuzz_file": "# La reunión[^1]\n\n- uno\n\n[^1]: nota".encode(),
}
PATIENT = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def test_every_target_has_a_good_file() -> None:
    assert sorted(GOOD) == TARGETS


@pytest.mark.parametrize("target", TARGETS)
@PATIENT
@given(data=st.binary(max_size=300))
def test_fuzz_one_bears_any_bytes(target: str, data: bytes) -> None:
    FUZZ[target](data)


def damage(data: st.DataObject, good: bytes) -> bytes:
    """``good`` with some bytes changed and its end cut off."""
    damaged = bytearray(good)
    for at, byte in data.draw(st.lists(st.tuples(st.integers(0, len(good) - 1), st.integers(0, 255)), max_size=6)):
        damaged[at] = byte
    return bytes(damaged[: data.draw(st.integers(len(good) // 2, len(good)))])


@pytest.mark.parametrize("target", TARGETS)
@PATIENT
@given(data=st.data())
def test_fuzz_one_bears_damaged_files(target: str, data: st.DataObject) -> None:
    FUZZ[target](damage(data, GOOD[target]))


@pytest.mark.parametrize(("target", "part"), [("fuzz_docx", "word/document.xml"), ("fuzz_odt", "content.xml")])
@PATIENT
@given(data=st.data())
def test_fuzz_one_bears_shuffled_parts(target: str, part: str, data: st.DataObject) -> None:
    with zipfile.ZipFile(BytesIO(GOOD[target])) as archive:
        pieces = archive.read(part).replace(b">", b">\x00").split(b"\x00")
    inner = data.draw(st.lists(st.sampled_from(pieces[2:-2]), max_size=30))
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr(part, b"".join([*pieces[:2], *_balanced(inner), *pieces[-2:]]))
    FUZZ[target](stream.getvalue())


def _balanced(pieces: list[bytes]) -> list[bytes]:
    """The tags with each one that opens closed at the end, and closing tags left out, so that the XML holds."""
    opened = [piece for piece in pieces if not piece.strip().startswith(b"</") and b"</" not in piece]
    names = [piece.strip()[1:].split()[0].rstrip(b"/>") for piece in opened if not piece.endswith(b"/>")]
    return [*opened, *(b"</" + name + b">" for name in reversed(names))]
