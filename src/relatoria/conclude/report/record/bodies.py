"""What a speaker's body does: «La Organización ofrecía un módulo», told of the body and not of who speaks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.gather.attribution.words.conjugation import PAST
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.intervention import Relation

_BODY = {
    "es": re.compile(
        r"(?:el|la) (?:mism[oa] )?(?:entidad|organización|organismo|institución|asociación|federación|empresa|"
        r"fundación|agencia|cooperativa|red) ",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"the (?:same )?(?:organi[sz]ation|agency|body|union|association|company|federation|foundation|network) ",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:l['’](?:organisation|organisme|association|agence|entreprise)|la (?:fédération|fondation)|le réseau) ",
        re.IGNORECASE,
    ),
}


def does_itself(text: str, actors: Sequence[Actor], language: str) -> bool:
    """Whether a sentence opens with the body of its only speaker, a person, and tells what that does: no act of speech,
    which is that person's («La Asociación propuso …»)."""
    match = _BODY[language].match(text)
    if match is None or len(actors) != 1 or actors[0].kind is not ActorKind.PERSON:
        return False
    its = language == "en" and _ITS.search(text, match.end()) is not None  # «The Union undertook to open its books»
    return its or not _speaks(text[match.end() :], language)


def _speaks(rest: str, language: str) -> bool:
    table = verb_table(language)
    words = re.findall(r"\w+", fold(rest))[:_NEAR]
    for at, word in enumerate(words[:_VERB]):
        for form, lemma in table.forms.get(word, ()):
            if any(not phrases.isdisjoint(words[at + 1 :]) for phrases, _ in table.phrases.get(lemma, ())):
                return True
            said = table.sayings.get(lemma)
            if said is None or said.takes == "floor":
                continue
            if (
                form.tense == PAST
                or said.relation is not Relation.REPORT
                or words[at + 1 : at + 2] == [_THAT[language]]
            ):
                return True
    return False


_ITS = re.compile(r"\b(?:its|itself)\b")
_THAT = {"es": "que", "en": "that", "fr": "que"}
_VERB, _NEAR = 3, 8
"""Among so many words stands the verb, and what makes it one of saying."""
