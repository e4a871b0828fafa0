"""Texts in JSON lines: an object with «id» and «text», or a plain string, a line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from relatoria.errors import RelatoriaError


@dataclass(frozen=True, slots=True)
class Line:
    """One text: its id (the number of its line where it has none), its wording, its language where given."""

    id: str | int
    text: str
    language: str | None = None


def read_lines(path: Path | None) -> Iterator[Line]:
    """Yield the texts of a JSON-lines file, or of standard input for None; empty lines are passed over.

    Raises:
        RelatoriaError: «not_found» for a missing file; «bad_line» with its number for a line that is not JSON or has
            no text.
    """
    if path is not None and not path.is_file():
        raise RelatoriaError("not_found", name=path)
    name = "-" if path is None else path.name
    with sys.stdin.buffer if path is None else path.open("rb") as stream:
        for number, raw in enumerate(stream, 1):
            if raw.strip():
                yield _line(raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw, number, name)


def _line(raw: bytes, number: int, name: str) -> Line:
    try:
        value = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RelatoriaError("bad_line", name=name, line=number, detail=error) from error
    if isinstance(value, str):
        return Line(number, value)
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise RelatoriaError("bad_line", name=name, line=number, detail="no «text»")
    key, language = value.get("id", number), value.get("language")
    if not isinstance(key, str | int) or not isinstance(language, str | None):
        raise RelatoriaError("bad_line", name=name, line=number, detail="«id» / «language»")
    return Line(key, value["text"], language)
