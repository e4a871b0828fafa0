"""A fault of the check in words, as commands and pages say it."""

from __future__ import annotations

import re

from relatoria.errors import say

NOTHING = "–"


def said_fault(kind: str, language: str, *, words: str, found: str) -> str:
    """What is wrong with a sentence, and in brackets what the evidence has instead, if it has anything.

    ``kind`` is that of a `FaultKind`; ``words`` are the sentence's, ``found`` those of the passages.
    """
    told = say(f"fault_{kind}", language, words=words, found=found or NOTHING)
    return told if found else re.sub(rf" ?\([^()]*: ?{NOTHING}\)", "", told)
