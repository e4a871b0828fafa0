"""Fuzz target of the reader of any format; by hand, with atheris installed: `python tests/fuzz/fuzz_file.py CORPUS`."""

from __future__ import annotations

import sys

from relatoria.errors import RelatoriaError
from relatoria.gather.reading.limits import Limits
from relatoria.gather.reading.read import Means, read_file

LIMITS = Limits(max_bytes=1_000_000, max_expanded_bytes=10_000_000, max_characters=1_000_000, max_pages=50)


def fuzz_one(data: bytes) -> None:
    """Any bytes give a result or a RelatoriaError, never another exception."""
    try:
        read_file(data, "fuzz", Means(LIMITS))
    except RelatoriaError:
        return


if __name__ == "__main__":
    import atheris

    atheris.Setup(sys.argv, fuzz_one)
    atheris.Fuzz()
