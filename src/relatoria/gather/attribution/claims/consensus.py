"""Claims of consensus and quantified claims: recorded as claims of the report, to be checked against the record."""

from __future__ import annotations

import re

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.wordlists import CONSENSUS_WORDS
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.model.finding import Finding, FindingKind, PassageRef
from relatoria.model.intervention import How, Relation
from relatoria.vocabulary.findings import written

_CONSENSUS = {
    "es": re.compile(
        r"^(?:(?!que\b)\w+ ){0,6}?(?:hubo|existio|se alcanzo|se observo|se registro|se constato|hay|existe|se llego a)"
        r" (?:un |una )?(?:amplio |amplia |claro |clara |pleno |plena |general )?"
        r"(?:consenso|acuerdo|coincidencia|unanimidad|convergencia)\b"
        r"|^(?:por (?:unanimidad|consenso),? )?se (?:acordo|convino)\b"
    ),
    "en": re.compile(
        r"^(?:(?!that\b)\w+,? ){0,6}?there (?:was|is|has been) (?:an? )?"
        r"(?:broad |general |wide(?:spread)? |clear |full )?(?:consensus|agreement|convergence|unanimity)\b"
        r"|^it was (?:generally |widely |broadly )?agreed\b"
        r"|^(?:a )?(?:broad |general )?consensus emerged\b"
    ),
    "fr": re.compile(
        r"^(?:(?!que\b)\w+,? ){0,6}?"
        r"(?:il y a(?: eu)?|il existe|on (?:constate|observe|releve)|(?:il )?se degage|il ressort)"
        r" (?:un |une )?(?:large |vaste |net |nette |plein |pleine )?(?:consensus|accord|convergence|unanimite)\b"
        r"|^un (?:large )?consensus (?:se degage|s'est degage|existe)\b|^il est convenu\b"
    ),
}
_NONE = {
    "es": re.compile(r"no (?:hubo|se alcanzo|se observo|se registro|se constato|hay|se llego a)\b"),
    "en": re.compile(r"there (?:was|is|has been) no\b|no (?:broad |general )?(?:consensus|agreement)\b"),
    "fr": re.compile(r"(?:il n'y a|il n'existe|on ne (?:constate|observe|releve)|il ne se degage|aucun)\b"),
}
_EVERYBODY = {"es": "Los participantes", "en": "The participants", "fr": "Les participants"}
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
    if _CONSENSUS[scene.language].search(folded) is None:
        return ()
    if any(spot.shape is Shape.PERSON and spot.first < 4 for spot in spots):
        return ()
    if _NONE[scene.language].match(folded) is not None:
        return ()  # «No se alcanzó un acuerdo sobre la compensación a los países»
    collective = next((spot for spot in spots if spot.shape is Shape.COLLECTIVE), None)
    name = _EVERYBODY[scene.language]
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
