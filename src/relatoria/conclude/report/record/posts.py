"""A sentence that calls its speaker by what they are: «Le médecin genevois a partagé …», said of «M. Roy, médecin»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.conclude.report.alone.openings import without_connective
from relatoria.conclude.report.record.asides import without_links
from relatoria.conclude.report.record.retell import Told, balanced
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.intervention import How

_THE = {"es": r"(?:el|la) ", "en": r"the (?:\w+ )?", "fr": r"(?:le |la |l['’])"}
_VERB = {
    "es": r"(?:se |les? |no )?(?:ha|había|fue|\w+(?:ó|aron|ieron|aba|ía))\b",
    "en": r"(?:also )?(?:has|had|was|is|would|will|\w+ed|said|told|gave|put|took|made|set|thought|spoke|saw)\b",
    "fr": r"(?:(?:en|y|lui|leur) )?(?:s['’]est|n['’]a|l['’]a|ne|se|a|est|avait|était)\b",
}
_OF = {"es": r" (?!de\b|del\b)\w+", "en": "", "fr": r" (?!de\b|du\b|des\b|d['’])[\w-]+"}
"""An adjective of place behind the word: «genevois»."""


def of_their_post(told: Told, who: str, actors: Sequence[Actor], language: str) -> str | None:
    """The sentence with the speaker's name for that word; None where it does not open so, or may mean somebody else."""
    if len(actors) != 1 or actors[0].kind is not ActorKind.PERSON or told.how is How.COLLECTIVE:
        return None
    head = (actors[0].role or "").split()[:1]
    text = without_links(without_connective(told.text, language), language)
    if not head or not text.endswith(".") or not balanced(text):
        return None
    for of in (_OF[language], ""):
        opened = re.match(rf"{_THE[language]}{re.escape(fold(head[0]))}{of} ", _folded(text))
        if opened is not None and language == "es" and head[0].lower() not in _words(text, opened.end()):
            return None  # «la Secretaría» is no «Secretaria»
        if opened is not None and re.match(_VERB[language], text[opened.end() :]):
            return f"{who} {text[opened.end() :]}"
    return None


def _words(text: str, end: int) -> list[str]:
    """The words of a text up to an offset, in small letters with their accents."""
    return re.findall(r"\w+", text[:end].lower())


def _folded(text: str) -> str:
    """The text in small letters without accents, of the same length where that is so; else in small letters."""
    folded = fold(text)
    return folded if len(folded) == len(text) else text.lower()
