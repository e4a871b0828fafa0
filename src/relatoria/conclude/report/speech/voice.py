"""Whether a document lets people speak themselves or tells what they said, whatever its title calls it."""

from __future__ import annotations

import re
from functools import lru_cache

from relatoria.model.document import Document, DocumentKind

_DIRECT = frozenset({DocumentKind.STATEMENT, DocumentKind.TRANSCRIPT})
_FIRST = {
    "es": re.compile(
        r"\b(?:yo|mis?|nos|nosotr[oa]s|nuestr[oa]s?|me|quisiera|\w{2,}(?:amos|emos|imos))\b", re.IGNORECASE
    ),
    "en": re.compile(r"\b(?:I|we|our|my|us|me)\b"),
    "fr": re.compile(r"\b(?:je|nous|notre|nos|mon|ma|mes)\b|\bj['’]", re.IGNORECASE),
}
"""Somebody speaks."""
_TOLD = {
    "es": re.compile(
        r"\b(?:(?:señal|indic|manifest|afirm|subray|destac|inform|explic|declar|lament|apoy|agreg|solicit|recomend|"
        r"record|rechaz|estim|reclam|aclar|celebr|aconsej|inst)(?:ó|aron)|"
        r"(?:advirti|añadi|sugiri|pidi|respondi)ó|(?:advirt|añad|suger|sugir|pid|respond)ieron|"
        r"(?:propus|sostuv)(?:o|ieron))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:said|stated|noted|stressed|underlined|urged|proposed|suggested|recommended|supported|opposed|explained|"
        r"replied|added|argued|warned|recalled|regretted|announced|called (?:for|on|upon)|observed|emphasi[sz]ed|"
        r"reported)\b"
    ),
    "fr": re.compile(
        r"\b(?:a|ont|s['’]est|se sont) (?:\w+ment )?(?:indiqué|rappelé|souligné|proposé|demandé|estimé|expliqué|"
        r"recommandé|déclaré|ajouté|précisé|regretté|répondu|appelé|annoncé|dit|inquiétée?|engagée?|offert|plaidé|"
        r"appuyé|salué|noté|relevé|insisté|fait (?:état|savoir|valoir|observer|remarquer|part))\b",
        re.IGNORECASE,
    ),
}
"""Somebody is told to have spoken."""
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
FEWEST = 4
MORE = 3
"""A record tells so many times at least, and so many times as often as anybody says «I» or «we»."""


def is_direct(document: Document) -> bool:
    """Whether a document holds the speakers' own words: a statement or a transcript, which nobody retells."""
    return document.kind in _DIRECT and not reads_as_record(document.text, document.language)


@lru_cache(maxsize=256)
def reads_as_record(text: str, language: str) -> bool:
    """Whether a text in «es», «en» or «fr» tells what people said, quotations apart. Linear.

    The title of minutes («Procès-verbal») or of a bulletin on a draft («Declaración de Quito») may promise people's own
    words; what a secretary wrote must never stand as theirs.
    """
    if language not in _FIRST:
        return False
    plain = _QUOTED.sub(" ", text)
    told = sum(1 for _ in _TOLD[language].finditer(plain))
    return told >= FEWEST and told >= MORE * sum(1 for _ in _FIRST[language].finditer(plain))
