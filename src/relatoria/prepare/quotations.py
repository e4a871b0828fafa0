"""Whether a quotation stands word for word in its source."""

from __future__ import annotations

import re

_ELISION = re.compile(r"\s*(?:\[…\]|\[\.\.\.\]|\(…\)|\(\.\.\.\))\s*")
_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"'})


def is_verbatim(quoted: str, source: str) -> bool:
    """Whether ``source`` holds ``quoted``; white space and the shape of quotation marks apart.

    Words left out have to be marked («[…]»); the parts must then follow one another in the source.
    """
    parts = [_plain(part) for part in _ELISION.split(quoted)]
    text, at = _plain(source), 0
    for part in parts:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return any(parts)


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text.translate(_QUOTES)).strip()
