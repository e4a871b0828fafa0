"""Quotations in a sentence, and whether a wording has them word for word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from relatoria.language.fold import fold

_PAIRS = {"«": "»", "“": "”"}
_SPACE = re.compile(r"\s+")
_BEFORE_STOP = re.compile(r" (?=[.,;:!?)])")
_MARKS = re.compile(r"[«»“”\"‘’']")
_ELIDED = re.compile(r"(?<=\w)['’](?=[«“\"‘']?\s?\w)")
"""«qu’un suivi», «qu’« on ne sait »»: a quotation may begin after it."""
_CUT = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\))\s*")
_EDGE = " .,;:…!?¡¿"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: its range with the marks, and the words between them."""

    start: int
    end: int
    words: str


def quotations(text: str) -> list[Quotation]:
    """The outermost quotations of ``text``, in order; a mark that is not closed opens none."""
    found: list[Quotation] = []
    at = 0
    while at < len(text):
        close = _PAIRS.get(text[at], '"' if text[at] == '"' else "")
        end = _closing(text, at, close) if close else -1
        if end > at:
            found.append(Quotation(at, end + 1, text[at + 1 : end].strip()))
            at = end
        at += 1
    return found


def _closing(text: str, opened: int, close: str) -> int:
    """Where the mark at ``opened`` is closed, inner quotations of the same marks counted; -1 if nowhere."""
    if close == '"':
        return text.find('"', opened + 1)
    depth = 0
    for at in range(opened, len(text)):
        if text[at] == text[opened]:
            depth += 1
        elif text[at] == close:
            depth -= 1
            if depth == 0:
                return at
    return -1


def is_verbatim(words: str, wording: str) -> bool:
    """Whether ``wording`` has ``words``: whole words in the same order; «[…]» leaves some out. Case, accents, marks of
    quotation and the punctuation at the edges do not count."""
    text = plain(wording)
    at = 0
    for part in _CUT.split(words):
        sought = plain(part)
        if not sought:
            continue
        match = re.compile(rf"(?<!\w){re.escape(sought)}(?!\w)").search(text, at)
        if match is None:
            return False
        at = match.end()
    return True


def plain(text: str) -> str:
    """Folded, in single spaces, without marks of quotation."""
    return _BEFORE_STOP.sub("", _SPACE.sub(" ", _MARKS.sub("", _ELIDED.sub(" ", fold(text))))).strip(_EDGE)
