"""What States do in ordinary reports, read as in bulletins: lists, those who join, verbs before their subjects.

Records of dialogues and processes tell what States said as bulletins do («la France, rejointe par la Belgique, …»,
«le Niger aussi», «Respondieron a ese pedido Costa Rica y Panamá»), beside persons and bodies, whom those seldom hear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relatoria.gather.attribution.actors.registry import STATE, Mention
from relatoria.gather.attribution.bulletins.stance_capitals import capital_mentions, capital_words
from relatoria.gather.attribution.bulletins.stance_ellipsis import SAID_BEFORE
from relatoria.gather.attribution.bulletins.stance_parties import Party, PartyKind
from relatoria.gather.attribution.bulletins.stances import Clause, clauses_of
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.named import states_named
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.model.intervention import How, Relation
from relatoria.vocabulary.bodies import bodies
from relatoria.vocabulary.places import LANGUAGES, countries


def state_claims(sentence: Sentence, language: str, claims: tuple[Claim, ...], *, several: bool) -> tuple[Claim, ...]:
    """The claims of States in a sentence, if they hold more than ``claims``; else ``claims`` themselves.

    ``several`` asks for two States at least, where hardly any has spoken yet. Only where ``claims`` name nobody but
    States is anything replaced: persons and bodies have better readers.
    """
    told = {spot.mention.country for claim in claims for spot in claim.spots}
    states = all(spot.mention.kind is ActorKind.STATE for claim in claims for spot in claim.spots)
    others = any(claim.how is not How.EXPLICIT and not _verb_first(claim, sentence) for claim in claims)
    acting = _may_act(sentence) if states and not others else set()
    if not acting - told or (several and len(acting) < _SEVERAL):
        return claims
    clauses = [clause for clause in clauses_of(sentence, language) if _of_states(clause)]
    clauses = [clause for clause in clauses if not (told and clause.frame.passive)]
    found = {party.code for clause in clauses for party in _all(clause) if party.kind is PartyKind.STATE}
    if (several and len(found) < _SEVERAL) or not clauses or not found > {code for code in told if code}:
        return claims
    return tuple(claim for clause in clauses for claim in _claims(clause, sentence, language))


def _verb_first(claim: Claim, sentence: Sentence) -> bool:
    """«Secundaron a Guatemala El Salvador y Belice», «Se sumaron …»: a verb at the head, whose subject may follow."""
    return not claim.spots and fold(claim.verb) == next((word for word in sentence.words if word not in _CLITICS), "")


def _may_act(sentence: Sentence) -> set[str]:
    """The States, by code, of names and capitals that no preposition governs."""
    folded, named = sentence.folded, states_named(sentence)
    if not capital_words().isdisjoint(sentence.words):
        named = (*named, *capital_mentions(sentence))
    received = not _RECEIVED.isdisjoint(sentence.words)
    return {
        code for start, _, code in named if received or _GOVERNED.search(folded, max(0, start - _NEAR), start) is None
    }


_CLITICS = frozenset("se s' a lo la los las le les tambien asimismo igualmente".split())
_GOVERNED = re.compile(
    r"\b(?:of|in|to|from|on|at|between|among|against|towards?|within|than|regarding|about|into|under|via|across|"
    r"de|del|en|entre|contra|sobre|desde|hacia|dans|sur|du|des|aux?|chez|contre|vers|avec|d')"
    r"\s?(?:(?:the|el|la|los|las|le|les) |l')?$"
)
_RECEIVED = frozenset("appui soutien adhesion support backing favour apoyo respaldo view avis lectura opinion".split())
"""«Cette idée a reçu l'appui des Comores et de Madagascar», «The view from Cuba was different»: governed, and heard."""
_NEAR = 16
_SEVERAL = 2


def _of_states(clause: Clause) -> bool:
    """Whether States, and bodies beside them, are the subject by name."""
    main = clause.frame.main
    kinds = {party.kind for party in main}
    listed = clause.verb == SAID_BEFORE and kinds == {PartyKind.BODY}
    states = PartyKind.STATE in kinds and kinds <= {PartyKind.STATE, PartyKind.BODY}
    return not clause.frame.anaphoric and (listed or states)


def _all(clause: Clause) -> Iterator[Party]:
    yield from clause.frame.main
    yield from clause.frame.supporters
    yield from clause.frame.opponents


def _claims(clause: Clause, sentence: Sentence, language: str) -> Iterator[Claim]:
    frame = clause.frame
    sides = (
        (frame.main, clause.relation, True), (frame.supporters, Relation.SUPPORT, False),
        (frame.opponents, Relation.OPPOSE, False),
    )  # fmt: skip
    behalf = tuple(_mention(party, sentence, language) for party in (frame.behalf if len(frame.main) == 1 else ()))
    for parties, relation, main in sides:
        spots = tuple(_spot(party, sentence, language) for party in parties if party.kind in _KINDS)
        if spots:
            yield Claim(
                spots, How.EXPLICIT, "subject" if main else "agent", clause.start, clause.end, relation,
                clause.verb.strip(), frames=main, on_behalf_of=behalf if main else (),
            )  # fmt: skip


_KINDS = (PartyKind.STATE, PartyKind.BODY)


def _spot(party: Party, sentence: Sentence, language: str) -> Spot:
    """A party as a mention of a sentence; its place is counted in words before it."""
    first = len(sentence.text[: party.start].split())
    size = max(1, len(sentence.text[party.start : party.end].split()))
    shape = Shape.STATE if party.kind is PartyKind.STATE else Shape.BODY
    return Spot(first, first + size, shape, _mention(party, sentence, language))


def _mention(party: Party, sentence: Sentence, language: str) -> Mention:
    surface = sentence.text[party.start : party.end]
    language = language if language in LANGUAGES else "en"
    if party.kind is PartyKind.STATE:
        names = countries()[party.code].names
        return Mention(ActorKind.STATE, names[language], None, None, party.code, STATE, None, surface)
    if party.kind is PartyKind.BODY:
        body = bodies()[party.code]
        kind = ActorKind.GROUP if body.is_group else ActorKind.ORGANISATION
        name = body.names.get(language) or body.names["en"]
        return Mention(kind, name, stakeholder_type=body.stakeholder_type, surface=surface)
    return Mention(ActorKind.GROUP, surface, surface=surface)
