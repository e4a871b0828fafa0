"""Turns the bytes of a text file into characters, whatever encoding it was saved in."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from relatoria.errors import UnreadableFileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The eight-bit encodings that Western Europe and Latin America saved text in; in order of how common they are.
_EIGHT_BIT = ("cp1252", "latin-1", "mac_roman", "cp850")
_EXPECTED = frozenset("áéíóúüñÁÉÍÓÚÜÑ¿¡«»àâçèêëîïôùûœæÀÂÇÈÊËÎÏÔÙÛŒÆöäãõåøßÖÄ–—‘’“”…ºª°€·•§©®£±½¼¾\u00a0\u00ad¹²³´×")
_CONTROLS = tuple(chr(code) for code in (*range(1, 9), 11, *range(14, 27), *range(28, 32), 127))
_INSIDE = frozenset("’´·\u00ad")
"""Signs that do stand between two letters: the apostrophe, the raised dot, the soft hyphen."""
_BEYOND = re.compile(r"[^\x00-\x7f]")
_SAMPLE = 1_000_000
_SURE = 0.9
"""The share of characters beyond ASCII that must be usual in Spanish, English or French for an encoding to hold."""


def decode(data: bytes, name: str) -> str:
    """The characters of ``data`` without its byte order mark; line ends stay as they are. Linear.

    UTF-8, UTF-16 and UTF-32 are known by mark or by form. Of the eight-bit encodings the one wins whose characters
    are most usual in Spanish, English and French; only a text that fits none of them is left to charset-normalizer.

    Raises:
        UnreadableFileError: ``not_a_text``.
    """
    text = _decode(data)
    if text is None or _is_binary(text):
        raise UnreadableFileError("not_a_text", name=name)
    return text


def _decode(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _try(data[len(mark) :], encoding)
    if b"\x00" in data:
        return _unmarked_utf16(data)
    return _try(data, "utf-8") or _eight_bit(data)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: in a Western text nearly every other byte is zero, always on the same side."""
    if len(data) % 2:
        return None
    half = len(data) / 2
    even, odd = data[::2].count(0) / half, data[1::2].count(0) / half
    if odd > 0.5 and even < 0.1:
        return _try(data, "utf-16-le")
    if even > 0.5 and odd < 0.1:
        return _try(data, "utf-16-be")
    return None


def _eight_bit(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    best, best_score = "", 0.0
    for encoding in _EIGHT_BIT:
        text = _try(sample, encoding)
        if text is not None and (score := _usual(text)) > best_score:
            best, best_score = encoding, score
    if best_score >= _SURE:
        return _try(data, best)
    match = from_bytes(sample).best()
    found = _try(data, match.encoding) if match is not None else None
    return found if found is not None else data.decode("latin-1")


def _usual(text: str) -> float:
    """The share of characters beyond ASCII that are usual in the three languages, and usual where they stand.

    A capital after a small letter, or a sign between two letters («reuni—n»), is not: that tells Mac Roman and DOS
    from Windows, where the byte of an «ó» is a dash or a capital.
    """
    beyond = usual = 0
    for found in _BEYOND.finditer(text):
        character, at = found[0], found.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        inside = before.isalpha() and after.isalpha() and not character.isalpha() and character not in _INSIDE
        capital = character.isupper() and before.islower()
        beyond += 1
        usual += character in _EXPECTED and not inside and not capital
    return usual / beyond if beyond else 1.0


def _is_binary(text: str) -> bool:
    """Whether control characters make up more than one in five hundred, or any of them is a null."""
    if "\x00" in text:
        return True
    controls = sum(text.count(control) for control in _CONTROLS)
    return controls * 500 > len(text)
