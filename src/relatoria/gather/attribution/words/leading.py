"""Sentences that only tell who leads a delegation or presides over a meeting: they introduce, nobody speaks in them."""

from __future__ import annotations

import re

from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.sentence import Sentence
from relatoria.language.tongue import TONGUES

_WORDS = frozenset().union(*(words_of(language).led for language in TONGUES))
_WHAT = rf"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_WHOSE = r"(?:the|its|their|his|her|la|las|el|los|su|sus|sa|son|ses|le|les|leur|leurs|l'|esta|este|cette|this) ?"
_BE = (
    r"(?:was|were|is|are|has been|have been|had been|estuvo|estuvieron|estaban?|estan?|fue|fueron|es|son|eran?|ha sido|"
    r"han sido|est|sont|etait|etaient|a ete|ont ete|fut|furent)"
)
_LED = (
    r"(?:headed|led|chaired|presided over|co-chaired|moderated|encabezad[ao]s?|presidid[ao]s?|dirigid[ao]s?|"
    r"moderad[ao]s?|conduite?s?|dirigee?s?|menee?s?|presidee?s?|animee?s?)"
)
_LEADS = (
    r"(?:headed|heads|led|leads|chaired|chairs|presided over|presides over|moderated|moderates|"
    r"encabez(?:an?|o|aron|aban?|ara)|presid(?:en?|io|ieron|ian?)|dirig(?:en?|io|ieron|ian?)|moder(?:an?|o|aron|aban?)|"
    r"(?:a |ont )?condui(?:t|sait|saient|sit)|(?:a |ont )?dirig(?:e|eait|eaient|ea)|"
    r"(?:a |ont )?presid(?:e|ait|aient|a)|(?:a |ont )?mene|menait|menaient)"
)
_PASSIVE = re.compile(rf"{_WHOSE}(?:\w+ ){{0,2}}?{_WHAT}\b[^,;:]{{0,60}}? {_BE} {_LED} (?:by|por|par)\b")
_VERB_FIRST = re.compile(rf"{_LEADS} {_WHOSE}(?:\w+ ){{0,2}}?{_WHAT}\b")
_ACTIVE = re.compile(
    rf"(?:(?!\b(?:who|que|quien|qui|y|and|et)\b)[^;:]){{3,140}}?,? {_LEADS} {_WHOSE}(?:\w+ ){{0,2}}?{_WHAT}\b"
)
_NAMED = rf"(?:{_WHOSE})?(?:\w+ ){{0,2}}?{_WHAT}\b[^,;:]{{0,40}} "
_AT_HEAD = re.compile(
    rf"(?:al frente|a la cabeza|a la tete|at the head) (?:de|del|of|d') ?{_NAMED}"
    r"(?:se trouv(?:e|ait)|etait|est|figur(?:e|ait|a|aba)|estaba|esta|iba|va|venia|was|is|stood|stands)\b"
    rf"|(?:heading|leading|chairing|presiding over) {_NAMED}(?:was|were|is) "
)


def tells_who_leads(sentence: Sentence) -> bool:
    """«Encabeza su delegación la Sra. X», «Its delegation was led by Ms. Y», «M. Z a présidé la séance»."""
    if _WORDS.isdisjoint(sentence.words):
        return False
    folded = sentence.folded
    found = (pattern.match(folded) for pattern in (_PASSIVE, _VERB_FIRST, _ACTIVE, _AT_HEAD))
    return any(match is not None and _WHO.search(folded, match.end()) is None for match in found)


_WHO = re.compile(r"\b(?:who|quien|qui|that|que)\b|\bqu'")
"""«…, presided over by Ms. X, who recalled the rules»: somebody says something after all."""
