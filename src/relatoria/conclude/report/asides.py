"""A sentence without the words in its middle that only say that somebody says it, or tie it to the one before."""

from __future__ import annotations

import re

from relatoria.gather.attribution.verbs import verb_table
from relatoria.language.fold import fold

_AUXILIARY = {"es": "(?:ha|había) ", "en": "(?:has|had) ", "fr": "(?:a|avait)(?:-t-(?:il|elle)|-(?:il|elle))? "}
_PRONOUN = {
    "es": "(?:él|ella) ",
    "en": "(?:s?he|they|the (?:delegate|representative|speaker|delegation)) ",
    "fr": "(?:elle|il) ",
}
_ASIDE = {
    language: re.compile(
        rf", (?:{_PRONOUN[language]})?(?:{_AUXILIARY[language]})?(?P<verb>\w+)"
        rf"(?:-t-(?:il|elle)| (?:él|ella|he|she|they|il|elle))?(?P<after>, |\.$)",
        re.IGNORECASE,
    )
    for language in _AUXILIARY
}
_LINK = {
    "es": re.compile(
        r", (?:sin embargo|no obstante|además|asimismo|por (?:lo )?tanto|en cambio|por ello|por su parte|eso sí|"
        r"a su vez|con todo|también|igualmente|por el contrario|al contrario|por último|en fin), ",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r", (?:however|therefore|moreover|furthermore|nevertheless|nonetheless|though|too|also|in turn|"
        r"for (?:his|her|its|their) part|on the other hand|instead|likewise|by contrast|all the same|finally), ",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r", (?:toutefois|cependant|néanmoins|en revanche|en outre|par ailleurs|de plus|pour sa part|de son côté|"
        r"quant à (?:lui|elle)|en effet|également|à son tour|à l['’]inverse|lui|elle|eux|elles|au contraire|"
        r"enfin|donc), |"
        r" au contraire (?=qu)",
        re.IGNORECASE,
    ),
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
    """``text`` («es», «en» or «fr») without «…, relató, …», “…, she said, …”; else as it is. Linear."""

    def rest(match: re.Match[str]) -> str:
        if not any(lemma in table.sayings for _, lemma in table.forms.get(fold(match["verb"]), ())):
            return match.group()
        if match["after"] == ".":
            return "."
        return ", " if _CIRCUMSTANCE[language].match(text) and "," not in text[: match.start()] else " "

    table = verb_table(language)
    return _ASIDE[language].sub(rest, text)


_TIES = {
    "es": re.compile(
        r" (?:sin embargo|no obstante|por tanto|por lo tanto|asimismo|igualmente|tampoco obstante)(?= \w)"
    ),
    "en": re.compile(
        r" (?:nevertheless|nonetheless|therefore|moreover|furthermore|consequently|accordingly|likewise)(?= \w)"
    ),
    "fr": re.compile(r" (?:cependant|néanmoins|toutefois|en outre|par ailleurs|donc|dès lors)(?= \w)"),
}
"""The same words without commas: «waited nevertheless»."""


def without_links(text: str, language: str) -> str:
    """``text`` without what ties it to a sentence that a report does not print: «…, however, …»."""
    return _TIES[language].sub("", _LINK[language].sub(" ", text))


def with_cuts(text: str, language: str) -> str:
    """``text`` as it is quoted: «[…]» stands where such a tie stood."""
    return _TIES[language].sub(f" {CUT}", _LINK[language].sub(f" {CUT} ", text))


CUT = "[…]"
