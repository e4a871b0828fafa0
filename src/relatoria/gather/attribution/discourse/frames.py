"""The discourse state machine: who has the floor, who continues, and what ends a speech."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from relatoria.gather.attribution.actors.registry import Registry
from relatoria.gather.attribution.discourse.own import Own, own_of
from relatoria.gather.attribution.discourse.speeches import Speech
from relatoria.gather.attribution.mentions.claim import VERBLESS, Claim
from relatoria.gather.attribution.mentions.spot import Shape
from relatoria.gather.attribution.words.cited import cites_a_text
from relatoria.gather.attribution.words.conjugation import PRESENT
from relatoria.gather.attribution.words.tense import Stand, about_meeting, editorial, stand, stand_of
from relatoria.gather.attribution.words.turns_of_phrase import match_phrase
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.model.intervention import How

_THEY = frozenset("ella ellos ellas he she him her them lui elle eux elles".split())
_IT = frozenset({"it", "il", "elle", "ella"})
_QUOTES = ('"', "'", "«", "“", "—", "-")


@dataclass(slots=True)
class Habits:
    """How a document reports: how often what is said stood back-shifted, and how often in the present."""

    back: int = 0
    present: int = 0

    def settle(self, found: Stand | None, tense: str) -> Stand:
        """The register of a frame: as found, else as the document has it so far, else by the verb of saying."""
        if found is Stand.BACK:
            self.back += 1
            return found
        if found is Stand.PRESENT:
            self.present += 1
            return found
        if self.back != self.present:
            return Stand.BACK if self.back > self.present else Stand.PRESENT
        return Stand.PRESENT if tense == PRESENT else Stand.BACK


@dataclass(slots=True)
class Frame:
    """Who has the floor: the growing speech, what is the speaker's own, and in which tense the words stand.

    ``register`` is BACK where what is said is back-shifted, PRESENT where it stands in the present; ``headed`` says
    that a heading opened the frame, so that it lasts to the next heading; ``brief`` that somebody who leads the talk
    has it, to whom only words that point back return; ``voiced`` that a representative speaks for a body; ``verbless``
    that a noun reports what is said, so that a further sentence without a verb is not of the same speaker;
    ``personal`` that persons have it.
    """

    speech: Speech
    own: Own
    register: Stand
    habits: Habits = field(default_factory=Habits)
    collective: bool = False
    headed: bool = False
    brief: bool = False
    voiced: bool = False
    verbless: bool = False
    personal: bool = False
    genders: dict[str, str | None] = field(default_factory=dict)


def open_frame(
    speech: Speech, claim: Claim, sentence: Sentence, language: str, registry: Registry, habits: Habits
) -> Frame:
    """The frame that a claim opens; ``habits`` learns how this document reports, and tells where a claim does not."""
    actors = [registry.get(actor) for actor in speech.actors]
    principals = (registry.get(actor) for actor in speech.on_behalf_of)
    behalf = [actor for actor in principals if actor.kind is not ActorKind.STATE]  # a State may speak for itself later
    genders = {actor.id: actor.gender for actor in actors}
    for spot in claim.spots:
        found = registry.find(spot.mention)
        if found in genders and spot.mention.gender:
            genders[found] = genders[found] or spot.mention.gender
    return Frame(
        speech,
        own_of([*actors, *behalf], claim),
        habits.settle(_register(claim, sentence, language), claim.tense),
        habits,
        collective=all(actor.kind is ActorKind.COLLECTIVE for actor in actors) and not _is_one(claim),
        headed=claim.rule == "heading",
        voiced=any(spot.shape is Shape.ROLE for spot in claim.spots),
        verbless=claim.tense == VERBLESS,
        personal=all(actor.kind is ActorKind.PERSON for actor in actors),
        genders=genders,
    )


def _is_one(claim: Claim) -> bool:
    """«Un participante»: one person without a name goes on as anybody does."""
    return len(claim.spots) == 1 and claim.spots[0].shape is Shape.COLLECTIVE and not claim.spots[0].plural


def _register(claim: Claim, sentence: Sentence, language: str) -> Stand | None:
    """The tense of what is said, read after the verb of saying; None where no clause shows it."""
    at = sentence.text.find(claim.verb, claim.start) if claim.verb else -1
    if at >= 0 and claim.rule == "according":
        found = stand(sentence, language)
        return found if found in (Stand.PRESENT, Stand.BACK) else None
    if at >= 0:
        rest = sentence.text[at + len(claim.verb) : claim.end]
        if claim.rule == "inverted" and at > len(sentence.text) // 4:
            rest = sentence.text[claim.start : at]
        said = stand_of(rest, language, main=False)
        if said in (Stand.BACK, Stand.PRESENT):
            return said
        if language == "en" and not any(word.endswith("ed") for word in rest.split()) and " that " in rest[:8]:
            return Stand.PRESENT  # English present forms bear no sign: no past in the clause is the sign
    return None


def continuation(
    frame: Frame, sentence: Sentence, language: str, *, opens_paragraph: bool, closing: bool = False
) -> tuple[How, str] | None:
    """How a sentence without a claim continues the frame, and by which rule; None where it ends it.

    ``closing`` says that the document ends here, where the text itself tells what comes next.
    """
    if frame.headed:
        return How.INHERITED, "under_heading"
    if frame.brief:
        return (How.ANAPHORIC, "own") if _pronoun(frame, sentence, language) and not opens_paragraph else None
    if editorial(sentence, language):
        return None
    if _from_elsewhere(sentence, language):
        return None
    found = stand(sentence, language)
    if cites_a_text(sentence, language) and not _told_back(frame, sentence, language, found):
        return None
    if sentence.text.startswith(_QUOTES) and not opens_paragraph:
        return How.INHERITED, "quoted"
    if (_pronoun(frame, sentence, language) and not opens_paragraph) or _to_them(sentence):
        return How.ANAPHORIC, "own"
    own = frame.own.opens(sentence, language)
    if frame.verbless and found is Stand.UNKNOWN and not own and not _links(sentence, language):
        return None
    if opens_paragraph:
        return _across(frame, sentence, language, found, own=own)
    if found is Stand.NARRATIVE and about_meeting(sentence, language):
        return None
    if frame.collective:
        return (How.INHERITED, "backshift") if found is Stand.BACK else None
    if own and found is not Stand.PRESENT:
        return How.ANAPHORIC, "own"
    if closing and found is not frame.register and not own and _IT.isdisjoint(sentence.words[:1]):
        return None  # in another tense than what was said: at its end the document speaks with its own voice
    return _within(frame, sentence, language, found, own=own)


_AS_SAID = re.compile(r"segun (?:dij|explic|indic|senal|afirm|detall|cont|precis|reconoc|asegur)\w*,")
"""«Según explicó, …»: what follows is said by whoever has the floor."""
_TO_THEM = re.compile(
    r"^a (?:l'|les |la |le )?entendre\b|^segun (?:dij|explic|indic|senal|afirm|detall|cont|precis|reconoc|asegur)\w*,|"
    r"\b(?:segun (?:el|ella|ellos|ellas|sus palabras)|a su (?:juicio|entender|parecer|modo de ver)|en su opinion|"
    r"in (?:his|her|its|their) (?:view|opinion|words|submission)|as (?:he|she|they) (?:put|saw) it|"
    r"selon (?:lui|elle|eux|elles)|a (?:son|leur) (?:avis|sens)|a (?:ses|leurs) yeux|d'apres (?:lui|elle|eux|elles))\b"
)
"""Turns of phrase that give a sentence to whoever has the floor, wherever they stand in it."""
_TO_THEM_WORDS = frozenset(
    "entendre segun juicio entender parecer ver opinion view words submission put saw selon avis sens yeux "
    "apres".split()
)


def _to_them(sentence: Sentence) -> bool:
    return not _TO_THEM_WORDS.isdisjoint(sentence.words) and _TO_THEM.search(sentence.folded) is not None


def _links(sentence: Sentence, language: str) -> bool:
    """«Existence, toutefois, d'une stratégie»: a word near the head says that the sentence goes on."""
    head = sentence.words[:_NEAR]
    phrases = words_of(language).phrases["continuers"]
    return any(match_phrase(head, at, phrases) for at in range(len(head)))


