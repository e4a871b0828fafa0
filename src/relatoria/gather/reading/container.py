"""Opens ZIP containers from strangers: bounded in files, bytes and expansion, with honest paths only."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.limits import Limits

ENCRYPTED = 0x1
SMALL = 1_000_000
"""Below this many expanded bytes the ratio does not matter: an empty form compresses well and harms nobody."""


class Container:
    """A ZIP whose declared sizes and paths have been checked; `read` holds each member to what was declared."""

    def __init__(self, archive: zipfile.ZipFile, name: str, limits: Limits) -> None:
        self._archive = archive
        self._name = name
        self._left = limits.max_expanded_bytes
        self._members = {info.filename: info for info in archive.infolist() if not info.is_dir()}

    @property
    def names(self) -> list[str]:
        """The members' paths, sorted."""
        return sorted(self._members)

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def read(self, member: str) -> bytes:
        """The bytes of ``member``.

        Raises:
            UnreadableFileError: ``broken_file`` if it is missing or damaged, ``zip_bomb`` if it gives more than
                the container may.
        """
        try:
            with self._archive.open(self._members[member]) as stream:
                data = stream.read(self._left + 1)
        except (KeyError, *_DAMAGE) as error:
            detail = f"{member}: {error}"[:200]
            raise UnreadableFileError("broken_file", name=self._name, format="ZIP", detail=detail) from error
        self._left -= len(data)
        if self._left < 0:
            raise UnreadableFileError("zip_bomb", name=self._name, detail=member)
        return data


# What the standard library raises on a damaged or exotic archive.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    IndexError,
    NotImplementedError,
    RuntimeError,
    LookupError,
    UnicodeError,
)


def open_container(data: bytes, name: str, limits: Limits) -> Container:
    """The ZIP in ``data``, with everything that it declares checked before anything is expanded.

    Raises:
        UnreadableFileError: ``broken_file``, ``encrypted_file``, ``too_many_files``, ``zip_bomb`` or ``unsafe_path``.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        members = archive.infolist()
    except _DAMAGE as error:
        raise UnreadableFileError("broken_file", name=name, format="ZIP", detail=str(error)[:200]) from error
    if len(members) > limits.max_files:
        raise UnreadableFileError("too_many_files", name=name, found=len(members), most=limits.max_files)
    expanded = sum(info.file_size for info in members)
    too_dense = expanded > SMALL and expanded > limits.max_ratio * len(data)
    if expanded > limits.max_expanded_bytes or too_dense:
        raise UnreadableFileError("zip_bomb", name=name, detail=f"{len(data)} → {expanded} B")
    for info in members:
        _check(info, name)
    return Container(archive, name, limits)


def _check(info: zipfile.ZipInfo, name: str) -> None:
    if info.flag_bits & ENCRYPTED:
        raise UnreadableFileError("encrypted_file", name=name)
    path = PurePosixPath(info.filename.replace("\\", "/"))
    link = stat.S_ISLNK(info.external_attr >> 16)
    drive = path.parts and path.parts[0].endswith(":")
    if path.is_absolute() or ".." in path.parts or drive or link:
        raise UnreadableFileError("unsafe_path", name=name, path=info.filename[:200])
