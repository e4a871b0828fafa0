"""Whoever a sentence names and may let speak: the mentions that were read, and names that no rule reads as a mention.

The readers of mentions ask for something beside a name (a verb of saying, a function, a cue). What they leave may
still be a speaker: «disparó de entrada Wenceslao Quispe», «the city council signed a memorandum». These are not
mentions yet; `weighed` tells whether one of them speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relatoria.gather.attribution.actors.registry import Mention, Registry
from relatoria.gather.attribution.claims.asides import spoken_for
from relatoria.gather.attribution.claims.subjects import head_of
from relatoria.gather.attribution.mentions.bare import begins_no_name, is_a_body
from relatoria.gather.attribution.mentions.collectives import MEMBERS
from relatoria.gather.attribution.mentions.joined_spots import joined_up
from relatoria.gather.attribution.mentions.name_places import name_end, names_a_text
from relatoria.gather.attribution.mentions.name_tail import is_finite
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.stakeholders import stakeholder_type_of
from relatoria.vocabulary.towns import find_town

_REACH = 5
_LONGEST = 9
_FULL = 2
_MAY_SPEAK = frozenset(Shape) - {Shape.COLLECTIVE, Shape.ANAPHOR}


def candidates(scene: Scene, spots: tuple[Spot, ...], registry: Registry) -> tuple[Spot, ...]:
    """The mentions of a sentence that name somebody and the names that are none yet, in order. Linear."""
    listed = spoken_for(scene, spots)
    named = [spot for spot in spots if spot.shape in _MAY_SPEAK and spot not in listed and not _thing(scene, spot)]
    more = [*_names(scene, spots, registry), *_opening_body(scene, spots)]
    return joined_up(scene, sorted([*named, *more], key=lambda spot: spot.first)) if more else tuple(named)


def _thing(scene: Scene, spot: Spot) -> bool:
    """«la Educación Superior, de la Organización …»: an article before a bare name that no title or function opens."""
    line, words = scene.line, scene.words
    if spot.shape is Shape.STATE and spot.first > 2 and line.words[spot.first - 1] in _FROM:
        somebody = line.words[spot.first - 2] in MEMBERS and line.words[spot.first - 3] in _ONE
        if somebody:  # «One participant from South Sudan dissented»
            return True
    if spot.shape is not Shape.PERSON or spot.mention.role or not spot.first or line.gap(spot.first):
        return False
    first = line.words[spot.first]
    article = line.words[spot.first - 1] in words.definite and line.capital(spot.first)
    return article and first not in words.honorifics and first not in words.roles


_FROM = frozenset({"from", "de", "del", "du", "d'"})
_ONE = frozenset({"one", "a", "an", "un", "una", "une"})


def opens_with_nobody(scene: Scene) -> bool:
    """Whether a sentence opens with somebody without a name, or as what a group recommends: whoever spoke before does
    not go on («One participant from Chad bristled», «Recommendation: the Bank should …»)."""
    words = scene.line.words
    somebody = len(words) > 2 and words[0] in _ONE and words[1] in _SPEAKERS and words[2] in _FROM
    return somebody or (len(words) > 1 and words[0] in _ADVICE and ":" in scene.line.gap(1))


_SPEAKERS = frozenset(
    "participant participante asistente attendee delegate delegado delegada delegue deleguee speaker orador oradora "
    "negotiator negociador negociadora negociateur negociatrice diplomat diplomate panellist panelist panelista expert "
    "experto experta experte intervenant intervenante".split()
)
_ADVICE = frozenset(
    "recommendation recommendations recomendacion recomendaciones recommandation recommandations".split()
)


def may_name(sentence: Sentence, language: str) -> bool:
    """A cheap test: a capital behind the first word, or the word of a body near the head of the sentence."""
    return _CAPITAL.search(sentence.text) is not None or not words_of(language).bodies.isdisjoint(
        sentence.words[1:_REACH]
    )


_CAPITAL = re.compile(r"[^\W\d_a-zà-öø-ÿ](?<=[ («“\"'’].)")


def _names(scene: Scene, spots: tuple[Spot, ...], registry: Registry) -> Iterator[Spot]:
    """Full names without anything beside them, and surnames of persons who are known."""
    line = scene.line
    reached = 0
    for at, capital in enumerate(line.capitals):
        if not at or not capital or at < reached or at in scene.countries or begins_no_name(scene, at):
            continue  # a name that opens a sentence is read without a cue already, if it is one
        end = name_end(scene, at)
        reached = end
        wording = line.text(at, end)
        if _taken(spots, at, end) or not wording or find_town(wording) or names_a_text(scene, at, end):
            continue
        mention = Mention(ActorKind.PERSON, wording, surface=wording)
        if sum(line.capitals[at:end]) >= _FULL:
            if not is_a_body(scene, at, end):
                yield Spot(at, end, Shape.BARE, mention)
        elif (known := registry.find(mention)) is not None and registry.get(known).kind is ActorKind.PERSON:
            yield Spot(at, end, Shape.SURNAME, mention)


def _opening_body(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Spot]:
    """«The city council …», «El grupo de clínicas Armorvie …»: a definite noun phrase whose head is a body's word, also
    behind «Pour sa part,»."""
    line, words, first = scene.line, scene.words, head_of(scene)
    if len(line) < first + _REACH or line.words[first] not in words.definite or _taken(spots, first, first + 2):
        return
    known = words.bodies | words.units if first else words.bodies
    heads = (at for at in range(first + 1, first + _REACH + 1) if at < len(line) and line.words[at] in known)
    head = next(heads, None)
    if head is None or any(line.gap(at) or _breaks(scene, at - 1) for at in range(first + 2, head + 1)):
        return
    end = head + 1
    while end < len(line) and not line.gap(end) and end - head < _LONGEST and _goes_on(scene, end):
        end += 1
    while end > head + 1 and line.words[end - 1] in words.links:
        end -= 1
    state = next((name for at, name in scene.countries.items() if head < at <= end), None)
    if state is not None and line.words[head] in words.representing:  # «La délégation de l'Inde réserve sa position»
        end = max(end, state.end)
        place, surface = line.text(state.first, state.end), line.text(first, end)
        mention = Mention(ActorKind.STATE, place, line.raw(head), None, state.code, "state", None, surface)
        yield Spot(first, end, Shape.ROLE, mention, head=line.words[head])
        return
    wording = line.text(first + 1, end)
    kind = stakeholder_type_of(None, wording, None)
    mention = Mention(ActorKind.ORGANISATION, wording, stakeholder_type=kind, surface=wording)
    yield Spot(first, end, Shape.BODY, mention, head=line.words[head])


def _breaks(scene: Scene, at: int) -> bool:
    """Whether no name of a body goes over a token: «La competencia es del Estado», «les travaux sur la section»."""
    word, words = scene.line.words[at], scene.words
    return word in words.of or word in words.prepositions or is_finite(scene, at)


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether the name of a body goes on with a token: «régional», what it is of, its capitals; in English a further
    head."""
    words, word = scene.words, scene.line.words[at]
    if words.language == "en":
        of = word in words.of and scene.line.capitals[at + 1 : at + 2] == (True,)
        return of or word in words.bodies or (scene.line.words[at - 1] in words.of and scene.line.capital(at))
    if is_finite(scene, at):
        return False  # «L'Agence l'étendra aux consulats»
    before = scene.line.words[at - 1]
    return (
        scene.line.capital(at)
        or word in (*words.modifiers, *words.of, *words.articles)
        or before in (*words.of, *words.articles)
    )


def _taken(spots: tuple[Spot, ...], first: int, end: int) -> bool:
    return any(spot.first < end and first < spot.end for spot in spots)
