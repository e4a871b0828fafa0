"""The interventions of a document under construction: passages gathered per speaker and turn."""

from __future__ import annotations

from dataclasses import dataclass, field

from relatoria.gather.attribution.actors.registry import Registry
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.words.rules import rules
from relatoria.gather.text import Text
from relatoria.model.intervention import AttributedPassage, How, Intervention, Mode, Relation


@dataclass(slots=True)
class Speech:
    """One intervention that still grows."""

    actors: tuple[str, ...]
    relation: Relation
    passages: list[AttributedPassage] = field(default_factory=list)
    on_behalf_of: tuple[str, ...] = ()
    substitute_for: str | None = None
    targets: tuple[str, ...] = ()
    capacity: str | None = None
    mode: Mode = Mode.IN_PERSON
    session: str | None = None


class Speeches:
    """All interventions of one document in order of their first words."""

    def __init__(self, text: Text, registry: Registry) -> None:
        self._text = text
        self._registry = registry
        self._speeches: list[Speech] = []
        self.session: str | None = None

    def open(self, actors: tuple[str, ...], claim: Claim, targets: tuple[str, ...] = ()) -> Speech:
        """A new intervention of ``actors`` with what the claim says of it."""
        speech = Speech(
            actors,
            claim.relation,
            on_behalf_of=tuple(self._registry.add(mention) for mention in claim.on_behalf_of),
            substitute_for=self._registry.add(claim.substitute_for) if claim.substitute_for else None,
            targets=targets,
            capacity=claim.capacity,
            mode=claim.mode,
            session=self.session,
        )
        self._speeches.append(speech)
        return speech

    def turn(self, speech: Speech, relation: Relation) -> Speech:
        """The same speaker goes on, doing something else: a new intervention with the same frame."""
        other = Speech(
            speech.actors,
            relation,
            on_behalf_of=speech.on_behalf_of,
            substitute_for=speech.substitute_for,
            capacity=speech.capacity,
            mode=speech.mode,
            session=speech.session,
        )
        self._speeches.append(other)
        return other

    def for_nobody_else(self, speech: Speech) -> Speech:
        """The same speaker goes on in the own name alone: a new intervention."""
        other = self.turn(speech, Relation.REPORT)
        other.on_behalf_of = ()
        return other

    def give(self, speech: Speech, span: tuple[int, int], how: How, rule: str, verb: str = "") -> None:
        """Add the clean range ``span`` to an intervention, with the rule that gave it."""
        reason = rules()[rule]
        name = ", ".join([self._registry.name(actor) for actor in speech.actors])
        start, end = self._text.clean.source(*span)
        why = reason.why(self._text.document.language, verb=verb, name=name)
        speech.passages.append(AttributedPassage(start, end, how, reason.confidence, why))

    def interventions(self) -> tuple[Intervention, ...]:
        """What was gathered, with ids ``i1``, ``i2`` … ; interventions without words are left out."""
        spoken = [speech for speech in self._speeches if speech.passages]
        return tuple(
            Intervention(
                f"i{number}",
                self._text.document.id,
                speech.actors,
                tuple(speech.passages),
                speech.relation,
                speech.on_behalf_of,
                speech.substitute_for,
                speech.targets,
                speech.capacity,
                speech.mode,
                speech.session,
            )
            for number, speech in enumerate(spoken, 1)
        )
