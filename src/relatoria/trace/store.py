"""Records, points and reports as JSON: written whole or not at all, validated on the way in, hashed."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import fields
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
        BadRecordError: if the JSON is damaged or does not follow the schema, with the place; if its version is newer.
    """
    try:
        value = msgspec.json.decode(data, type=kind)
    except msgspec.DecodeError as error:  # ValidationError is one too
        _refuse_newer(_version(data), kind, name)
        raise BadRecordError("bad_record", name=name, detail=str(error)) from error
    _refuse_newer(value.version, kind, name)
    return value


class _Versioned(msgspec.Struct):
    """What is asked of a file that does not follow its schema."""

    version: int = 0


def _version(data: bytes) -> int:
    try:
        return msgspec.json.decode(data, type=_Versioned).version
    except msgspec.DecodeError:
        return 0


def _refuse_newer(version: int, kind: type[Stored], name: str) -> None:
    """A later writer may mean something else by the same fields: better not read than misread."""
    known: Any = next(one.default for one in fields(kind) if one.name == "version")
    if version > known:
        raise BadRecordError("newer_version", name=name, found=version, known=known)


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
