"""Folding: lower case, no accents, plain quotes and dashes — one character for one character, so offsets stay."""

from __future__ import annotations

import codecs
import unicodedata

_PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": '"', "›": '"',
    "‘": "'", "’": "'", "‚": "'", "ʼ": "'", "`": "'", "´": "'",
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "\u00ad": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2002": " ", "\u2003": " ", "\t": " ",
}  # fmt: skip


def _table() -> dict[int, str]:
    table = {ord(char): plain for char, plain in _PLAIN.items()}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        lowered = base.lower()
        if len(lowered) == 1 and lowered != chr(code):
            table[code] = lowered
    return table


_TABLE = _table()
_TWO = "İ"

# The characters of nearly every text in the three languages, as bytes: three passes over bytes are several times
# faster than one translation of a string that is not ASCII.
_CHARS = "".join(map(chr, range(0x80))) + "".join(
    sorted(
        char
        for char in {*_PLAIN, *map(chr, range(0xA0, 0x100)), *"…œ€•"}
        if not char.isascii() and char.lower() == char
    )
)
_BYTES = codecs.charmap_build(_CHARS)
_FOLDED = bytes(_CHARS.index(_TABLE.get(ord(char), char)) for char in _CHARS) + bytes(range(len(_CHARS), 0x100))


def fold(text: str) -> str:
    """Return ``text`` lower-cased, without accents, with plain quotes, dashes and spaces; ``len`` is unchanged."""
    lowered = text.lower()
    if len(lowered) != len(text):  # one capital lowers to two characters
        lowered = _TWO.join(map(str.lower, text.split(_TWO)))
    if lowered.isascii():
        return lowered.replace("\t", " ").replace("`", "'")
    try:
        coded, _ = codecs.charmap_encode(lowered, "strict", _BYTES)
    except UnicodeEncodeError:  # a rarer character
        return lowered.translate(_TABLE)
    return codecs.charmap_decode(coded.translate(_FOLDED), "strict", _CHARS)[0]
