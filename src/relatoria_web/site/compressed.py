"""Pages are sent compressed; a long part that is the same in many of them is compressed once."""

from __future__ import annotations

import secrets
import struct
import zlib
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

_LEVEL = 6
_RAW = -zlib.MAX_WBITS  # deflate without a frame of its own
_HEAD = b"\x1f\x8b\x08\x08" + bytes(4) + b"\x00\xff"  # a gzip file with a name (RFC 1952), of no time and no system
_LONGEST_NAME = 50


def deflated(text: str) -> bytes:
    """A part as it stands inside a compressed page, whatever stands before it."""
    return _flushed(text.encode(), zlib.Z_FULL_FLUSH)


def hold(response: HttpResponse, part: str, held: bytes) -> HttpResponse:
    """Say that the answer holds ``part``, whose `deflated` form is ``held``."""
    response.held = (part.encode(), held)  # type: ignore[attr-defined]
    return response


class Compressed(GZipMiddleware):
    """Django's, which also hides lengths by a name of any length; held parts are not compressed again."""

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        """Compress what the reader takes compressed."""
        part, held = getattr(response, "held", (b"", b""))
        if part and "gzip" in request.headers.get("Accept-Encoding", ""):
            before, found, after = response.content.partition(part)
            if found:
                _join(response, before, held, after)
        return super().process_response(request, response)


def _join(response: HttpResponse, before: bytes, held: bytes, after: bytes) -> None:
    """One file of three parts, of which the middle one is compressed already."""
    size, crc = len(response.content), zlib.crc32(response.content)
    name = secrets.token_hex(secrets.randbelow(_LONGEST_NAME)).encode() + b"\x00"
    parts = (_flushed(before, zlib.Z_FULL_FLUSH), held, _flushed(after, zlib.Z_FINISH))
    response.content = b"".join((_HEAD, name, *parts, struct.pack("<LL", crc, size & 0xFFFFFFFF)))
    response.headers["Content-Encoding"] = "gzip"
    response.headers["Content-Length"] = str(len(response.content))
    patch_vary_headers(response, ("Accept-Encoding",))


def _flushed(text: bytes, mode: int) -> bytes:
    made = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW)
    return made.compress(text) + made.flush(mode)
