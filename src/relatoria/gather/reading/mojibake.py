"""Finds text that was saved in one encoding and read in another («reuniÃ³n»), and says what it should be."""

from __future__ import annotations

import re

import ftfy

from relatoria.model.document import Edit

WHY = "UTF-8 that was read as Windows-1252 or Latin-1"

# The first byte of a UTF-8 sequence as Windows-1252 shows it, then its continuation bytes as that or Latin-1 does.
_LEADS = "Â-ßà-ïð-ó"
_REST = "\x80-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
_RUN = re.compile(f"[{_LEADS}][{_REST}]+(?:[{_LEADS}][{_REST}]+)*")
# What mended text may hold beyond ASCII: Western letters and signs, «œ», general punctuation, «€», «™», emoji.
# Without this bound «É»» would pass for one rare letter.
_MENDED = re.compile("[\u00a0-\u00ffŒœ\u2010-\u203a€™\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d\x00-\x7f]+")
_SIGNS = ("Ã", "Â", "â€", "ð\u0178", "Å")
# «Ã» at the end of a word with its «\xad» or blank lost is not mended: nothing says which letter it was.


def mend_encoding(text: str) -> tuple[Edit, ...]:
    """The edits that undo a wrong encoding in ``text``, sorted, each a run of characters. Linear.

    A run is mended only if `ftfy` turns it into fewer characters, all usual in a Western text.
    """
    if not any(sign in text for sign in _SIGNS):
        return ()
    edits = []
    for found in _RUN.finditer(text):
        before = found.group()
        after = ftfy.fix_encoding(before)
        if len(after) < len(before) and _MENDED.fullmatch(after):
            edits.append(Edit(found.start(), found.end(), before, after, WHY))
    return tuple(edits)
