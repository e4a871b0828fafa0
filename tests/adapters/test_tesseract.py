"""Recognition of page images with Tesseract, where it is installed."""

from __future__ import annotations

import shutil

import pytest
import typst

from relatoria.adapters.tesseract import Tesseract, find_tesseract
from relatoria.errors import RelatoriaError, UnreadableFileError
from relatoria.gather.reading.pdf import render_page

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")


def test_tesseract_that_is_not_there() -> None:
    with pytest.raises(RelatoriaError) as error:
        Tesseract("no-such-program")
    assert error.value.code == "no_tesseract"


def test_find_tesseract_is_none_without_the_program() -> None:
    assert (find_tesseract() is None) == (shutil.which("tesseract") is None)


@pytest.mark.recognition
@needs_tesseract
def test_recognise_reads_the_three_languages() -> None:
    page = "#set page(width: 12cm, height: 4cm)\nLa reunión señaló. The meeting noted. La réunion a relevé."
    image = render_page(bytes(typst.compile(page.encode())), 1, "f.pdf")
    found = " ".join(Tesseract().recognise(image, "spa+eng+fra").split())
    assert found == "La reunión señaló. The meeting noted. La réunion a relevé."


@pytest.mark.recognition
@needs_tesseract
@pytest.mark.parametrize(
    ("image", "languages", "seconds"), [(b"no image", "eng", 60), (b"", "none", 60), (b"", "eng", 0.0001)]
)
def test_recognise_says_that_it_failed(image: bytes, languages: str, seconds: float) -> None:
    with pytest.raises(UnreadableFileError) as error:
        Tesseract(seconds=seconds).recognise(image, languages)
    assert error.value.code == "recognition_failed"