_NEAR = 5


def _from_elsewhere(sentence: Sentence, language: str) -> bool:
    """«Según el último padrón, …»: the sentence rests on another source, not on the speaker."""
    words = words_of(language)
    head = sentence.words[:4]
    first = head[0] if head else ""
    named = first in words.phrases["according"].by_first or first == "according"
    if not named or _AS_SAID.match(sentence.folded):
        return False
    return words.possessives.isdisjoint(head) and _THEY.isdisjoint(head)


def _told_back(frame: Frame, sentence: Sentence, language: str, found: Stand) -> bool:
    """Whether what a text says stands back-shifted as the speech does; of English pasts only «had» shows it."""
    shifted = found is Stand.BACK and frame.register is Stand.BACK
    return shifted and (language != "en" or "had" in sentence.words)


def _pronoun(frame: Frame, sentence: Sentence, language: str) -> bool:
    """«She wants …»: a personal pronoun of the speaker's gender opens the sentence («il» is too often nobody)."""
    word = sentence.words[0] if sentence.words else ""
    genders = words_of(language).pronouns
    if frame.collective or word not in genders or word in ("il", "el", "they") or len(frame.genders) != 1:
        return False
    known = next(iter(frame.genders.values()))
    return known is None or known == genders[word]


def _within(frame: Frame, sentence: Sentence, language: str, found: Stand, *, own: bool) -> tuple[How, str] | None:
    if found is Stand.BACK:
        return How.INHERITED, "backshift"
    if frame.register is Stand.PRESENT:
        if about_meeting(sentence, language) and _sets_scene(sentence, language):
            return None
        if own:
            return How.ANAPHORIC, "own"
        return How.INHERITED, "same_tense"
    return How.INHERITED, "same_tense" if found is Stand.PRESENT else "unmarked"


def _sets_scene(sentence: Sentence, language: str) -> bool:
    """A meeting word at the head of the sentence: the text itself goes on to another part of the meeting."""
    head = sentence.words[:7]
    return about_meeting(Sentence(0, 0, "", "", head), language)


def _across(frame: Frame, sentence: Sentence, language: str, found: Stand, *, own: bool) -> tuple[How, str] | None:
    """A new paragraph ends a speech unless it goes on in back-shifted tenses, or names what is the speaker's own."""
    if frame.collective:
        return None
    unmarked = found is Stand.UNKNOWN and language == "en" and frame.register is Stand.BACK
    if found is not Stand.BACK and not unmarked and found is not frame.register:
        return None
    if about_meeting(sentence, language):
        return None
    if own or unmarked or found is Stand.BACK:
        return How.INHERITED, "next_paragraph"
    return None
