"""A logo that may stand in a document: a PNG, checked byte by byte and written anew without what no reader needs.

Chunks by ISO/IEC 15948 (PNG): each is length, name, data, CRC-32. Vector files are refused: SVG can hold scripts.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from relatoria.errors import RelatoriaError

LARGEST = 256 * 1024
"""Bytes of a file."""
SMALLEST_SIDE, LARGEST_SIDE = 16, 2000
"""Pixels."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by colour type
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}


def checked_logo(data: bytes) -> bytes:
    """The logo as it is kept: texts, times, animation and whatever hangs behind the picture are left out.

    Raises:
        RelatoriaError: «logo_large», «logo_no_png», «logo_size» (pixels), «logo_interlaced», «logo_damaged».
    """
    if len(data) > LARGEST:
        raise RelatoriaError("logo_large", most=LARGEST // 1024, size=-(-len(data) // 1024))
    if not data.startswith(_SIGNATURE):
        raise RelatoriaError("logo_no_png")
    chunks = [(name, body) for name, body in _chunks(data) if name in _KEPT]
    names = [name for name, _ in chunks]
    if not chunks or names[0] != b"IHDR" or names[-1] != b"IEND" or names.count(b"IHDR") != 1:
        raise RelatoriaError("logo_damaged")
    _check_pixels(chunks[0][1], b"".join(body for name, body in chunks if name == b"IDAT"), b"PLTE" in names)
    return _SIGNATURE + b"".join(_chunk(name, body) for name, body in chunks)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(data):
        head = data[at : at + 8]
        if len(head) < 8:
            raise RelatoriaError("logo_damaged")
        length, name = struct.unpack(">I4s", head)
        body, crc = data[at + 8 : at + 8 + length], data[at + 8 + length : at + 12 + length]
        if len(crc) < 4 or zlib.crc32(name + body) != struct.unpack(">I", crc)[0]:
            raise RelatoriaError("logo_damaged")
        yield name, body
        if name == b"IEND":
            return
        at += 12 + length
    raise RelatoriaError("logo_damaged")


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _check_pixels(head: bytes, packed: bytes, palette: bool) -> None:
    """See that the picture holds exactly the pixels that its head promises; never unpack more than these."""
    if len(head) != 13:
        raise RelatoriaError("logo_damaged")
    width, height, depth, colour, _packing, _filter, interlaced = struct.unpack(">IIBBBBB", head)
    if not (SMALLEST_SIDE <= width <= LARGEST_SIDE and SMALLEST_SIDE <= height <= LARGEST_SIDE):
        raise RelatoriaError("logo_size", width=width, height=height, least=SMALLEST_SIDE, most=LARGEST_SIDE)
    if interlaced:
        raise RelatoriaError("logo_interlaced")
    if depth not in _DEPTHS.get(colour, ()) or (colour == 3 and not palette):
        raise RelatoriaError("logo_damaged")
    expected = height * (1 + -(-width * depth * _SAMPLES[colour] // 8))
    opened = zlib.decompressobj()
    try:
        pixels = opened.decompress(packed, expected + 1)
    except zlib.error as error:
        raise RelatoriaError("logo_damaged") from error
    if len(pixels) != expected or not opened.eof:
        raise RelatoriaError("logo_damaged")
