"""What one file may cost, and the settings that change it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from relatoria.errors import RelatoriaError

PREFIX = "RELATORIA_LIMIT_"


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file. Every bound is a setting: the environment variable ``RELATORIA_LIMIT_`` + its name.

    ``max_bytes`` as received; ``max_expanded_bytes`` and ``max_ratio`` of a compressed container (ZIP, DOCX, ODT)
    against what it claims and what it really gives; ``max_files`` in a ZIP; ``max_pages`` of a PDF;
    ``max_characters`` of extracted text; ``seconds`` and ``max_memory`` (bytes of address space) of parsing one file.
    """

    max_bytes: int = 100_000_000
    max_pages: int = 5_000
    max_expanded_bytes: int = 500_000_000
    max_ratio: int = 200
    max_files: int = 2_000
    max_characters: int = 20_000_000
    seconds: int = 120
    max_memory: int = 1_500_000_000


STANDARD = Limits()
"""The safe defaults."""


def limits_from(environment: Mapping[str, str] = os.environ) -> Limits:
    """The default limits with what ``environment`` sets («RELATORIA_LIMIT_MAX_PAGES=200»).

    Raises:
        RelatoriaError: ``bad_limit`` if a value is not a whole number above zero.
    """
    changes: dict[str, int] = {}
    for field in fields(Limits):
        variable = PREFIX + field.name.upper()
        value = environment.get(variable)
        if value is None:
            continue
        if not value.isdecimal() or int(value) == 0:
            raise RelatoriaError("bad_limit", variable=variable, value=value)
        changes[field.name] = int(value)
    return replace(Limits(), **changes)
