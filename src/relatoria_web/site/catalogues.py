"""Compiles the message catalogues (.po → .mo) that are newer than what was compiled: no gettext needs installing.

Translators write plain spaces; what is compiled has those that hold a sign to its word where a language asks for them.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from relatoria_web.bridge.typography import spaced

if TYPE_CHECKING:
    import polib

PACKAGE = Path(__file__).resolve().parent.parent


def catalogues() -> list[Path]:
    """The source catalogues of every app, in order."""
    return sorted(PACKAGE.glob("*/locale/*/LC_MESSAGES/django.po"))


def compile_stale() -> int:
    """Compile what is stale; a read-only installation keeps what it was shipped with. Returns how many were written."""
    written, maker = 0, Path(__file__).stat().st_mtime
    for source in catalogues():
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= max(maker, source.stat().st_mtime):
            continue
        import polib  # only where something is stale

        try:
            typeset(polib.pofile(str(source)), source.parent.parent.name).save_as_mofile(str(target))
            written += 1
        except OSError as error:
            logging.getLogger(__name__).warning("%s could not be compiled: %s", source, error)
    return written


def typeset(catalogue: polib.POFile, language: str) -> polib.POFile:
    """The catalogue with its translations as they are printed; what they translate stays."""
    for entry in catalogue:
        entry.msgstr = spaced(entry.msgstr, language)
        entry.msgstr_plural = {number: spaced(text, language) for number, text in entry.msgstr_plural.items()}
    return catalogue
