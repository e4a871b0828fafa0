"""How sure each passage is its speaker's: what its rule is worth, and what stands around it.

A rule is right as often as it is on the development documents, wherever it is used. Whether it is right here shows in
more: how far the speaker was named before, who spoke between, whether the sentence names somebody else. These signs
(`sureness_signs`) are weighed as learnt from the development gold (`python -m evaluation.weigh_sureness`). Who speaks
is not changed by it, only how sure that is said to be.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from math import log
from typing import NamedTuple

from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.results.sureness_signs import (
    Place,
    Voice,
    signs_of_match,
    signs_of_sentence,
    signs_of_voice,
    voice_of,
    words_of_name,
)
from relatoria.gather.text import Text
from relatoria.language.remembered import Remembered
from relatoria.model.document import ParagraphKind
from relatoria.model.intervention import AttributedPassage, How, Intervention
from relatoria.vocabulary.weights import likely, weights

_NEAR, _FAR, _FARTHEST = 5, 8, 3
_MOST = 0.995
_WHOLE_SENTENCE = 0.8
_LOWEST, _HIGHEST = -4.0, 5.0
FOLLOWS = "follows"
"""The sign of how sure the passage before of the same speakers is: what follows a doubtful one is doubtful."""
_RULE = "rule"


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage, what shows how sure it is, and the number of the one that it follows.

    Each of ``found`` counts also as a sign of passages found in the same way; ``rule`` is the log odds of the rule.
    """

    intervention: Intervention
    passage: AttributedPassage
    found: tuple[str, ...]
    rule: float
    follows: int | None

    @property
    def signs(self) -> dict[str, float]:
        """All signs, each with its strength."""
        how = self.passage.how.value
        own = dict.fromkeys([*self.found, *[f"{sign}_{how}" for sign in self.found], f"how_{how}"], 1.0)
        return own | {_RULE: self.rule, f"{_RULE}_{how}": self.rule}

    def score(self, before: float | None) -> float:
        """Its log odds as learnt, after those of the one that it follows."""
        way = _way(self.passage.how)
        total = way.bias + way.rule * self.rule + sum(map(way.worth.__getitem__, self.found))
        return total if before is None else total + way.follows * strength(before)


class _Way(NamedTuple):
    """What signs are worth among passages whose speakers are found in one way."""

    bias: float
    rule: float
    follows: float
    worth: Remembered[float]


@cache
def _way(how: How) -> _Way:
    learnt = weights("sureness")

    def worth(sign: str) -> float:
        return learnt.worth(sign) + learnt.worth(f"{sign}_{how.value}")

    return _Way(learnt.bias + learnt.worth(f"how_{how.value}"), worth(_RULE), learnt.worth(FOLLOWS), Remembered(worth))


def surely(text: Text, found: Attribution) -> Attribution:
    """The same attribution, each passage as sure as what stands around it shows. Linear."""
    scores: list[float] = []
    sure: dict[tuple[str, int, int], float] = {}
    for one in shown(text, found):
        scores.append(one.score(None if one.follows is None else scores[one.follows]))
        passage = one.passage
        sure[one.intervention.id, passage.start, passage.end] = round(likely(scores[-1]), 3)
    return replace(found, interventions=tuple([_with(one, sure) for one in found.interventions]))


def strength(score: float) -> float:
    """How strongly a passage's log odds count for the one that follows it."""
    return min(max(score, _LOWEST), _HIGHEST)


def _with(one: Intervention, sure: dict[tuple[str, int, int], float]) -> Intervention:
    passages = [
        AttributedPassage(said.start, said.end, said.how, sure[one.id, said.start, said.end], said.why)
        for said in one.passages
    ]
    return one.with_passages(tuple(passages))


def shown(text: Text, found: Attribution) -> Iterator[Shown]:
    """Every passage of a document in order of the text, with its signs. Linear."""
    places = _places(text)
    starts = [text.clean.source_start(place.sentence.start) for place in places]
    so_far = _SoFar(found)
    pairs = [(passage, one) for one in found.interventions for passage in one.passages]
    for passage, one in sorted(pairs, key=lambda pair: (pair[0].start, pair[0].end)):
        place = places[max(bisect_right(starts, passage.start) - 1, 0)]
        signs, follows = so_far.signs(place, passage, one), so_far.last.get(one.actors)
        so_far.take(place, passage, one)
        rule = log(passage.confidence / (1 - min(passage.confidence, _MOST)))
        yield Shown(one, passage, signs, rule, None if passage.how is How.EXPLICIT else follows)


