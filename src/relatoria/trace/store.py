"""Records, points and reports as JSON: written whole or not at all, validated on the way in, hashed."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from relatoria.errors import BadRecordError
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Report

Stored = Record | Points | Report
Kind = TypeVar("Kind", Record, Points, Report)


def encode(value: Stored) -> bytes:
    """JSON in UTF-8, fields in the order of the model, newline at the end. The same value gives the same bytes."""
    return msgspec.json.encode(value) + b"\n"


def decode(data: bytes, kind: type[Kind], name: str) -> Kind:
    """Read a record, points or report; ``name`` is the file's name, for the message.

    Raises:
        BadRecordError: if the JSON is damaged or does not follow the schema; says where.
    """
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.DecodeError as error:  # ValidationError is one too
        raise BadRecordError("bad_record", name=name, detail=str(error)) from error


def digest(value: Stored) -> str:
    """The SHA-256 of the encoded value, in hexadecimal: what a report says that it was made from."""
    return hashlib.sha256(encode(value)).hexdigest()


def schema(kind: type[Stored]) -> dict[str, Any]:
    """The JSON schema of a stored kind."""
    return msgspec.json.schema(kind)


def write_whole(path: Path, data: bytes) -> None:
    """Write beside, then rename: a process killed half-way leaves the old file or none, never half of one."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(beside, 0o644)
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
