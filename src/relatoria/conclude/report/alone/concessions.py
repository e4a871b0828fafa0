"""Concessions: what somebody grants before saying the contrary. Told without its answer it turns the position round."""

from __future__ import annotations

import re

_OPENS = {
    "es": re.compile(
        r"^(?:(?:bien )?(?:es|era|sería) (?:cierto|verdad|indudable|innegable)|cierto es|verdad es) que\b|"
        r"^(?:ciertamente|desde luego|por supuesto|sin duda|claro (?:está|que))\b|\bque,? (?:ciertamente|desde luego),",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(?:it (?:is|was) (?:\w+ )?(?:true|undeniable)|there (?:is|was) no (?:doubt|denying)) that\b|"
        r"^(?:admittedly|granted|to be sure|of course|certainly|true|no doubt|undoubtedly),|"
        r"\bthat,? (?:admittedly|granted),",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"^(?:certes|assurément|sans doute|bien sûr|bien entendu|évidemment)\b|"
        r"^il (?:est|était) (?:vrai|exact|indéniable|indiscutable) que?\b|"
        r"^(?:s['’]il est|s['’]il était) vrai que?\b(?!.*,)|\bque?,? certes\b|(?<!^)\bcertes,",
        re.IGNORECASE,
    ),
}
"""A sentence that grants something, by its first words or in the clause that reports it."""
_ANSWERS = {
    "es": re.compile(
        r"\b(?:pero|sin embargo|no obstante|aunque|ahora bien|con todo|mas|ello no|eso no)\b", re.IGNORECASE
    ),
    "en": re.compile(r"\b(?:but|yet|however|nevertheless|nonetheless|although|though|still)\b", re.IGNORECASE),
    "fr": re.compile(
        r"\b(?:mais|toutefois|cependant|néanmoins|pourtant|pour autant|encore faut-il|reste qu\w*|n['’]en)\b",
        re.IGNORECASE,
    ),
}


def concedes(text: str, language: str) -> bool:
    """Whether a sentence («es», «en» or «fr») only grants something, and leaves what its speaker holds against it to
    the next. Linear."""
    opened = _OPENS[language].search(text) if language in _OPENS else None
    return opened is not None and _ANSWERS[language].search(text, opened.end()) is None
