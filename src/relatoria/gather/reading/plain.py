"""Reads plain text and Markdown: the decoded content is the source text, to the character."""

from __future__ import annotations

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.blocks import Notice, Source
from relatoria.gather.reading.decode import decode
from relatoria.gather.reading.limits import Limits
from relatoria.gather.reading.mojibake import mend_encoding
from relatoria.model.finding import FindingKind

LOST = "\ufffd"


def read_plain(data: bytes, name: str, limits: Limits) -> Source:
    """The text of ``data``; what went through a wrong encoding is mended as recorded repairs, with a notice.

    Raises:
        UnreadableFileError: ``not_a_text``, ``no_text_found`` or ``too_many_characters``.
    """
    text = decode(data, name)
    if not text.strip():
        raise UnreadableFileError("no_text_found", name=name)
    if len(text) > limits.max_characters:
        raise UnreadableFileError("too_many_characters", name=name, most=limits.max_characters)
    repairs = mend_encoding(text)
    notices: list[Notice] = []
    if repairs:
        first = repairs[0]
        mended = (("name", name), ("before", first.before), ("after", first.after), ("count", str(len(repairs))))
        notices.append(Notice(FindingKind.DAMAGED_TEXT, "encoding_mended", mended, first.start, first.end))
    if lost := text.count(LOST):
        at = text.index(LOST)
        count = (("name", name), ("count", str(lost)))
        notices.append(Notice(FindingKind.DAMAGED_TEXT, "lost_characters", count, at, at + 1))
    return Source(text, notices=tuple(notices), repairs=repairs)
