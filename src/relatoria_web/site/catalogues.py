"""Compiles the message catalogues (.po → .mo) that are newer than what was compiled: no gettext needs installing."""

from __future__ import annotations

import logging
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def catalogues() -> list[Path]:
    """The source catalogues of every app, in order."""
    return sorted(PACKAGE.glob("*/locale/*/LC_MESSAGES/django.po"))


def compile_stale() -> int:
    """Compile what is stale; a read-only installation keeps what it was shipped with. Returns how many were written."""
    written = 0
    for source in catalogues():
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        import polib  # only where something is stale

        try:
            polib.pofile(str(source)).save_as_mofile(str(target))
            written += 1
        except OSError as error:
            logging.getLogger(__name__).warning("%s could not be compiled: %s", source, error)
    return written
