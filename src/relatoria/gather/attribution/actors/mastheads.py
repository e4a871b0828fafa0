"""The State whose own document a text is, by its masthead: «RÉPUBLIQUE TUNISIENNE», «Consejo de Ministros, Madrid»."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from relatoria.gather.attribution.words.wordlists import entries
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.vocabulary.places import country_mentions
from relatoria.vocabulary.towns import towns

_HEAD, _LINES, _FIRST = 1500, 4, 2
"""Characters and lines of a masthead, and the lines among which the authority stands."""


def state_of_masthead(text: str) -> str:
    """The ISO code of the State that the head of a text names as its own; empty where it names none or several."""
    return _of_head(text[:_HEAD])


@lru_cache(maxsize=256)
def _of_head(head: str) -> str:
    lines = [line for part in head.split("\n") if (line := fold(part).strip(" #*_."))][:_LINES]
    if not any(_authority().match(line) for line in lines[:_FIRST]):
        return ""
    own = [line for line in lines if _authority().match(line)]
    named = {code for line in own for _, _, code in country_mentions(line, demonyms=True)}
    named = named or {code for line in lines for _, _, code in towns().find(line)}
    return named.pop() if len(named) == 1 else ""


def names_an_authority(line: str) -> bool:
    """Whether a line of a masthead names a State or an authority of one: «RÉPUBLIQUE DU SÉNÉGAL», «Senate»."""
    return _authority().match(fold(line).strip(" #*_.")) is not None


@cache
def _authority() -> re.Pattern[str]:
    """How a line begins that names a State's own authority, in any language."""
    known = (pattern for language in TONGUES for pattern in entries(language)["authorities"])
    return re.compile(rf"(?:{'|'.join(known)})\b")
