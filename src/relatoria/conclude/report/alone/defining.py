"""Sentences that only say what the thing of the sentence before is: «Il s'agit d'une lacune grave», «It's a gap»."""

from __future__ import annotations

import re

_DEFINES = {
    "es": re.compile(
        r"(?:No )?(?:se trata(?:ba)? (?:sol[oa]mente |sólo |solo |más bien )?de |(?:es|son|era|eran|fue|sería) "
        r"(?:solo |sólo |más bien |también )?(?:una? (?:cuestión|problema|asunto|tema|deficiencia|laguna|avance|paso|"
        r"logro|retroceso|buena|gran|mala)\b))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"It(?:['’]s| is| was|['’]s not| is not| was not| isn['’]t| wasn['’]t) (?:also |only |just |really )?"
        r"(?:an? (?:matter|question|problem|gap|step|good|great|serious|bad)\b)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:C['’](?:est|était|en est)|Ce (?:n['’](?:est|était)|sont|ne sont)|Il (?:ne )?s['’]agi(?:t|ssait))"
        r"(?: (?:là|bien|donc|aussi|pas|plus|également|en effet|avant tout))*"
        r"(?! (?:de|à) \w{2,}[eio]r\b)",
        re.IGNORECASE,
    ),
}
"""«It is a matter of …», «C'est le fondement de …»."""
_NAMES_IT = {
    "es": re.compile(r"(?<!,) que\b|\b\w{2,}[aei]r(?:se|l[aeo]s?)?\b|\bsi\b"),
    "en": re.compile(r"(?<!,) (?:that|who|whether|if|when|to \w+)\b"),
    "fr": re.compile(
        r"(?<!,) (?:qu[ei]|dont|où|si)\b|(?<!,) qu['’]|\b(?:d(?:e |['’])|à )(?!(?:notre|votre|quatre|autre|titre|"
        r"centre|nombre|ministre|genre|ordre|cadre|\w*mestre|lettre|mer|hier|\w*[^\W\d_]ier|foyer|loyer|pouvoir|devoir|"
        r"espoir|avenir|\w+oire|mesure|nature|guerre|terre)\b)\w{2,}(?:er|ir|re)\b"
    ),
}
"""What says itself of what it speaks: «It is a matter of concern that …», «C'est l'État qui paie»."""


def says_what_it_is(text: str, language: str) -> bool:
    """Whether a sentence opens with a pronoun and a copula, and nothing in it says what the pronoun stands for."""
    found = _DEFINES[language].match(text)
    return found is not None and _NAMES_IT[language].search(text, found.end()) is None
