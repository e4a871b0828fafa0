"""The commas around a circumstance that opens a clause after «que» or «that»."""

from __future__ import annotations

import re
from itertools import takewhile

from relatoria.conclude.report.speech.tenses import is_finite


def comma_led(clause: str, language: str) -> str:
    """A clause that opens with a circumstance: «que, en demasiados países, los migrantes …» has both its commas."""
    return f", {clause}" if circumstance(clause, language) else clause


def circumstance(clause: str, language: str) -> str:
    """The circumstance with which a clause opens, to its comma and space; empty where there is none."""
    match = _CIRCUMSTANCE[language].match(clause)
    if match is None:
        return ""
    words = re.findall(r"[a-zà-ÿ]+", match.group().lower())
    main = takewhile(lambda word: word not in _SUBORDINATE, words)
    return "" if any(is_finite(word, language) or word in _COPULA[language] for word in main) else match.group()


_SUBORDINATE = frozenset(
    "aunque si cuando que quien quienes donde cuyo cuya cuyos cuyas although if when while since that who which where "
    "whose bien quand lorsque qu qui dont où".split()
)
_COPULA = {
    "es": frozenset("era eran es son".split()),
    "en": frozenset("is are was were".split()),
    "fr": frozenset("est sont était étaient".split()),
}
"""Behind the first, before the second the comma does not close the circumstance: «en salud la atención era, …»."""


_DATED = r"\w+ \d{4} (?:el|la|los|las|the|le|la|les|l['’]) ?\w"
"""«desde 2021 el ayuntamiento, la cámara …»: the comma parts those who act, not the circumstance."""
_CIRCUMSTANCE = {
    "es": re.compile(
        rf"(?!{_DATED})(?:gracias a|debido a|pese a|en|a|con|sin|bajo|junto|para|"
        r"por|desde|aunque|si|cuando|tras|según|ante|mediante|durante|hasta|entre|"
        r"de) (?:[^\s,]+ ){0,11}[^\s,]+, (?!y |o )"
    ),
    "en": re.compile(
        rf"(?!{_DATED})(?:thanks to|owing to|in|on|at|for|with|without|together|alongside|despite|between|among|"
        r"although|if|when|while|through|under|as|to|of|because|before|until|within|once|where|given|unlike|instead|"
        r"apart|beyond|outside|across|throughout|against|inside|"
        r"by|since|after|"
        r"during) (?:[^\s,]+ ){0,11}[^\s,]+, (?!and |or )"
    ),
    "fr": re.compile(
        rf"(?!{_DATED})(?:grâce à|faute de|en|à|avec|ensemble|malgré|entre|pour|dans|sur|par|si|bien que|"
        r"quant (?:à|aux?)|"
        r"de concert avec|d['’]après|d['’]ici|outre|sous|lors|face|hors|quand|lorsque|depuis|après|"
        r"selon|sans|dès|au|aux) (?:[^\s,]+ ){0,11}[^\s,]+, (?!et |ou )|"
        r"(?:si|bien que|quand|lorsque) (?:[^\s,]+ ){12,18}[^\s,]+, "
    ),
}
