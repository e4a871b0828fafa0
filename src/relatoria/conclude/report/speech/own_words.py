"""Speakers' words that a report quotes although it could put them into reported speech: another person would change
what they say («our ports» are not «his ports»)."""

from __future__ import annotations

import re

from relatoria.conclude.report.grammar.tokens import Subject
from relatoria.conclude.report.grammar.verb_data import word_set
from relatoria.conclude.report.speech.after_that import cannot_follow_that

_OURS = {
    "es": re.compile(r"\b(?:nuestr[oa]s?|mis?) (?P<noun>\w+)", re.IGNORECASE),
    "en": re.compile(r"\b(?:our|my) (?:\w+ )??(?P<noun>\w+)", re.IGNORECASE),
    "fr": re.compile(r"\b(?:nos|notre|mes|mon|ma) (?P<noun>\w+)", re.IGNORECASE),
}
_NOUNS = "ramos|tramos|reclamos|gramos|kilogramos|extremos|supremos|remos|primos|racimos|mimos|timos|amos|tomos|monos"
_AUTHOR = {
    "es": re.compile(
        rf"\b(?:nos|nosotr[oa]s|nuestr[oa]s?|(?!(?:{_NOUNS})\b)[a-zñü]{{2,}}[aei]mos|"
        r"\w+(?:ába|ía|ára|iéra|áse|iése)mos)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\b(?:[Ww]e|us(?! dollars)|[Oo]urs?)\b"),
    "fr": re.compile(r"\b(?:nous|notre|nos)\b", re.IGNORECASE),
}
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
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


def says_we(text: str, language: str) -> bool:
    """Whether a text («es», «en» or «fr») says «we» outside quotation marks, in Spanish also by a verb alone («las
    demás la consideramos útil»): a report that told it so would speak for itself."""
    return _AUTHOR[language].search(_QUOTED.sub("", text)) is not None


def is_better_quoted(text: str, language: str, subject: Subject, *, for_a_group: bool) -> bool:
    """Whether a speaker's sentence is quoted rather than retold: what is «ours» would become a person's own, «we» are
    all those for whom somebody speaks, or its two tenses would become one."""
    if (language == "fr" and _TURNED.search(text)) or cannot_follow_that(text, language):
        return True
    if for_a_group and says_we(text, language):
        return True
    if _PERFECT[language].search(text) and _PRETERITE[language].search(text):
        return True
    ours = (match["noun"].lower() for match in _OURS[language].finditer(text))
    return subject.person and any(noun not in word_set(language, "own", "nouns") for noun in ours)
