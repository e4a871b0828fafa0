"""Who speaks for a State: a delegation, an office with its State and nothing else, an adjective of nationality."""

from __future__ import annotations

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.posts import Post
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.capitals import capitals
from relatoria.gather.attribution.words.scene import Name, Scene, nation
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.places import countries
from relatoria.vocabulary.stakeholders import stakeholder_type_of

OF_NAMES = frozenset(("of", "from", "de", "del", "du", "d'"))
"""Prepositions that may join a name to an affiliation without a comma («Jane Doe of the University of Leeds»)."""


def states_in(scene: Scene, first: int, end: int) -> list[Name]:
    """The States named among the tokens ``(first, end)``."""
    return [name for at, name in scene.countries.items() if first < at < end]


def of_the_state(scene: Scene, role: int, end: int) -> bool:
    """«The Minister of Zambia», «l'expert du Qatar»: an office with its State alone, and no name, speaks for the State.

    Not where its field or a body stands between («el Viceministro de Empleo de Bolivia»): that is one person's post.
    """
    words, line = scene.words, scene.line
    states = states_in(scene, role, end)
    between = line.words[role + 1 : states[0].first] if states else ()
    heads = line.words[role] in _HEADS and not _DELEGATION.isdisjoint(between)
    official = line.words[role] in words.portfolio or line.words[role] in _OFFICIALS or heads
    if not official or len(states) != 1:
        return False
    between = tuple(word for word in between if word not in _DELEGATION) if heads else between
    return all(word in words.links or word in words.modifiers or word in OF_NAMES for word in between)


_HEADS = frozenset("head leader jefe jefa chef cheffe".split())
_DELEGATION = frozenset({"delegation", "delegacion"})
"""«el jefe de la delegación de Honduras»: the State's voice."""
_OFFICIALS = frozenset(
    "counterpart homologo homologa homologue expert experto experta experte observer observador observadora "
    "observateur observatrice delegue deleguee delegado delegada delegate minister ministre vice-minister viceministro "
    "viceministra vice-ministre ambassador ambassadeur ambassadrice envoy".split()
)
"""Offices that States send to a meeting."""


SIDES = frozenset(
    "employer employers worker workers empleador empleadora trabajador trabajadora employeur employeuse travailleur "
    "travailleuse".split()
)
"""Members for a side of industry speak for it, not for their State («the Worker member of Bolivia»)."""


def is_counterpart(role: str | None) -> bool:
    """«counterpart», «homóloga extremeña», «son collègue»: a function that only the one before tells."""
    return bool(role) and fold(role or "").split()[0] in _COUNTERPARTS


_COUNTERPARTS = frozenset("counterpart homologo homologa homologue colleague colega collegue".split())


def delegation(scene: Scene, at: int, end: int, post: Post, gender: str | None) -> Spot:
    """The mention of a delegation or a representative: its State, or the body that it stands for."""
    surface = scene.line.text(at, end)
    name = post.organisation or surface
    body = find_body(name)
    seat = capitals().get(fold(name))
    if seat in countries():  # «a delegate from Seoul»
        state = countries()[seat].names[scene.language]
        mention = Mention(ActorKind.STATE, state, post.role, None, seat, "state", gender, surface)
        return Spot(at, end, Shape.ROLE, mention, head=scene.line.words[at])
    adjective = nation(scene, at, end) if post.country else None
    if adjective is not None and post.organisation in (None, scene.line.text(adjective.first, adjective.end)):
        role = scene.line.raw(next(i for i in range(at, end) if scene.line.words[i] in scene.words.representing))
        return Spot(at, end, Shape.ROLE, of_nation(scene, adjective, surface, role), head=scene.line.words[at])
    if post.country and body is None and _is_country(scene, at, end, name):
        mention = Mention(ActorKind.STATE, name, post.role, None, post.country, "state", gender, surface)
    else:
        kind = ActorKind.GROUP if body is not None and body.is_group else ActorKind.ORGANISATION
        stakeholder = stakeholder_type_of(post.role, name, post.country)
        mention = Mention(kind, name, post.role, None, post.country, stakeholder, gender, surface)
    return Spot(at, end, Shape.ROLE, mention, head=scene.line.words[at])


def of_nation(scene: Scene, adjective: Name, surface: str, role: str) -> Mention:
    """The State that an adjective names: «la delegación paraguaya», «the Kenyan representative»."""
    name = countries()[adjective.code].running[scene.language]
    return Mention(ActorKind.STATE, name, role, None, adjective.code, "state", surface=surface)


def _is_country(scene: Scene, at: int, end: int, name: str) -> bool:
    return any(scene.line.text(n.first, n.end) in name and at <= n.first < end for n in scene.countries.values()) and (
        len(name.split()) <= 6
    )
