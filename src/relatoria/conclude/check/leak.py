"""Leaks: nothing that an attribution rule withholds stands in a report."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from relatoria.conclude.attribution import hides, rule_of
from relatoria.conclude.check.claims import Claim
from relatoria.conclude.masking import MARK, Namings, identifying_forms, name_parts, naming_words, namings
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.dialogue import AttributionRule
from relatoria.model.record import Record
from relatoria.model.verdict import Fault, FaultKind


class Withheld:
    """The actors whom the attribution rules of a record withhold, and the forms that name them."""

    def __init__(self, record: Record) -> None:
        """``record`` is the record as gathered, before it was published."""
        self._record = record
        self._namings: dict[str, Namings] = {}

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self._record.actors}

    @cached_property
    def _bound(self) -> dict[str, tuple[str, ...]]:
        """Contribution → the actors whom it must not name."""
        rules = {one.id: rule_of(self._record, one) for one in self._record.interventions}
        behind = {
            one.id: tuple(
                a for a in (*one.actors, *one.on_behalf_of) if hides(self._record, self._actors[a], rules[one.id])
            )
            for one in self._record.interventions
            if rules[one.id] is not AttributionRule.ATTRIBUTED
        }
        return {one.id: behind[one.intervention] for one in self._record.contributions if one.intervention in behind}

    @cached_property
    def _never(self) -> tuple[str, ...]:
        """Those who speak nowhere under their name: no sentence may name them."""
        free = {
            actor
            for one in self._record.interventions
            if rule_of(self._record, one) is AttributionRule.ATTRIBUTED
            for actor in (*one.actors, *one.on_behalf_of, *one.targets, one.substitute_for or "")
        }
        return tuple(sorted({actor for actors in self._bound.values() for actor in actors} - free))

    def leaks(self, claim: Claim) -> Iterator[Fault]:
        """A claim that rests on what was said under a rule names none of those who said it."""
        cited = (actor for one in claim.contributions for actor in self._bound.get(one, ()))
        yield from self._named(claim.text, tuple(dict.fromkeys((*self._never, *cited))))

    def leaks_in(self, text: str) -> Iterator[Fault]:
        """Words that are no sentence name nobody who is withheld everywhere."""
        yield from self._named(text, self._never)

    def _named(self, text: str, actors: tuple[str, ...]) -> Iterator[Fault]:
        if any(True for actor in actors for _ in self._forms(actor).find(text)):
            yield Fault(FaultKind.LEAK, MARK)

    def _forms(self, actor: str) -> Namings:
        if actor not in self._namings:
            self._namings[actor] = namings(self._telling(self._actors[actor]))
        return self._namings[actor]

    def _telling(self, actor: Actor) -> Iterator[str]:
        """The forms that tell the actor from others: no word of an organisation's name that others bear as well, and
        no post that others hold.

        «Dialogue» alone tells nobody the «ACP-EU Dialogue» where other dialogues speak under their names.
        """
        parts = {fold(part) for part in name_parts(actor.name)}
        shared = len(parts) > 1 and actor.kind in (ActorKind.ORGANISATION, ActorKind.GROUP)
        for form in identifying_forms(actor):
            common = shared and fold(form) in parts and (form.islower() or fold(form) in self._open_words)
            if not common and fold(form) not in self._open_roles:
                yield form

    @cached_property
    def _open_roles(self) -> frozenset[str]:
        """The posts of those who speak somewhere under their name: «Minister of Labour» is more than one."""
        return frozenset(fold(a.role) for a in self._record.actors if a.role and a.id not in self._never)

    @cached_property
    def _open_words(self) -> frozenset[str]:
        """The words of the names of those who speak somewhere under their name."""
        names = (form for actor in self._record.actors if actor.id not in self._never for form in naming_words(actor))
        return frozenset(fold(part) for form in names for part in name_parts(form))

    def masked(self, claim: Claim) -> str:
        """The claim's text with those masked whom it must not name: what a message may show of it."""
        cited = (actor for one in claim.contributions for actor in self._bound.get(one, ()))
        text = claim.text
        for actor in dict.fromkeys((*self._never, *cited)):
            for start, end in reversed(list(self._forms(actor).find(text))):
                text = f"{text[:start]}{MARK}{text[end:]}"
        return text
