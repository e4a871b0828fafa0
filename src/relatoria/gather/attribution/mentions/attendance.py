"""Lists of those who attend: «por el Ministerio de Salud, D. X; por la Cámara, D.ª Y». Presence is not speech."""

from __future__ import annotations

from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.name_places import name_end
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.gatherings import gatherings_of
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.tense import Stand, stand
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind

_LONGEST = 14
"""Words of the name of a body for which somebody is there."""
_PARTS = frozenset(",;:")
_ENDS = frozenset(",;.(")
_FULL = 2


def may_attend(sentence: Sentence, language: str) -> bool:
    """A cheap test: a sentence opens with «for», or with a verb of being there."""
    told = gatherings_of(language)
    return sentence.words[:1] != () and (
        sentence.words[0] in told.stands_for or told.presence.match(sentence.folded) is not None
    )


def attending(scene: Scene, spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """The persons whom a sentence lists as there for a body, each of that body; () for a sentence that says more."""
    line, told = scene.line, gatherings_of(scene.language)
    if told.stands_for.isdisjoint(line.words) or not _only_lists(scene):
        return ()
    found = []
    for at, word in enumerate(line.words):
        if word not in told.stands_for or not (_opens(scene, at)):
            continue
        name = next(
            (end for end in range(at + 2, min(at + _LONGEST, len(line))) if not _PARTS.isdisjoint(line.gap(end))), 0
        )
        person = _person(scene, spots, name) if name and line.gap(name) == "," else None
        if person is not None:
            start = at + 1 + (line.words[at + 1] in scene.words.articles)
            body = person.mention.organisation or line.text(start, name)
            found.append(replace(person, mention=replace(person.mention, organisation=body)))
    return tuple(found)


def _only_lists(scene: Scene) -> bool:
    """Whether a sentence opens with a body, or with a verb of being there, and has no verb of saying behind it."""
    told, line = gatherings_of(scene.language), scene.line
    there = told.presence.match(line.sentence.folded) or told.present.match(line.sentence.folded)
    if there is None and line.words[0] not in told.stands_for:
        return False
    if there is None and stand(line.sentence, scene.language) in (Stand.PRESENT, Stand.BACK):
        return False
    end = there.end() if there is not None else 0
    return all(line.starts[hit.at] < end for hit in scene.verbs)


def _opens(scene: Scene, at: int) -> bool:
    """Whether a part of the list begins at a token: the first, or behind a mark or a verb of being there."""
    line = scene.line
    before = gatherings_of(scene.language).presence.match(line.sentence.folded)
    there = before is not None and line.starts[at] == before.end() + 1
    return not at or there or not _PARTS.isdisjoint(line.gap(at))


def _person(scene: Scene, spots: tuple[Spot, ...], first: int) -> Spot | None:
    """Who is named from a token on, if nothing but a function or the next of the list stands behind."""
    line = scene.line
    spot = next((one for one in spots if one.first == first and one.shape in (Shape.PERSON, Shape.BARE)), None)
    if spot is None and line.capital(first):
        end = name_end(scene, first)
        named = sum(line.capitals[first:end]) >= _FULL
        mention = Mention(ActorKind.PERSON, line.text(first, end), surface=line.text(first, end))
        spot = Spot(first, end, Shape.PERSON, mention) if named else None
    if spot is None:
        return None
    return spot if _closes(scene, spot.end) else None


def _closes(scene: Scene, end: int) -> bool:
    """Whether nothing but a function, or the next of the list, stands behind a person."""
    line, words = scene.line, scene.words
    if end >= len(line) or line.words[end] in words.conjunctions:
        return True
    clause = (
        line.gap(end) == ","
        and line.words[end] in words.definite
        and words.roles.keys().isdisjoint(line.words[end : end + 2])
    )
    return not clause and not _ENDS.isdisjoint(line.gap(end))
