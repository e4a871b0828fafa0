"""Capitals: of which State a town is the seat of government."""

from __future__ import annotations

import re
from functools import cache

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_table


@cache
def capitals() -> dict[str, str]:
    """The State, by ISO code, of which a folded name is the seat of government; of Brussels the European Union."""
    data = read_table("attribution_cities.toml")["capitals"]
    return {fold(name): code for code, names in data.items() for name in names}


def is_only_a_place(folded: str, start: int, end: int) -> bool:
    """Whether a town at ``[start, end)`` is where something is: «entre Libreville et Lomé», «Accra was chosen»."""
    return _CHOSEN.match(folded, end) is not None or _BESIDE.search(folded, max(0, start - _NEAR), start) is not None


_NEAR = 60
_CHOSEN = re.compile(
    r" (?:is|was|has been|will be|est|a ete|sera|fut|es|fue|sera|ha sido|ha quedado|queda|quedo) (?:\w+ ){0,2}?"
    r"(?:chosen|selected|retained|designated|proposed|preferred|suggested|retenue?|choisie?|designee?|proposee?|"
    r"preferee?|elegida|escogida|designada|propuesta|preferida|sugerida)\b"
)
_BESIDE = re.compile(
    r"\b(?:between|from|of|in|to|on|with|for|at|entre|de|d'|des|du|en|dans|a|sur|sobre|con|avec|pour|para|desde|"
    r"hacia) ?(?:the |la |le |el |les |los )?[a-z][\w'-]{2,}(?: (?!(?:and|y|et)\b)[\w'-]+)? (?:and|y|et) $"
)
"""What stands before the second of two that one preposition governs."""
