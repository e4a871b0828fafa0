"""Bodies of which a text gives no name: «un groupe régional», «una delegación de África central», «a trade union»."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.joined_spots import state_mention
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Scene, nation
from relatoria.gather.attribution.words.wordlists import entries
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind

_INDEFINITE = frozenset({"un", "una", "une", "a", "an", "one", "otro", "otra", "another"})
"""What stands before a body of which the text gives no name."""
_NEAR = 3
_REACH = 12


def body_unnamed_at(scene: Scene, at: int) -> Spot | None:
    """A body without a name, and what tells which it is, right before a verb of saying.

    An indefinite article never points back, so that one is not whoever spoke before; a State or a body named in it
    makes it somebody, whom other readers find.
    """
    line, words = scene.line, scene.words
    at_head = at <= 1 or bool(line.gap(at)) or line.words[at - 1] in words.conjunctions
    noun = _noun(scene, at) if at_head and line.words[at] in _INDEFINITE else None
    if noun is None:
        return None
    named = noun + 1
    while _qualifies(scene, named):
        named += 1
    region = _region(scene, named)
    states = [name for first, name in scene.countries.items() if named < first < region]
    if len(states) == 1 and states[0].end == region and line.words[noun] in words.representing:
        voice = replace(state_mention(scene, states[0]), name=line.text(states[0].first, region))
        return Spot(at, region, Shape.ROLE, voice, head=line.words[noun])  # «a delegation from Chile»: the State
    if _somebody(scene, at, region):
        return None
    end = _behind_clause(scene, region)
    if end not in scene.begins and not (end < len(line) and line.gap(end) == ","):
        return None
    wording = line.text(at, region)
    mention = Mention(ActorKind.COLLECTIVE, wording[:1].upper() + wording[1:], surface=wording)
    return Spot(at, end, Shape.COLLECTIVE, mention, head=line.words[noun])


def _noun(scene: Scene, at: int) -> int | None:
    """The word for a body within a few small words behind the article: in English the last of them."""
    line, words = scene.line, scene.words
    known = _bodies(words.language)
    near = range(at + 1, min(at + 1 + _NEAR + 1, len(line)))
    small = [i for i in near if all(not line.gap(j) and not line.capital(j) for j in range(at + 1, i + 1))]
    found = [i for i in small if line.words[i] in known and i not in scene.begins]
    if not found:
        return None
    noun = found[-1] if words.language == "en" else found[0]
    between = line.words[at + 1 : noun]
    return None if any(word in words.little for word in between) else noun


@cache
def _bodies(language: str) -> frozenset[str]:
    return frozenset(map(fold, entries(language)["unnamed_bodies"]))


def _qualifies(scene: Scene, at: int) -> bool:
    """Whether a token is an adjective of the body: «régional», «sindical», in Spanish and French behind the noun."""
    line, words = scene.line, scene.words
    if words.language == "en" or at >= len(line) or line.gap(at) or line.capital(at) or at in scene.begins:
        return False
    return line.words[at] not in words.little and line.words[at] not in _HELPING and not _runs(line.words[at])


_HELPING = frozenset("a ont ha han s' se s'est qui que n' ne no".split())


def _runs(word: str) -> bool:
    """Whether a word is a participle that a clause goes on from: «participant», «attending»."""
    return word.endswith(("ant", "ing", "ando", "iendo")) and len(word) > _SHORT


_SHORT = 5


def _region(scene: Scene, at: int) -> int:
    """Where «d'Afrique australe», «from Southern Africa», «de petits États insulaires» ends; ``at`` without such."""
    line, words = scene.line, scene.words
    if at >= len(line) or line.gap(at) or (line.words[at] not in words.of and line.words[at] != "from"):
        return at
    end = at + 1
    while end < len(line) and end - at < _REACH and not line.gap(end) and end not in scene.begins:
        if line.words[end] in words.relative or line.words[end] in _HELPING or _runs(line.words[end]):
            break
        end += 1
    return end


def _somebody(scene: Scene, first: int, end: int) -> bool:
    """Whether a State, a nation or a body is named among the tokens ``[first, end)``."""
    named = any(first < at < end for at in (*scene.countries, *scene.bodies))
    acronym = any(scene.line.acronym(at) for at in range(first + 1, min(end, len(scene.line))))
    return named or acronym or nation(scene, first, end) is not None


def _behind_clause(scene: Scene, at: int) -> int:
    """Where «participant en qualité d'observateur», «that attended as an observer» ends: right before the verb."""
    line, words = scene.line, scene.words
    if at >= len(line) or line.gap(at) or not (_runs(line.words[at]) or line.words[at] in words.relative | _THAT):
        return at
    begins = (i for i in range(at + 2, min(at + _REACH, len(line))) if i in scene.begins or line.gap(i))
    end = next(begins, at)
    return end if end in scene.begins and not line.gap(end) else at


_THAT = frozenset({"that", "which", "que"})
