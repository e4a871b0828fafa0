"""Proper names of bodies that no list knows: before a verb of saying, behind one, in capitals at the head."""

from __future__ import annotations

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.bare import is_text
from relatoria.gather.attribution.mentions.cued import after_cue, asked_for, is_body_acronym
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.named import national_bodies
from relatoria.gather.attribution.words.scene import Scene
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.stakeholders import stakeholder_type_of

_LONGEST = 12
_SEVERAL = 2
_AND = frozenset({"and", "et", "y"})


def proper_at(scene: Scene, at: int) -> Spot | None:
    """«La Unesco hizo ver», «The Harbour Watch says»: an article and a proper name right before a verb of saying."""
    line, words = scene.line, scene.words
    index = at + 1
    if index >= len(line.words) or not line.capitals[index] or not scene.verbs or scene.verbs[-1].first <= index:
        return None
    while index < len(line.words) and index - at < _LONGEST and not (line.gaps[index] and index > at + 1):
        if index in scene.begins:
            break
        linked = words.language != "en" and at >= 0 and index > at + 2 and line.words[index - 1] in words.links
        little = line.words[index] in words.links or line.words[index] in _AND
        if not line.capitals[index] and not little and not linked:
            return None
        index += 1
    index = _first_of_two(scene, at, index)
    named = range(at + 1, index)
    if index >= len(line.words) or not named or not (index in scene.begins or line.words[index] in _AND):
        return None
    if (
        not line.capitals[at + 1]
        or line.words[index - 1] in words.links
        or (at >= 0 and line.gaps[at + 1] not in ("", "'"))
    ):
        return None
    if at < 0 and (len(named) < 2 or line.words[0] in words.possessives):
        return None  # «His Government did not favour a cap»
    if any(i in scene.countries and not (i > at + 2 and line.words[i - 1] in words.links) for i in named):
        return None
    if at >= 0 and any(
        line.words[i] in words.common or is_text(line.words[i], words) for i in named if line.capitals[i]
    ):
        return None
    wording = line.text(at + 1, index)
    crowded = line.words[index - 1] in words.addressed and words.bodies.isdisjoint(line.words[at + 2 : index])
    if (
        crowded and words.language == "en" and words.links.isdisjoint(line.words[at + 1 : index])
    ):  # «Committee Experts asked»
        crowd = Mention(ActorKind.COLLECTIVE, wording, surface=wording)
        return Spot(max(at, 0), index, Shape.COLLECTIVE, crowd, head=line.words[index - 1], plural=True)
    kind = stakeholder_type_of(None, wording, None)
    mention = Mention(ActorKind.ORGANISATION, wording, stakeholder_type=kind, surface=wording)
    return Spot(max(at, 0), index, Shape.BODY, mention, head=line.words[at + 1])


def proper_behind(scene: Scene, at: int) -> Spot | None:
    """«Más crítica se mostró la Pastoral de Movilidad.»: Spanish, a proper name behind the verb, closed by a stop."""
    line, words = scene.line, scene.words
    if words.language != "es" or not any(hit.at == at - 1 and hit.first > 0 for hit in scene.verbs):
        return None
    end = at + 1
    while end < len(line.words) and end - at < _LONGEST and not (line.gaps[end] and end > at + 1):
        if not line.capitals[end] and line.words[end] not in words.links:
            return None
        end += 1
    named = [i for i in range(at + 1, end) if line.capitals[i]]
    if not named or named[0] != at + 1 or line.words[end - 1] in words.links or len(named) < _SEVERAL:
        return None
    if any(i in scene.countries or line.words[i] in words.common or is_text(line.words[i], words) for i in named):
        return None
    wording = line.text(at + 1, end)
    kind = stakeholder_type_of(None, wording, None)
    mention = Mention(ActorKind.ORGANISATION, wording, stakeholder_type=kind, surface=wording)
    return Spot(at, end, Shape.BODY, mention, head=line.words[at + 1])


def acronym_at(scene: Scene, at: int) -> Spot | None:
    """«según la ASOVEC», «El CEDRU: «…»», «The TRSA, which …, proposed»: an acronym that is asked for."""
    line, end = scene.line, at + 2
    name = at + 1
    if not is_body_acronym(line.raw(name)) or name in scene.countries or line.gaps[name] not in ("", "'"):
        return None
    set_off = (
        at == 0 and end < len(line.words) and line.gaps[end] == "," and any(hit.first > end for hit in scene.verbs)
    )
    if not (set_off or after_cue(scene, at) or asked_for(scene, at, end)):
        return None
    wording = line.text(name, end)
    mention = Mention(ActorKind.ORGANISATION, wording, stakeholder_type=None, surface=wording)
    return Spot(at, end, Shape.BODY, mention, head=line.words[name])


def national_at(scene: Scene, at: int) -> Spot | None:
    """«Business Mauritius offered», «Transparencia Guatemala pidió»: a body whose name a State's closes."""
    line = scene.line
    for start, stop, _ in national_bodies(line.sentence):
        if line.starts[at] == start:
            end = next((i for i in range(at + 1, len(line.words)) if line.starts[i] >= stop), len(line.words))
            wording = line.text(at, end)
            kind = stakeholder_type_of(None, wording, None)
            mention = Mention(ActorKind.ORGANISATION, wording, stakeholder_type=kind, surface=wording)
            first = at - 1 if at and line.words[at - 1] in scene.words.articles and not line.gaps[at] else at
            return Spot(first, end, Shape.BODY, mention, head=line.words[at])
    return None


def _first_of_two(scene: Scene, at: int, end: int) -> int:
    """«El INEGI y el INEI anunciaron»: an article after «and», before a plural, begins a second body."""
    line = scene.line
    if not any(hit.first == end and hit.plural for hit in scene.verbs):
        return end
    joined = (i for i in range(at + 2, end - 1) if line.words[i] in _AND and line.words[i + 1] in scene.words.articles)
    return next(joined, end)


def closing_at(scene: Scene, at: int) -> Spot | None:
    """«deplored by Brixham Town Council»: English, capitals that are asked for and end in a word for bodies."""
    line, end = scene.line, at
    while end < len(line.words) and line.capitals[end] and not (end > at and line.gaps[end]):
        end += 1
    if end - at < _SEVERAL or line.words[end - 1] not in scene.words.bodies or line.words[end : end + 1] == ("'s",):
        return None
    if line.words[at] in scene.words.articles or any(i in scene.countries for i in range(at, end)):
        return None
    if not (end in scene.begins or after_cue(scene, at) or asked_for(scene, at, end)):
        return None
    wording = line.text(at, end)
    kind = stakeholder_type_of(None, wording, None)
    mention = Mention(ActorKind.ORGANISATION, wording, stakeholder_type=kind, surface=wording)
    return Spot(at, end, Shape.BODY, mention, head=line.words[end - 1])


def closes_as_body(scene: Scene) -> bool:
    """«Penal Justice Watch said»: English, where a run of capitals at the head ends with a word for bodies."""
    line, end = scene.line, 0
    if scene.words.language != "en":
        return False
    while end < len(line.words) and line.capitals[end] and not (end and line.gaps[end]):
        end += 1
    return end > 1 and line.words[end - 1] in scene.words.bodies
