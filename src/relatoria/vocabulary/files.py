"""The data files of the vocabulary, as text and as tables."""

from __future__ import annotations

import gzip
import tomllib
from importlib import resources
from typing import Any


def read_data(name: str) -> str:
    """The text of a data file of this package; one that ends in «.gz» is unpacked."""
    file = resources.files("relatoria.vocabulary").joinpath("data", name)
    return gzip.decompress(file.read_bytes()).decode() if name.endswith(".gz") else file.read_text(encoding="utf-8")


def read_table(name: str) -> dict[str, Any]:
    """What a data file in TOML holds, read anew each time: whoever asks often keeps it."""
    return tomllib.loads(read_data(name))
