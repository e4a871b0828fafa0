"""Small PNG files: sound ones, and hostile ones made of the same parts."""

from __future__ import annotations

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(name: bytes, body: bytes) -> bytes:
    """A chunk with its checksum."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(
    width: int = 120, height: int = 40, *, pixels: bytes | None = None, extra: bytes = b"", packing: int = 0
) -> bytes:
    """A picture of one colour; ``pixels`` are packed in place of its own, ``extra`` chunks stand before them."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, packing)
    rows = (b"\0" + b"\x14\x50\x78" * width) * height if pixels is None else pixels
    parts = (chunk(b"IHDR", head), extra, chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return SIGNATURE + b"".join(parts)
