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


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage, the signs of how sure it is, each with its strength, and the number of the one that it follows."""

    intervention: Intervention
    passage: AttributedPassage
    signs: dict[str, float]
    follows: int | None


def surely(text: Text, found: Attribution) -> Attribution:
    """The same attribution, each passage as sure as what stands around it shows. Linear."""
    learnt = weights("sureness")
    scores: list[float] = []
    sure: dict[tuple[str, int, int], float] = {}
    for one in shown(text, found):
        signs = one.signs if one.follows is None else {**one.signs, FOLLOWS: strength(scores[one.follows])}
        scores.append(learnt.score(signs))
        passage = one.passage
        sure[one.intervention.id, passage.start, passage.end] = round(likely(scores[-1]), 3)
    return replace(found, interventions=tuple([_with(one, sure) for one in found.interventions]))


@cache
def _of_way(how: str) -> Remembered[str]:
    """Sign → the same sign as one of a way in which speakers are found."""
    return Remembered(lambda sign: f"{sign}_{how}")


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
        yield Shown(one, passage, signs, None if passage.how is How.EXPLICIT else follows)


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

    def signs(self, place: Place, passage: AttributedPassage, one: Intervention) -> dict[str, float]:
        """The signs of a passage; each also as one of the way in which its speaker was found."""
        how, voice = str(passage.how), self.voices[one.actors]
        found = [f"how_{how}", f"relation_{one.relation}", f"named_{min(self.times[one.actors], 3)}_times"]
        found += self.of_voice[one.actors]
        found += signs_of_sentence(place)
        found += signs_of_match(place, voice, self.heard, self.known)
        found += self._way(place, passage, one.actors)
        rule = log(passage.confidence / (1 - min(passage.confidence, _MOST)))
        shown = dict.fromkeys(found, 1.0) | {"rule": rule, f"rule_{how}": rule}
        return shown | dict.fromkeys(map(_of_way(how).__getitem__, found[1:]), 1.0)

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
