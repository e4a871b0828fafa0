"""Whom a function, a surname or a general word means among those whom the document has named."""

from __future__ import annotations

from msgspec.structs import replace

from relatoria.gather.attribution.actors.cast import Cast
from relatoria.gather.attribution.actors.registry import Mention, Registry
from relatoria.gather.attribution.discourse.own import Own
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Spot
from relatoria.gather.attribution.words.conjugation import PRESENT
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.vocabulary.towns import called_towns, find_town

BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP})
"""Kinds of actors that are bodies."""
GENERIC = frozenset(
    "organizacion organization organisation organismo organisme entidad entity institucion institution agencia agency "
    "oficina office asociacion association company empresa entreprise societe firm body sindicato syndicat union "
    "colectivo collectif collective red reseau network federacion federation confederacion confederation fundacion "
    "fondation foundation banco banque bank instituto institut institute liga ligue league coalicion coalition alianza "
    "alliance cooperativa cooperative charity ong ngo caja caisse centro centre center servicio service coordinadora "
    "observatorio observatoire observatory".split()
)
"""Words by which any body may be called."""
STATELY = frozenset(
    "delegation delegacion royaume reino kingdom principaute principado principality republique republica republic "
    "sultanat sultanato sultanate emirat emirato emirate gobierno government gouvernement".split()
)
"""Words by which a State may be called that has the floor."""
GOVERNMENTS = frozenset("gobierno government gouvernement estado state etat royaume reino kingdom".split())
"""Words by which whoever speaks for a State calls it."""


_MAYORS = frozenset("alcalde alcaldesa mayor maire bourgmestre intendente intendenta edil concejal concejala".split())
_OFFICIAL = frozenset({"autoridad", "funcionaria", "funcionario"})
"""Words for a person in office, as the press uses them."""


def holder(registry: Registry, spot: Spot) -> str | None:
    """«La présidente de l'Union» after Mme X, présidente de l'Union des …: the one person of that post."""
    place = fold(spot.mention.organisation or "")
    place = place if place in fold(spot.mention.surface) else ""  # «el Secretario General» alone names no body
    found = [
        actor.id
        for actor in registry.holders(spot.head)
        if actor.name
        and (not place or (bool(actor.organisation) and _within(place, fold(actor.organisation or ""))))
        and not (actor.gender and spot.mention.gender and actor.gender != spot.mention.gender)
    ]
    return found[0] if len(found) == 1 else None


def body(registry: Registry, head: str) -> str | None:
    """«El Ministerio» after «el Ministerio de Sanidad»: the one body known by a longer name."""
    found = [
        actor.id
        for actor in registry.bodies(head)
        if actor.kind in BODIES and head in fold(actor.name).split() and fold(actor.name) != head
    ]
    return found[0] if len(found) == 1 else None


def is_called(registry: Registry, head: str, actors: list[Actor], own: tuple[str, ...]) -> bool:
    """Whether a general word means one of ``actors``: «la organización», «the Fund» for IFAD, «le Royaume».

    ``own`` are the folded names that belong to them.
    """
    if head in called_towns():
        return any(_of_a_town(actor) for actor in actors)
    if head in STATELY and all(actor.kind is ActorKind.STATE for actor in actors):
        return True
    if head in GENERIC and body(registry, head) in (None, *(actor.id for actor in actors)):
        return any(actor.kind in BODIES or actor.organisation for actor in actors)
    return bears(head, actors, own)


def bears(head: str, actors: list[Actor], own: tuple[str, ...]) -> bool:
    """Whether a general word stands in the name or the organisation of one of ``actors``, or in ``own``."""
    called = (fold(f"{actor.name} {actor.organisation or ''}") for actor in actors)
    posts = (fold(actor.role or "").replace("'", " ").split()[1:] for actor in actors)  # «président de la chambre»
    return (
        any(head in name for name in called)
        or any(head in post for post in posts)
        or any(head in name.split() for name in own)
    )


def is_official(head: str, actors: list[Actor]) -> bool:
    """«La autoridad admitió», as the press calls a person in office who has the floor."""
    return head in _OFFICIAL and all(actor.kind is ActorKind.PERSON for actor in actors)


def shares(claim: Claim, own: Own) -> bool:
    """«Costa Rica y Nicaragua mantienen una mesa», after Costa Rica spoke: it goes on about what the two do."""
    told = claim.rule == "weighed" or (claim.tense == PRESENT and claim.rule in ("delegation", "lead"))
    return told and any(own.holds(spot.mention.country, spot.mention.name) for spot in claim.spots)


_SHORT = 2
"""Letters of a word that is no name of a body yet."""


def surname(registry: Registry, cast: Cast, spot: Spot) -> tuple[str, ...]:
    """One capitalised word: a person known or spelled in full somewhere, else a body with a name of its own."""
    found = registry.candidates(spot.mention)
    if found:
        return found if len(found) == 1 else ()
    word = spot.mention.name
    full = cast.full_name(word)
    if full is not None:
        return (registry.add(replace(spot.mention, name=full)),)
    if spot.end - spot.first > 1 or len(word) <= _SHORT or not cast.is_proper(word) or find_town(word):
        return ()
    if spot.first or cast.stands_within(word):  # «Prend note de …»: a capital that only opens sentences names nobody
        return (registry.add(Mention(ActorKind.ORGANISATION, word, surface=word)),)
    return ()


def known(registry: Registry, spot: Spot) -> str | None:
    """The one person introduced with the function that a word names («the Cabinet Secretary»)."""
    if spot.mention.role is None:
        return None
    role = fold(spot.mention.role)
    found = [actor.id for actor in registry.holders(role.split()[0]) if fold(actor.role or "").startswith(role)]
    return found[0] if len(found) == 1 else None


def _of_a_town(actor: Actor) -> bool:
    """Whether an actor is a town, or speaks for one as its mayor does."""
    if actor.kind is ActorKind.PERSON:
        return not _MAYORS.isdisjoint(fold(actor.role or "").split())
    return find_town(fold(actor.name)) or not called_towns().isdisjoint(fold(actor.name).split())


def _within(short: str, long: str) -> bool:
    """Whether the words of a name stand in a longer one, or the other way round."""
    left, right = set(short.split()), set(long.split())
    return left <= right or right <= left
