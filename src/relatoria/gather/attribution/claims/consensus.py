"""Claims of consensus and quantified claims: recorded as claims of the report, to be checked against the record."""

from __future__ import annotations

import re

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.gatherings import gatherings_of
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.wordlists import CONSENSUS_WORDS
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.model.finding import Finding, FindingKind, PassageRef
from relatoria.model.intervention import How, Relation
from relatoria.vocabulary.findings import written

_ALL = frozenset("todos todas totalidad unanimidad all everyone everybody tous toutes unanimes unanimement".split())
_QUANTITY = (
    frozenset(
        "muchos muchas varios varias algunos algunas numerosos numerosas diversos diversas mayoria minoria "
        "ciertos ciertas "
        "pocos pocas many several some most numerous few majority minority various certain number plusieurs certains "
        "certaines nombreux nombreuses plupart majorite minorite quelques beaucoup".split()
    )
    | _ALL
)


def consensus_claim(scene: Scene, spots: tuple[Spot, ...]) -> tuple[Claim, ...]:
    """The claim of a sentence such as «Hubo consenso en que …»; () for any other."""
    if CONSENSUS_WORDS.isdisjoint(scene.line.words):
        return ()
    folded = scene.line.sentence.folded
    told = gatherings_of(scene.language)
    if told.agreement.search(folded) is None:
        return ()
    if any(spot.shape is Shape.PERSON and spot.first < 4 for spot in spots):
        return ()
    if told.no_agreement.match(folded) is not None:
        return ()  # «No se alcanzó un acuerdo sobre la compensación a los países»
    collective = next((spot for spot in spots if spot.shape is Shape.COLLECTIVE), None)
    name = told.everybody
    spot = collective or Spot(0, 0, Shape.COLLECTIVE, Mention(ActorKind.COLLECTIVE, name, surface=name), plural=True)
    size = len(scene.line.sentence.text)
    return (Claim((spot,), How.COLLECTIVE, "consensus", 0, size, Relation.SUPPORT, plural=True),)


def quantifier_finding(claim: Claim, text: Text, span: tuple[int, int], actors: tuple[str, ...]) -> list[Finding]:
    """A finding for a claim of all, or of an unnamed number; none for anything else."""
    if claim.how is not How.COLLECTIVE:
        return []
    words = set(re.findall(r"\w+", fold(claim.spots[0].mention.surface)))
    if claim.rule == "consensus" or words & _ALL:
        kind = FindingKind.CONSENSUS_CLAIM
    elif words & _QUANTITY:
        kind = FindingKind.QUANTIFIER_CLAIM
    else:
        return []
    start, end = text.clean.source(*span)
    message = written(kind.value, text.document.language, text=text.clean.text[span[0] : span[1]])
    return [Finding("", kind, message, (PassageRef(text.document.id, start, end),), actors)]
