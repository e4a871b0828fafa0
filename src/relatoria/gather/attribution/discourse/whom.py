"""Whom a mention means: a person by surname or function, a body by a common word, whoever has the floor."""

from __future__ import annotations

from msgspec.structs import replace

from relatoria.gather.attribution.actors.cast import Cast
from relatoria.gather.attribution.actors.expansions import Expansions
from relatoria.gather.attribution.actors.mastheads import state_of_masthead
from relatoria.gather.attribution.actors.registry import Mention, Registry
from relatoria.gather.attribution.discourse.anaphora import Resolver
from relatoria.gather.attribution.discourse.frames import Frame
from relatoria.gather.attribution.discourse.people import (
    BODIES,
    GENERIC,
    GOVERNMENTS,
    bears,
    body,
    holder,
    is_called,
    is_official,
    known,
    shares,
    surname,
)
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.places import countries

_DELEGATIONS = frozenset({"delegation", "delegacion"})
_BOTH = frozenset(
    {"ambos", "ambas", "both", "los dos", "las dos", "the two", "les deux", "tous deux", "toutes deux", "tous les deux"}
)
"""Words for the two who spoke last."""


class Whom:
    """Looks mentions up among those whom the document has named so far, and adds those it has not."""

    def __init__(self, text: Text, registry: Registry, cast: Cast, resolver: Resolver) -> None:
        self._text = text
        self._registry = registry
        self._cast = cast
        self._acronyms: dict[str, str] = {}  # bodies named by their acronym, by the common word that means them
        self._issues: str | None = None  # the ISO code of the State whose paper this is; empty for none
        self._resolver = resolver
        self._expansions = Expansions(text)
        self._offices: dict[str, Mention] = {}  # offices with their field, by their word, as first told

    def note(self, spots: tuple[Spot, ...], portfolio: frozenset[str]) -> None:
        """Remember the offices that a sentence tells with their field, whether or not they speak in it."""
        for spot in spots:
            if spot.shape is Shape.ANAPHOR and spot.head in portfolio and len((spot.mention.role or "").split()) > 2:
                self._offices.setdefault(spot.head, spot.mention)

    def in_full(self, claim: Claim) -> Claim:
        """«La viceministra admitió» after «encabezada por la viceministra de Pesca»: that one, whom nobody names."""
        spot = claim.spots[0] if claim.spots else None
        told = self._offices.get(spot.head) if spot is not None and spot.shape is Shape.ANAPHOR else None
        if spot is None or told is None or self._resolver.by_role(spot.head) or self._registry.holders(spot.head):
            return claim
        return replace(claim, spots=(replace(spot, mention=told),))

    def meant(self, spot: Spot) -> tuple[str, ...]:
        """The actors that a mention means, a new one where it is not known; () where it cannot be told."""
        if spot.shape is Shape.SURNAME:
            return surname(self._registry, self._cast, spot)
        if spot.shape is Shape.ANAPHOR:
            found = known(self._registry, spot)
            return self._resolver.by_role(spot.head) or ((found,) if found else ())
        if spot.shape is Shape.ROLE and spot.mention.kind is ActorKind.PERSON and not spot.mention.name:
            found = holder(self._registry, spot)
            if found is not None:
                return (found,)
        if is_generic(spot) and spot.head in _PROCESSES:
            found = self._last_body()  # «El proceso solicita …» after one of the States of that process
            return (found,) if found is not None else ()
        if is_generic(spot):
            found = body(self._registry, spot.head) or self._member(spot) or self._by_acronym(spot) or self._home(spot)
            if found is not None:
                return (found,)
        if spot.shape is Shape.COLLECTIVE and fold(spot.mention.surface) in _BOTH:
            return self._resolver.last_two() or (self._registry.add(spot.mention),)
        return (self._registry.add(self._spelled(spot.mention)),)

    def _spelled(self, mention: Mention) -> Mention:
        """«La CCSS» by the name that the document spells out before it; as it stands where no name is given."""
        name = mention.name
        short = mention.kind is ActorKind.ORGANISATION and name.isupper() and " " not in name
        full = self._expansions.full(name) if short and find_body(name) is None else None
        return replace(mention, name=full) if full else mention

    def _by_acronym(self, spot: Spot) -> str | None:
        """«La Conferencia propone» after «la CSM», which is the Conferencia Sudamericana sobre Migraciones."""
        if not spot.mention.name[:1].isupper():
            return None
        if spot.head not in self._acronyms:
            found = []
            for actor in self._registry.actors():
                known_as = find_body(actor.name) if actor.kind in BODIES and " " not in actor.name else None
                if known_as is not None and any(spot.head in fold(name).split() for name in known_as.names.values()):
                    found.append(actor.id)
            if len(found) != 1:
                return None
            self._acronyms[spot.head] = found[0]
        return self._acronyms[spot.head]

    def _last_body(self) -> str | None:
        """The body that spoke last; None where none has."""
        actors = (self._registry.get(one.speech.actors[0]) for one in self._resolver.alone())
        return next((actor.id for actor in actors if actor.kind in BODIES), None)

    def _home(self, spot: Spot) -> str | None:
        """«Le Gouvernement» in a paper that opens with «République tunisienne»: that State."""
        if spot.head not in GOVERNMENTS:
            return None
        if self._issues is None:
            self._issues = state_of_masthead(self._text.clean.text)
        if not self._issues:
            return None
        name = countries()[self._issues].running[self._text.document.language]
        return self._registry.add(Mention(ActorKind.STATE, name, country=self._issues, stakeholder_type="state"))

    def _member(self, spot: Spot) -> str | None:
        """«La Federación pide» where one person of a federation is known: that one; None for none or several."""
        if not spot.mention.name[:1].isupper() or spot.head not in GENERIC:
            return None
        found = self._registry.members(spot.head)
        return found[0] if len(found) == 1 else None

    def is_own(self, claim: Claim, frame: Frame | None) -> bool:
        """«La OIT recordó …» after its Director General spoke: it is still that speaker."""
        if frame is None or frame.collective or not claim.spots or claim.targets_main:
            return False
        if len(frame.speech.actors) > 1:
            return False  # «Le STATEC et l'INSEE …», then «L'INSEE …»: one of the two
        if len(claim.spots) > 1:
            return shares(claim, frame.own)
        spot = claim.spots[0]
        if spot.shape is Shape.BODY and spot.head in GOVERNMENTS and is_generic(spot):
            return self._governs(claim, frame)
        acts = claim.rule == "weighed" and spot.shape is Shape.STATE  # «Ecuador had granted licences», told by its own
        if spot.shape not in (Shape.STATE, Shape.BODY) or not (acts or claim.rule in _OWN_RULES):
            return False
        if is_generic(spot):  # «la organización», «the Office»: the one that has the floor, if it is one
            return self._is_called(spot, frame, closely=claim.rule not in _NAMED_RULES)
        if (claim.rule not in _NAMED_RULES and not acts) or self._delegation_of_person(spot, frame):
            return False
        return frame.own.holds(spot.mention.country, spot.mention.name)

    def _delegation_of_person(self, spot: Spot, frame: Frame) -> bool:
        """«La delegación acepta» in a review, after the person who heads it spoke: the State under review."""
        persons = all(self._registry.get(actor).kind is ActorKind.PERSON for actor in frame.speech.actors)
        return persons and fold(spot.mention.surface).rpartition(" ")[2] in _DELEGATIONS

    def _governs(self, claim: Claim, frame: Frame) -> bool:
        """«The Government intended to …» after somebody spoke for a State, or told by somebody of what it does."""
        actors = [self._registry.get(actor) for actor in frame.speech.actors]
        theirs = all(actor.kind is ActorKind.STATE or actor.stakeholder_type == "state" for actor in actors)
        return theirs or claim.rule in _DEEDS

    def earlier(self, claim: Claim) -> Frame | None:
        """«La organización», «l'association» after somebody else spoke: the latest before who is called so."""
        spot = claim.spots[0] if len(claim.spots) == 1 else None
        if spot is None or not is_generic(spot) or claim.rule not in _OWN_RULES or claim.targets_main:
            return None
        return next((one for one in self._resolver.recent() if self._is_called(spot, one, closely=True)), None)

    def _is_called(self, spot: Spot, frame: Frame, *, closely: bool) -> bool:
        """Whether the word means who spoke; ``closely`` asks of one with a capital that their name holds it."""
        actors = [self._registry.get(actor) for actor in frame.speech.actors]
        names = frame.own.names
        members = self._registry.members(spot.head) if spot.mention.name[:1].isupper() else []
        closely = closely or bool(members and not set(members) & set(frame.speech.actors))
        if spot.mention.name[:1].isupper():
            return bears(spot.head, actors, names) if closely else is_called(self._registry, spot.head, actors, names)
        return is_official(spot.head, actors) or is_called(self._registry, spot.head, actors, names)


_PROCESSES = frozenset({"proceso", "process", "processus"})
"""Words by which a process is called after it has spoken."""
_NAMED_RULES = frozenset({"delegation", "inverted", "lead"})
_DEEDS = frozenset({"lead", "weighed"})
"""Rules by which somebody is heard who only does something."""
_OWN_RULES = _NAMED_RULES | {"relative", "according"}


def is_generic(spot: Spot) -> bool:
    """Whether a body is named by a common word alone («la organización»)."""
    return spot.shape is Shape.BODY and bool(spot.head) and fold(spot.mention.name) == spot.head
