"""Fuzz target of the DOCX reader; by hand, with atheris installed: `python tests/fuzz/fuzz_docx.py CORPUS`."""

from __future__ import annotations

import sys

from relatoria.errors import RelatoriaError
from relatoria.gather.reading.docx import read_docx
from relatoria.gather.reading.limits import Limits

LIMITS = Limits(max_bytes=1_000_000, max_expanded_bytes=10_000_000, max_characters=1_000_000, max_pages=50)


def fuzz_one(data: bytes) -> None:
    """Any bytes give a result or a RelatoriaError, never another exception."""
    try:
        read_docx(data, "fuzz.docx", LIMITS)
    except RelatoriaError:
        return


if __name__ == "__main__":
    import atheris

    atheris.Setup(sys.argv, fuzz_one)
    atheris.Fuzz()
