"""Lines that nobody says: dates of meetings, whom to write to, what the meeting itself does without a verb.

«Peer Review of Honduras: 15-16 September», «Contacto de prensa: …», «Adoption du rapport par consensus».
"""

from __future__ import annotations

import re

from relatoria.gather.attribution.mentions.spot import Shape
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.words.gatherings import gatherings_of
from relatoria.gather.attribution.words.scene import Scene, scene_of
from relatoria.gather.attribution.words.tense import Stand, stand
from relatoria.gather.attribution.words.turns_of_phrase import find_phrase
from relatoria.gather.attribution.words.voicing import voicing_of
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.vocabulary.bodies import find_body


def gives_notice(sentence: Sentence, language: str) -> bool:
    """Whether a line only tells when a meeting is, or whom to write to."""
    if ":" not in sentence.folded:
        return False
    told = gatherings_of(language)
    if told.contact.match(sentence.folded):
        return True
    if told.calendar.match(sentence.folded) is None:
        return False
    scene = scene_of(sentence, language)
    return scene.line.words[0] not in scene.words.honorifics and _verbless(scene)  # «Mme Diop : mardi 3 mai, …»


def is_of_agenda(heading: Sentence) -> bool:
    """«ADOPTION DU DOCUMENT FINAL (point 6 de l'ordre du jour)»: gives the floor to nobody."""
    return _OF_AGENDA.search(heading.folded) is not None


_OF_AGENDA = re.compile(r"\((?:agenda )?(?:items?|points?|puntos?|temas?|asuntos?) \d")


def presents_a_body(wording: str, language: str) -> bool:
    """«About the IOM», «À propos d'Oxfam»: a heading below which a paper says what a body is, not what it said."""
    found = gatherings_of(language).about.match(fold(wording))
    name = wording[found.end() :].strip(" :.") if found is not None else ""
    return bool(name) and find_body(name) is not None


def tells_of_a_meeting(sentence: Sentence, language: str) -> bool:
    """Whether a sentence tells that a meeting was held or who led it, and what nobody said there."""
    told = gatherings_of(language)
    held = None if told.holds.isdisjoint(sentence.words) else told.held.match(sentence.folded)
    if held is None and not told.leads.isdisjoint(sentence.words):
        held = told.led.match(sentence.folded)
    return held is not None and not any(hit.at >= len(held[0].split()) for hit in scene_of(sentence, language).verbs)


def tells_who_is_absent(sentence: Sentence, language: str) -> bool:
    """«Excusó su asistencia D. X», «Apologies were received from Ms. Y»: who is not there says nothing."""
    found = gatherings_of(language).absence.match(sentence.folded, sentence.words)
    if found is None:
        return False
    line = scene_of(sentence, language).line
    return not any(line.starts[hit.first] >= found.end() for hit in scene_of(sentence, language).verbs)


def tells_who_was_silent(sentence: Sentence, language: str) -> bool:
    """«The observer preferred not to speak», «Estados Unidos prefirió no pronunciarse»: nothing is said, and no more
    follows."""
    if language not in _SILENT or _SILENCE.isdisjoint(sentence.words):
        return False
    found = _SILENT[language].search(sentence.folded)
    return found is not None and _MORE.search(sentence.folded, found.end()) is None


_SILENCE = frozenset("not no ne n' pas silent silencio silence declined".split())
_SILENT = {
    "es": re.compile(
        r"\b(?:prefirio|prefirieron|opto por|optaron por|declino|declinaron) (?:no )?(?:pronunciarse|intervenir|opinar|"
        r"hacer comentarios|tomar la palabra|hablar)\b|\b(?:guardo|guardaron) silencio\b|"
        r"\bno (?:intervino|intervinieron|se pronuncio|se pronunciaron|tomo la palabra|tomaron la palabra)\b(?=[.,;]|$)"
    ),
    "en": re.compile(
        r"\b(?:(?:preferred|chose|elected|opted) not to|declined to) (?:comment|speak|take the floor|take a position|"
        r"intervene)\b|\b(?:remained|kept|stayed) silent\b|\bdid not (?:take the floor|speak|intervene)\b(?=[.,;]|$)"
    ),
    "fr": re.compile(
        r"\b(?:a|ont) (?:prefere|choisi de) ne pas (?:s'exprimer|se prononcer|intervenir|prendre la parole)\b|"
        r"\bn'(?:a|ont) pas (?:pris la parole|souhaite (?:s'exprimer|intervenir|se prononcer))\b|"
        r"\b(?:a|ont) garde le silence\b"
    ),
}
_MORE = re.compile(r"\b(?:but|and|pero|y|mais|et|sino|though|although|aunque|bien que|while|mientras)\b|;|:")
"""What else the sentence may report: «declined to comment but said that a review was under way»."""


def tells_who_signed(sentence: Sentence, language: str) -> bool:
    """«The Minister and the Director signed an agreement on …»: persons who sign say nothing, and neither for both.

    What States and bodies sign is their deed.
    """
    told = gatherings_of(language)
    found = None if told.signs.isdisjoint(sentence.words) else told.signed.search(sentence.folded)
    if found is None:
        return False
    scene = scene_of(sentence, language)
    starts, words = scene.line.starts, scene.line.words
    behind = (hit for hit in scene.verbs if hit.first and starts[hit.first] >= found.end())
    if any(words[hit.first - 1] in _AND for hit in behind) or '"' in sentence.folded:
        return False  # «…, y anunciaron que …»
    people = (spot for spot in find_spots(scene) if spot.shape in _PEOPLE)
    return any(starts[spot.first] < found.start() for spot in people)


_AND = frozenset({"and", "y", "e", "et"})
_PEOPLE = frozenset({Shape.PERSON, Shape.ROLE, Shape.BARE})


def tells_of_the_room(sentence: Sentence, language: str) -> bool:
    """«Silence dans la salle : le pays hôte a expulsé …»: what is heard in the room, told by who reports."""
    return gatherings_of(language).room.match(sentence.folded) is not None


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


def says_nothing_said(sentence: Sentence, language: str) -> bool:
    """Whether a sentence is nobody's and ends the turn of whoever had the floor: it tells of the meeting only."""
    return (
        gives_notice(sentence, language)
        or of_proceedings(sentence, language)
        or tells_of_a_meeting(sentence, language)
        or tells_who_is_absent(sentence, language)
        or tells_who_was_silent(sentence, language)
        or tells_who_signed(sentence, language)
        or tells_of_the_room(sentence, language)
    )
