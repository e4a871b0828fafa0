"""The voice of a record itself: what it says of its meeting is nobody's, but for what somebody says in it."""

from __future__ import annotations

from relatoria.gather.attribution.anaphora import CHAIRS
from relatoria.gather.attribution.claim import Claim
from relatoria.gather.attribution.spot import PERSONAL, Shape
from relatoria.gather.attribution.tense import editorial
from relatoria.language.sentence import Sentence
from relatoria.model.intervention import Relation


def not_of_the_record(claims: tuple[Claim, ...], sentence: Sentence, language: str) -> tuple[Claim, ...]:
    """The claims that stand although the sentence speaks of the meeting: those of persons, and of what is said."""
    if not claims or not editorial(sentence, language):
        return claims
    return tuple(claim for claim in claims if _personal(claim) or _in_content(claim, sentence, language))


def _personal(claim: Claim) -> bool:
    # «The WHO undertook to send this summary» promises, whatever it speaks of
    promises = claim.relation is Relation.COMMIT and claim.rule != "agent" and bool(claim.spots)
    told = (spot for spot in claim.spots if spot.shape is Shape.ANAPHOR and spot.head not in CHAIRS)
    functions = (spot.end - spot.first > 1 for spot in told)
    return promises or any(functions) or any(spot.shape in PERSONAL for spot in claim.spots)


def _in_content(claim: Claim, sentence: Sentence, language: str) -> bool:
    """«Los evaluadores constataron que la entrevista se celebra tarde»: what is said tells that it is held."""
    at = sentence.text.find(claim.verb, claim.start) if claim.verb and claim.spots else -1
    if at < 0:
        return False
    behind = at + len(claim.verb)
    if not sentence.folded[behind:].lstrip(" ,").startswith(("que ", "qu'", "that ")):
        return False
    head = sentence.folded[:behind]
    return not editorial(Sentence(0, behind, sentence.text[:behind], head, tuple(head.split())), language)