def _places(text: Text) -> list[Place]:
    places: list[Place] = []
    heading = 0
    for number, part in enumerate(text.paragraphs):
        kind = part.paragraph.kind
        heading += kind is ParagraphKind.HEADING
        item = kind is ParagraphKind.LIST_ITEM
        for position, sentence in enumerate(part.sentences):
            places.append(Place(len(places), sentence, part.language, number, heading, not position, item))
    return places


Speakers = tuple[str, ...]
"""The ids of those to whom a passage is given."""


@dataclass(slots=True)
class _SoFar:
    """What a document has shown up to a passage: who was named where, and to whom each sentence was given."""

    found: Attribution
    named: dict[Speakers, Place] = field(default_factory=dict)
    last: dict[Speakers, int] = field(default_factory=dict)
    given: dict[int, set[Speakers]] = field(default_factory=dict)
    before: tuple[Place, Speakers] | None = None
    count: int = 0
    voices: dict[Speakers, Voice] = field(default_factory=dict)
    of_voice: dict[Speakers, list[str]] = field(default_factory=dict)
    times: Counter[Speakers] = field(default_factory=Counter)
    heard: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        actors = {actor.id: actor for actor in self.found.actors}
        names = {actor.id: words_of_name(actor) for actor in self.found.actors}
        for one in self.found.interventions:
            self.times[one.actors] += sum(passage.how is How.EXPLICIT for passage in one.passages)
            if one.actors not in self.voices:
                voice = voice_of([actors[actor] for actor in one.actors], [names[actor] for actor in one.actors])
                self.voices[one.actors], self.of_voice[one.actors] = voice, list(signs_of_voice(voice))
        self.heard = frozenset().union(*(voice.names for voice in self.voices.values()))
        self.known = frozenset().union(*names.values())

    def take(self, place: Place, passage: AttributedPassage, one: Intervention) -> None:
        """Remember a passage."""
        if passage.how is How.EXPLICIT:
            self.named[one.actors] = place
        self.last[one.actors] = self.count
        self.count += 1
        self.given.setdefault(place.at, set()).add(one.actors)
        self.before = place, one.actors

    def signs(self, place: Place, passage: AttributedPassage, one: Intervention) -> tuple[str, ...]:
        """The signs of a passage."""
        voice = self.voices[one.actors]
        found = [f"relation_{one.relation}", f"named_{min(self.times[one.actors], 3)}_times"]
        found += self.of_voice[one.actors]
        found += signs_of_sentence(place)
        found += signs_of_match(place, voice, self.heard, self.known)
        found += self._way(place, passage, one.actors)
        return tuple(dict.fromkeys(found))

    def _way(self, place: Place, passage: AttributedPassage, speakers: Speakers) -> Iterator[str]:
        """From where the speaker was named to here: how far it is, and who spoke between."""
        if passage.end - passage.start < _WHOLE_SENTENCE * len(place.sentence.text):
            yield "part"
        if self.before is None:
            yield "first_heard"
        else:
            there, who = self.before
            yield f"before_{'same' if who == speakers else 'other'}_{min(place.at - there.at, 2)}"
        if passage.how is not How.EXPLICIT:
            yield from self._since_named(place, speakers)

    def _since_named(self, place: Place, speakers: Speakers) -> Iterator[str]:
        named = self.named.get(speakers)
        if named is None:
            yield "never_named"
            return
        far = place.at - named.at
        yield f"far_{far if far < _NEAR else _NEAR if far < _FAR else _FAR}"
        yield f"paragraphs_{min(place.paragraph - named.paragraph, 2)}"
        if place.heading != named.heading:
            yield "heading_between"
        between = range(max(named.at + 1, place.at - _FAR * _FARTHEST), place.at)
        others = {who for at in between for who in self.given.get(at, ())} - {speakers}
        yield f"others_{min(len(others), 2)}"
        yield f"nobody_{min(sum(at not in self.given for at in between), 2)}"
