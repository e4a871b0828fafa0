"""Files under the hash of their content: a file is written once, whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage


@dataclass(frozen=True, slots=True)
class Kept:
    """A file in the storage: hash, size in bytes, and its place there."""

    sha256: str
    size: int
    place: str


def keep(chunks: Iterable[bytes], folder: str = "documents") -> Kept:
    """Put a file into the storage, chunk by chunk; the same content is kept once. Never half a file under its name."""
    incoming = Path(settings.MEDIA_ROOT) / "incoming"
    incoming.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    handle, beside = tempfile.mkstemp(dir=incoming)
    try:
        with os.fdopen(handle, "wb") as stream:
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                stream.write(chunk)
            stream.flush()
            os.fsync(stream.fileno())
        place = f"{folder}/{digest.hexdigest()[:2]}/{digest.hexdigest()}"
        _put(Path(beside), place)
    finally:
        Path(beside).unlink(missing_ok=True)
    return Kept(digest.hexdigest(), size, place)


def _put(beside: Path, place: str) -> None:
    if default_storage.exists(place):
        return
    try:
        target = Path(default_storage.path(place))
    except NotImplementedError:  # a storage elsewhere, which puts files whole
        with beside.open("rb") as stream:
            default_storage.save(place, File(stream))
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    os.replace(beside, target)


def content_of(place: str) -> bytes:
    """The bytes of a file.

    Raises:
        OSError: if the storage does not have it.
    """
    with default_storage.open(place, "rb") as stream:
        data: bytes = stream.read()
    return data


def open_file(place: str) -> File[bytes]:
    """A file to be sent on, piece by piece."""
    opened: File[bytes] = default_storage.open(place, "rb")
    return opened
