"""Mentions that are one: a name with the country in brackets behind it, with its body, or with the office before it."""

from __future__ import annotations

from msgspec.structs import replace

from relatoria.gather.attribution.line import Line
from relatoria.gather.attribution.scene import Scene
from relatoria.gather.attribution.spot import Shape, Spot
from relatoria.vocabulary.stakeholders import stakeholder_type_of

_NAMED = frozenset({Shape.PERSON, Shape.BARE})
_AMONG_NAMES = frozenset("of from at de del des du d'".split())


def joined_up(scene: Scene, spots: list[Spot]) -> tuple[Spot, ...]:
    """The mentions of a sentence, those that stand for one speaker made one. Linear."""
    found: list[Spot] = []
    for spot in spots:
        while found and found[-1].first >= spot.first:
            found.pop()  # «la gerente comercial de esta última, Lorena Ochoa»: read from its office on
        last = found[-1] if found else None
        if spot.shape is Shape.STATE and "(" in scene.line.gap(spot.first):
            if last is not None and last.end == spot.first and last.shape in _NAMED:
                found[-1] = _from_country(last, spot)
                continue
            if _is_place(scene.line, spot.first, last):
                continue  # «en Cuenca (Ecuador)»: where a town is
        if last is not None and last.shape in _NAMED and _is_theirs(scene.line, last, spot):
            found[-1] = _of_body(scene.line, last, spot)
            continue
        if last is not None and _beside(scene, last, spot):
            found[-1] = _with_office(scene.line, last, spot)
            continue
        found.append(spot)
    return tuple(found)


def _from_country(person: Spot, state: Spot) -> Spot:
    """«Elda Bonilla (Honduras)»."""
    mention = person.mention
    return replace(person, end=state.end, mention=replace(mention, country=mention.country or state.mention.country))


def _is_place(line: Line, first: int, last: Spot | None) -> bool:
    """Whether a name in capitals that is no mention stands right before the bracket, behind a preposition of place."""
    if first < 2 or not line.capital(first - 1) or (last is not None and last.end >= first):
        return False
    at = first - 1
    while at and line.capital(at - 1) and not line.gap(at):
        at -= 1
    return at > 0 and line.words[at - 1] in _PLACING


_PLACING = frozenset("en in at à a dans near cerca de to from desde hacia vers of".split())


def _is_theirs(line: Line, person: Spot, body: Spot) -> bool:
    """«Henrik Storaas of the ships' agents' association»: English says so without a comma."""
    if body.shape is not Shape.BODY or person.mention.organisation or person.end >= len(line):
        return False
    between = body.first - person.end
    return (
        between == 1
        and line.words[person.end] in _AMONG_NAMES
        and not line.gap(person.end)
        and not line.gap(body.first)
    )


def _of_body(line: Line, person: Spot, body: Spot) -> Spot:
    place = body.mention.name
    kind = stakeholder_type_of(person.mention.role, place, person.mention.country)
    surface = line.text(person.first, body.end)
    mention = replace(person.mention, organisation=place, stakeholder_type=kind, surface=surface)
    return Spot(person.first, body.end, Shape.PERSON, mention)


def _beside(scene: Scene, office: Spot, person: Spot) -> bool:
    """«la moderadora de la segunda mesa, la bioquímica Fernanda Tituaña»: an article or a title behind the comma."""
    line = scene.line
    if office.shape is not Shape.ANAPHOR or person.shape is not Shape.PERSON or office.head not in scene.words.roles:
        return False
    gaps = [at for at in range(office.end, person.first + 1) if line.gap(at)]
    near = gaps and gaps[0] - office.end <= _FIELD and person.first - gaps[0] <= _TITLE
    return bool(near) and len(gaps) == 1 and line.gap(gaps[0]) == "," and not _acts(scene, office.end, gaps[0])


def _acts(scene: Scene, first: int, end: int) -> bool:
    return any(first <= hit.at < end for hit in scene.verbs)


_TITLE = 2
_FIELD = 4


def _with_office(line: Line, office: Spot, person: Spot) -> Spot:
    mention = person.mention
    role = mention.role or office.mention.role
    surface = line.text(office.first, person.end)
    gender = mention.gender or office.mention.gender
    return replace(person, first=office.first, mention=replace(mention, role=role, gender=gender, surface=surface))
