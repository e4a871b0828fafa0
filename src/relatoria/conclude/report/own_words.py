"""Speakers' words that a report quotes although it could put them into reported speech: another person would change
what they say («our ports» are not «his ports»)."""

from __future__ import annotations

import re

from relatoria.conclude.report.speech_tokens import Subject
from relatoria.conclude.report.verb_data import word_set

_OURS = {
    "es": re.compile(r"\b(?:nuestr[oa]s?|mis?) (?P<noun>\w+)", re.IGNORECASE),
    "en": re.compile(r"\b(?:our|my) (?:\w+ )??(?P<noun>\w+)", re.IGNORECASE),
    "fr": re.compile(r"\b(?:nos|notre|mes|mon|ma) (?P<noun>\w+)", re.IGNORECASE),
}
_WE = {
    "es": re.compile(r"\b(?:nos|nosotr[oa]s|nuestr[oa]s?|\w{2,}(?:amos|emos|imos))\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:nous|notre|nos)\b", re.IGNORECASE),
}
_PERFECT = {
    "es": re.compile(r"\b(?:he|ha|hemos|han) \w+(?:ado|ido|to|cho|so)\b"),
    "en": re.compile(r"\b(?:has|have) (?:\w+ly )?\w+(?:ed|en|wn|ne|lt|nt|ld|pt|de)\b"),
    "fr": re.compile(r"(?!)"),
}
_PRETERITE = {
    "es": re.compile(r"\b[a-zñ]{3,}(?:ó|aron|ieron)\b"),
    "en": re.compile(r"\b(?:and|but|yet|who|which|none|they|it) (?:\w+ )?(?:\w{3,}ed|paid|went|came|took|found|got)\b"),
    "fr": re.compile(r"(?!)"),
}


_TURNED = re.compile(
    r"(?:^|[;:,] )(?:encore|aussi|à peine|sans doute|peut-être|tout au plus) [\w’']+-(?:t-)?(?:il|elle|on|ils|elles)\b|"
    r"\bencore faut-il\b",
    re.IGNORECASE,
)
"""French that turns verb and subject round: «Encore faut-il que …» stands after no «que»."""


def is_better_quoted(text: str, language: str, subject: Subject, *, for_a_group: bool) -> bool:
    """Whether a speaker's sentence is quoted rather than retold: what is «ours» would become a person's own, «we» are
    all those for whom somebody speaks, or its two tenses would become one."""
    if language == "fr" and _TURNED.search(text):
        return True
    if for_a_group and _WE[language].search(text):
        return True
    if _PERFECT[language].search(text) and _PRETERITE[language].search(text):
        return True
    ours = (match["noun"].lower() for match in _OURS[language].finditer(text))
    return subject.person and any(noun not in word_set(language, "own", "nouns") for noun in ours)
