"""A sentence without the words in its middle that only say that somebody says it: «…, relató, …», “…, she said, …”."""

from __future__ import annotations

import re

from relatoria.gather.attribution.verbs import verb_table
from relatoria.language.fold import fold

_AUXILIARY = {"es": "(?:ha|había) ", "en": "(?:has|had) ", "fr": "(?:a|avait)(?:-t-(?:il|elle)|-(?:il|elle))? "}
_PRONOUN = {"es": "(?:él|ella) ", "en": "(?:s?he|they) ", "fr": "(?:elle|il) "}
_ASIDE = {
    language: re.compile(
        rf", (?:{_PRONOUN[language]})?(?:{_AUXILIARY[language]})?(?P<verb>\w+)"
        rf"(?:-t-(?:il|elle)| (?:él|ella|he|she|they|il|elle))?(?P<after>, |\.$)",
        re.IGNORECASE,
    )
    for language in _AUXILIARY
}
_CIRCUMSTANCE = {
    "es": re.compile(
        r"(?:en|a|al|con|sin|para|por|desde|hasta|aunque|si|cuando|tras|según|ante|durante|de|hoy|ayer)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:in|on|at|for|with|without|from|by|since|until|although|if|when|while|after|before|under|through|during|"
        r"today|yesterday)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:en|à|au|aux|avec|sans|pour|dans|sur|par|si|bien que|quand|lorsque|depuis|après|avant|selon|sous|de|du|"
        r"hier|aujourd['’]hui)\b",
        re.IGNORECASE,
    ),
}
"""How a circumstance begins, which keeps its comma before what follows."""


def without_sayings(text: str, language: str) -> str:
    """``text`` («es», «en» or «fr») without such words; one that has none comes back as it is. Linear."""

    def rest(match: re.Match[str]) -> str:
        if not any(lemma in table.sayings for _, lemma in table.forms.get(fold(match["verb"]), ())):
            return match.group()
        if match["after"] == ".":
            return "."
        return ", " if _CIRCUMSTANCE[language].match(text) and "," not in text[: match.start()] else " "

    table = verb_table(language)
    return _ASIDE[language].sub(rest, text)
