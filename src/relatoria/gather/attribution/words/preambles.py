"""How the paragraphs of a preamble begin: «Recordando …», «Deeply concerned …», «Conscients …»."""

from __future__ import annotations

import re

_OPENS = {
    "es": re.compile(r"\w+(?:ando|iendo|yendo)(?:se)?\b|conscientes?\b|(?:preocupad|convencid|alentad|vist)[oa]s?\b"),
    "en": re.compile(
        r"(?:\w+ly )?\w+ing\b|(?:\w+ly )?(?:alarmed|aware|concerned|convinced|conscious|mindful|guided)\b"
    ),
    "fr": re.compile(
        r"(?:se |s'|nous )?\w+ant\b|(?:consciente?|preoccupee?|convaincue?|alarmee?|soucieu(?:x|se)|vu)s?\b"
    ),
}


def opens_preamble(folded: str, language: str) -> bool:
    """Whether a folded wording begins as a paragraph of a preamble does."""
    pattern = _OPENS.get(language)
    return pattern is not None and pattern.match(folded) is not None


def is_recital(folded: str, language: str) -> bool:
    """Whether a folded paragraph is one of a preamble, which leaves its sense to what follows."""
    ends = folded.rstrip().endswith((",", ";")) or _DECLARING.search(folded) is not None
    return ends and opens_preamble(folded, language)


_DECLARING = re.compile(
    r"[,;] ?(?:\w+ ){0,4}(?:lo siguiente|lo que sigue|as follows|the following|ce qui suit)\s*[.:]?\s*$"
)
"""«Convaincus que …, déclarons ce qui suit.»: the last of them, with what the list of what is declared opens with."""
