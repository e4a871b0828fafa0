"""Lines that nobody says: dates of meetings, whom to write to, what the meeting itself does without a verb.

«Peer Review of Honduras: 15-16 September», «Contacto de prensa: …», «Adoption du rapport par consensus».
"""

from __future__ import annotations

import re

from relatoria.gather.attribution.words.scene import Scene, scene_of
from relatoria.gather.attribution.words.tense import Stand, stand
from relatoria.gather.attribution.words.turns_of_phrase import find_phrase
from relatoria.gather.attribution.words.voicing import voicing_of
from relatoria.language.sentence import Sentence
from relatoria.language.tongue import TONGUES

_MONTHS = sorted({name for tongue in TONGUES.values() for name in tongue.months}, key=len, reverse=True)
_SHORT = sorted({name[:letters] for name in _MONTHS for letters in (3, 4)}, key=len, reverse=True)
_MONTH = rf"(?:{'|'.join(_MONTHS)}|(?:{'|'.join(_SHORT)})\b\.?)"
_CALENDAR = re.compile(
    r"[^:;.?!]{3,110}?\s?:\s*(?:(?:the|le|el|los dias|les|du|del|on|from)\s+)?"
    r"(?:[a-z]{4,9},?\s+)?"  # the day of the week
    rf"(?:\d{{1,2}}(?:er|o|º|st|nd|rd|th)?(?:\s?(?:[-–—/,]|to|au|al|a|y|et|and)\s?\d{{1,2}})*\.?\s?(?:de\s|of\s)?{_MONTH}(?!\w)"
    rf"|{_MONTH}\s\d{{1,4}}\b|(?:19|20)\d\d\b(?=\s?(?:[,(.;]|$))|(?:dates?|fechas?)\b.{{0,12}}\b(?:confirm|precis|fij))"
)
"""A name, a colon and a date."""
_CONTACT = re.compile(
    r"(?:(?:press|media|presse|prensa)\s+)?(?:contacts?|contactos?|enquiries|renseignements|informes)\b[^:.]{0,40}:"
)


def gives_notice(sentence: Sentence, language: str) -> bool:
    """Whether a line only tells when a meeting is, or whom to write to."""
    if ":" not in sentence.folded:
        return False
    if _CONTACT.match(sentence.folded):
        return True
    if _CALENDAR.match(sentence.folded) is None:
        return False
    scene = scene_of(sentence, language)
    return scene.line.words[0] not in scene.words.honorifics and _verbless(scene)  # «Mme Diop : mardi 3 mai, …»


_MEETING = (
    r"(?:sesion|reunion|encuentro|dialogo|taller|conferencia|consulta|jornadas?|cumbre|foro|audiencia|"
    r"periodo de sesiones|session|meeting|dialogue|workshop|conference|consultation|summit|forum|hearing|"
    r"atelier|sommet|audition)"
)
_HELD = re.compile(
    rf"[^,;:]{{3,120}} (?:celebr(?:o|aron)|held|convened|a tenu|ont tenu|organis[oa]|organized|organizo|a organise) "
    r"(?!that |que )"
    rf"(?:(?:su|sus|la|el|las|los|una?|its|their|the|an?|sa|son|ses|le|une?) |l')?(?:[\w-]+ ){{0,3}}{_MEETING}\b"
)
_HOLDS = frozenset("celebro celebraron held convened tenu organiso organisa organized organizo organise".split())
"""Without one of these words no sentence tells that a meeting was held."""
_MODERATED = re.compile(
    r"[^;]{3,200}? (?:tuv(?:o|ieron) como (?:moderador|presidente|relator)\w* al?|cont(?:o|aron) con la moderacion de|"
    r"was (?:moderated|chaired|facilitated) by|had \S+ as (?:moderator|chair)|"
    r"(?:etait|a ete) (?:moderee?|presidee?|animee?) par|avait pour (?:moderat\w+|president\w*))\b"
)

_LEADS = frozenset(
    "tuvo tuvieron conto contaron moderated chaired facilitated had modere moderee preside presidee anime animee "
    "avait".split()
)
"""Without one of these words no sentence tells who led a meeting."""


def tells_of_a_meeting(sentence: Sentence, language: str) -> bool:
    """Whether a sentence tells that a meeting was held or who led it, and what nobody said there."""
    held = None if _HOLDS.isdisjoint(sentence.words) else _HELD.match(sentence.folded)
    if held is None and not _LEADS.isdisjoint(sentence.words):
        held = _MODERATED.match(sentence.folded)
    return held is not None and not any(hit.at >= len(held[0].split()) for hit in scene_of(sentence, language).verbs)


def of_proceedings(sentence: Sentence, language: str) -> bool:
    """Whether a sentence without a verb tells what the meeting itself does: who is there, what it opens or adopts."""
    if not sentence.words or sentence.folded.partition(" ")[0].rstrip(",:.") not in voicing_of(language).proceedings:
        return False
    scene = scene_of(sentence, language)
    given = find_phrase(scene.line.words, scene.words.phrases["floor_to"]) is not None
    return not given and _is_noun(scene) and _verbless(scene)


def _verbless(scene: Scene) -> bool:
    """Whether nothing but the first word, or a participle, may be a finite verb."""
    if any(hit.at and not scene.line.raw(hit.at).endswith(_PARTICIPLES) for hit in scene.verbs):
        return False
    if scene.language == "en":
        return scene.words.finite.isdisjoint(scene.line.words)
    return stand(scene.line.sentence, scene.language) is Stand.UNKNOWN


_PARTICIPLES = ("é", "ée", "és", "ées")


def _is_noun(scene: Scene) -> bool:
    """«Opening of the session», not «Opening the session, Kenya …»."""
    line, words = scene.line, scene.words
    if len(line) < 2 or scene.language != "en":
        return True
    return bool(line.gap(1)) or line.words[1] in words.prepositions
