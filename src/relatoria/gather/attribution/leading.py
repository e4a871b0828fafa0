"""Sentences that only tell who leads a delegation or presides over a meeting: they introduce, nobody speaks in them."""

from __future__ import annotations

import re

from relatoria.language.sentence import Sentence

_WHAT = (
    r"(?:delegations?|delegacion(?:es)?|reviews?|examen(?:es)?|examens?|meetings?|sessions?|sesion(?:es)?|seances?|"
    r"reunion(?:es|s)?|trabajos|travaux|debates?|debats|dialogue|dialogo|audiencias?|hearings?|audiences?|panel|mesa)"
)
_WHOSE = r"(?:the|its|their|his|her|la|las|el|los|su|sus|sa|son|ses|le|les|leur|leurs|l'|esta|este|cette|this) ?"
_BE = r"(?:was|were|is|are|has been|had been|estuvo|estaba|esta|fue|es|era|ha sido|est|etait|sont|a ete|fut)"
_LED = (
    r"(?:headed|led|chaired|presided over|co-chaired|moderated|encabezad[ao]s?|presidid[ao]s?|dirigid[ao]s?|"
    r"moderad[ao]s?|conduite?s?|dirigee?s?|menee?s?|presidee?s?|animee?s?)"
)
_LEADS = (
    r"(?:headed|heads|led|leads|chaired|chairs|presided over|presides over|moderated|moderates|"
    r"encabez(?:a|o|aba|ara)|presid(?:e|io|ia)|dirig(?:e|io|ia)|moder(?:a|o|aba)|"
    r"(?:a )?condui(?:t|sait|sit)|(?:a )?dirig(?:e|eait|ea)|(?:a )?presid(?:e|ait|a)|(?:a )?mene|menait)"
)
_PASSIVE = re.compile(rf"{_WHOSE}(?:\w+ ){{0,2}}?{_WHAT}\b[^,;:]{{0,60}}? {_BE} {_LED} (?:by|por|par)\b")
_VERB_FIRST = re.compile(rf"{_LEADS} {_WHOSE}(?:\w+ ){{0,2}}?{_WHAT}\b")
_ACTIVE = re.compile(
    rf"(?:(?!\b(?:who|que|quien|qui|y|and|et)\b)[^;:]){{3,140}}?,? {_LEADS} {_WHOSE}(?:\w+ ){{0,2}}?{_WHAT}\b"
    r"(?!.*(?:\bthat\b|\bque\b|qu'))"
)
_NAMED = rf"(?:{_WHOSE})?(?:\w+ ){{0,2}}?{_WHAT}\b[^,;:]{{0,40}} "
_AT_HEAD = re.compile(
    rf"(?:al frente|a la cabeza|a la tete|at the head) (?:de|del|of|d') ?{_NAMED}"
    r"(?:se trouv(?:e|ait)|etait|est|figur(?:e|ait|a|aba)|estaba|esta|iba|va|venia|was|is|stood|stands)\b"
    rf"|(?:heading|leading|chairing|presiding over) {_NAMED}(?:was|were|is) "
)
_WORDS = frozenset(
    "delegation delegations delegacion delegaciones review examen meeting session sessions sesion sesiones seance "
    "seances reunion trabajos travaux debate debates debats dialogue dialogo audiencia hearing audience panel "
    "mesa".split()
)


def tells_who_leads(sentence: Sentence) -> bool:
    """«Encabeza su delegación la Sra. X», «Its delegation was led by Ms. Y», «M. Z a présidé la séance»."""
    if _WORDS.isdisjoint(sentence.words):
        return False
    folded = sentence.folded
    return any(pattern.match(folded) is not None for pattern in (_PASSIVE, _VERB_FIRST, _ACTIVE, _AT_HEAD))
