"""Mentions that are one: a name with the country in brackets behind it, with its body, or with the office before it.

So are those who stand behind a pronoun for delegations («las de Nigeria y la India», “that of Chad”).
"""

from __future__ import annotations

from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.line import Line
from relatoria.gather.attribution.words.scene import Name, Scene
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.places import countries
from relatoria.vocabulary.stakeholders import stakeholder_type_of

_NAMED = frozenset({Shape.PERSON, Shape.BARE})
_AMONG_NAMES = frozenset("of from at de del des du d'".split())


def joined_up(scene: Scene, spots: list[Spot]) -> tuple[Spot, ...]:
    """The mentions of a sentence, those that stand for one speaker made one. Linear."""
    found: list[Spot] = []
    for spot in (each for one in spots for each in _of_each(scene, one)):
        while found and found[-1].first >= spot.first:
            found.pop()  # «la gerente comercial de esta última, Lorena Ochoa»: read from its office on
        last = found[-1] if found else None
        spot = _those_of(scene, found, spot)
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


def _of_each(scene: Scene, crowd: Spot) -> tuple[Spot, ...]:
    """«Las delegaciones de Nigeria y la India …»: each State for itself, if nobody else stands behind the word."""
    line, words = scene.line, scene.words
    if crowd.shape is not Shape.COLLECTIVE:
        return (crowd,)
    states = [(at, name) for at, name in scene.countries.items() if crowd.first < at < crowd.end]
    named = {at for first, name in states for at in range(first, name.end)}
    behind = [at for at in range(crowd.first, crowd.end) if at not in named and line.words[at] not in words.articles]
    plain = all(line.words[at] in words.conjunctions or line.words[at] in _OF for at in behind[1:])
    if not states or not plain or line.words[behind[0]] not in DELEGATIONS:
        return (crowd,)
    starts = [crowd.first, *(_behind(scene, name.end) for _, name in states)]
    role = line.words[behind[0]]
    return tuple(
        Spot(first, name.end, Shape.ROLE, state_mention(scene, name, line.raw(behind[0])), head=role)
        for first, (_, name) in zip(starts, states, strict=False)
    )


def _behind(scene: Scene, end: int) -> int:
    """Where the next of a list begins, past what joins it."""
    joined = end < len(scene.line) and scene.line.words[end] in scene.words.conjunctions
    return end + joined


def state_mention(scene: Scene, name: Name, role: str | None = None) -> Mention:
    """The State that a name of the sentence means, as a mention."""
    known = countries()[name.code].running[scene.language]
    return Mention(
        ActorKind.STATE, known, role, None, name.code, "state", surface=scene.line.text(name.first, name.end)
    )


DELEGATIONS = frozenset(
    "delegaciones delegations representantes representatives representants representantes delegados delegadas "
    "delegates delegues deleguees embajadores ambassadors ambassadeurs ministros ministers ministres observadores "
    "observers observateurs missions misiones embajadas embassies ambassades".split()
)
"""Words for those who speak for several States, each named behind them."""


def _those_of(scene: Scene, before: list[Spot], state: Spot) -> Spot:
    """«La delegación de Costa Rica respaldó el texto; las de Nigeria y de la India …»: delegations as well."""
    line, words = scene.line, scene.words
    first = state.first - (line.words[state.first] not in _OF_THE)
    voice = next((one for one in reversed(before) if one.head in words.representing), None)
    if state.shape is not Shape.STATE or first < 1 or line.words[first] not in _OF or voice is None:
        return state
    at = first - (line.words[first - 1] in _THOSE)
    parted = line.gap(at) or line.words[at - 1] in words.conjunctions
    joined = voice is before[-1] and voice.end == first - 1 and line.words[first - 1] in words.conjunctions
    if voice.shape is not Shape.ROLE or not (joined or (at < first and parted)):
        return state
    mention = replace(state.mention, role=voice.mention.role, surface=line.text(at, state.end))
    return Spot(at, state.end, Shape.ROLE, mention, head=voice.head)


_OF_THE = frozenset({"del", "du", "des"})
_OF = frozenset({"of", "from", "de", "d'"}) | _OF_THE
_THOSE = frozenset("those that las los la el celles ceux celle celui".split())


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
