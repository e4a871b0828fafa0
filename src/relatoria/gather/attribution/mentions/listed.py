"""Lists of people, each of what a bracket tells: «Por las ciudades: Ana Sol (Lota), Rita Lum (alcaldía de Arica)»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.name_places import name_end
from relatoria.gather.attribution.mentions.posts import Post, read_post
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.gatherings import gatherings_of
from relatoria.gather.attribution.words.scene import Scene
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.places import find_country
from relatoria.vocabulary.stakeholders import stakeholder_type_of

_LONGEST = 10
"""Words before the colon."""
_FULL = 2
_ENDS = re.compile(r"[,;.]")


def listed(scene: Scene) -> tuple[Spot, ...]:
    """The persons of a list behind a colon, each of what its bracket tells, or else of the one body before the colon;
    () for a sentence that says more."""
    line, told = scene.line, gatherings_of(scene.language)
    colon = next((at for at in range(1, min(_LONGEST, len(line))) if ":" in line.gap(at)), 0)
    headed = told.present.match(line.sentence.folded) is not None
    stands = line.words[0] in told.stands_for
    if not colon or not (headed or stands) or any(hit.first >= colon for hit in scene.verbs):
        return ()
    start = 1 + (line.words[1] in scene.words.articles)
    named = stands and colon - start > 1 and line.words[start] in scene.words.bodies  # not «el Ministerio» alone
    body = line.text(start, colon) if named else None
    return tuple(_persons(scene, colon, body))


def heads_a_list(wording: str, language: str) -> bool:
    """Whether a heading is that of a list of those who are there: «2. Asistentes», «List of participants»."""
    plain = _NUMBERED.sub("", fold(wording)).strip(" .:*")
    return _LIST_OF.fullmatch(plain) is not None or gatherings_of(language).present.fullmatch(f"{plain}:") is not None


_NUMBERED = re.compile(r"^(?:\d+(?:\.\d+)*[.)]?|[ivx]+[.)])\s+")
_LIST_OF = re.compile(
    r"(?:(?:lista|relacion) de |list of |liste des )?(?:asistentes|participantes|participants|attendees|"
    r"members present|personas asistentes|personnes presentes)(?: (?:y|and|et) \w+)?"
)


def item(scene: Scene, spots: tuple[Spot, ...]) -> Spot | None:
    """Who is told in an item of such a list, with what stands beside the name, or behind a dash; None where the item
    says more."""
    line = scene.line
    if scene.verbs or not line.words:
        return None
    whole = next((spot for spot in spots if spot.first == 0 and spot.shape in (Shape.PERSON, Shape.BARE)), None)
    end = whole.end if whole is not None else name_end(scene, 0)
    if end >= len(line) and whole is not None:
        return whole
    if sum(line.capitals[:end]) < _FULL or end >= len(line) or not _DASH.fullmatch(line.gap(end)):
        return None
    body = line.text(end, len(line))
    mention = (
        whole.mention if whole is not None else Mention(ActorKind.PERSON, line.text(0, end), surface=line.text(0, end))
    )
    mention = replace(mention, organisation=body, stakeholder_type=stakeholder_type_of(mention.role, body, None))
    return Spot(0, len(line), Shape.PERSON, mention)


_DASH = re.compile(r"[-–—]+")


class Rows:
    """Reads the cells of a table of those who are there: a name, and in the next cell of what body."""

    def __init__(self) -> None:
        self._name = ""

    def cell(self, scene: Scene) -> Mention | None:
        """Who is told by a cell together with the one before it."""
        line, name = scene.line, self._name
        named = line.words and sum(line.capitals) >= _FULL and name_end(scene, 0) == len(line)
        self._name = line.text(0, len(line)) if named and scene.words.bodies.isdisjoint(line.words) else ""
        if not name or self._name or not line.words:
            return None
        body = line.text(0, len(line))
        kind = stakeholder_type_of(None, body, None)
        return Mention(ActorKind.PERSON, name, organisation=body, stakeholder_type=kind, surface=name)


def _persons(scene: Scene, at: int, body: str | None) -> Iterator[Spot]:
    line, words = scene.line, scene.words
    while at < len(line):
        first = at
        gender = None
        while at < len(line) and line.words[at] in (*words.honorifics, *words.articles, *words.conjunctions):
            gender = gender or words.honorifics.get(line.words[at])
            at += 1
        end = name_end(scene, at) if at < len(line) and line.capital(at) else at
        if sum(line.capitals[at:end]) < _FULL:
            at = _next(scene, max(at, first + 1))
            continue
        post, stop = _bracket(scene, end)
        organisation = post.organisation or body
        kind = stakeholder_type_of(post.role, organisation, post.country)
        name = line.text(at, end)
        mention = Mention(
            ActorKind.PERSON, name, post.role, organisation, post.country, kind, gender or post.gender, name
        )
        yield Spot(first, stop, Shape.PERSON, mention)
        at = _next(scene, stop)


def _next(scene: Scene, at: int) -> int:
    """The token with which the next of the list begins."""
    line = scene.line
    while at < len(line) and not _ENDS.search(line.gap(at)) and line.words[at] not in scene.words.conjunctions:
        at += 1
    return at


def _bracket(scene: Scene, at: int) -> tuple[Post, int]:
    """What the bracket behind a name tells, and the token after it."""
    line = scene.line
    if at >= len(line) or "(" not in line.gap(at):
        return Post(at), at
    stop = next((end for end in range(at + 1, len(line)) if ")" in line.gap(end)), len(line))
    post = read_post(scene, at, stop)
    if post.role or post.organisation:
        return post, stop
    place, _, state = line.text(at, stop).rstrip(" .)").partition(", ")
    country = find_country(state) if state else None
    return Post(stop, organisation=place or None, country=country.iso3 if country else None), stop
