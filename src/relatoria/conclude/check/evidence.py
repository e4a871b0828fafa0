"""What a claim rests on: the wordings that it cites, or the closest ones that the record has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.likeness import likeness
from relatoria.conclude.report.context import Context
from relatoria.language.dates import dates
from relatoria.language.fold import fold
from relatoria.language.numbers import numbers
from relatoria.model.actor import Actor
from relatoria.model.contribution import Contribution

CLOSE = 0.45
"""From this likeness on an uncited sentence is held against the contribution that is most like it."""


@dataclass(frozen=True)
class Evidence:
    """The contributions behind a claim with their wordings; ``cited`` says whether the claim itself names them."""

    context: Context
    contributions: tuple[Contribution, ...]
    cited: bool

    @cached_property
    def wordings(self) -> tuple[tuple[str, str], ...]:
        """(wording, language) of each contribution and of the whole sentences that hold it."""
        found = []
        for one in self.contributions:
            intervention = self.context.intervention_of(one)
            language = self.context.documents[intervention.document].language
            found.append((self.context.wording(one), language))
            for passage in intervention.passages:
                if passage.start < one.end and one.start < passage.end:
                    wording = self.context.wordings.of(intervention.document, passage.start, passage.end)
                    found.append((wording, language))
        return tuple(dict.fromkeys(found))

    @cached_property
    def folded(self) -> str:
        """All wordings folded, one a line."""
        return "\n".join(fold(text) for text, _ in self.wordings)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Those who stand behind the contributions, and those whom they speak for, stand in for or speak towards."""
        ids: dict[str, None] = {}
        for one in self.contributions:
            said = self.context.intervention_of(one)
            for actor in (*said.actors, *said.on_behalf_of, *said.targets, said.substitute_for):
                if actor:
                    ids.setdefault(actor)
        return tuple(self.context.actors[actor] for actor in ids)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The values of all numbers in the wordings and of the figures of the contributions."""
        values = {n.value for text, language in self.wordings for n in numbers(text, fold(text), language)}
        return frozenset(values | {self.context.figures[f].value for one in self.contributions for f in one.figures})

    @cached_property
    def dates(self) -> frozenset[str]:
        """The values of all dates in the wordings and the horizons of the contributions."""
        values = {d.value for text, language in self.wordings for d in dates(text, fold(text), language) if d.value}
        return frozenset(values | {one.horizon.value for one in self.contributions if one.horizon})


class Library:
    """Finds the evidence of claims in one record."""

    def __init__(self, context: Context) -> None:
        self.context = context

    @cached_property
    def _pool(self) -> tuple[list[Contribution], list[str]]:
        pool = list(self.context.record.contributions)
        return pool, [self.context.wording(one) for one in pool]

    def evidence(self, claim: Claim) -> Evidence | None:
        """What the claim cites, else what is most like it; None if nothing is."""
        known = [self.context.contributions[c] for c in claim.contributions if c in self.context.contributions]
        if known:
            return Evidence(self.context, tuple(known), cited=True)
        if claim.contributions:
            return None
        closest = self._closest(claim.text)
        return Evidence(self.context, closest, cited=False) if closest else None

    def _closest(self, text: str) -> tuple[Contribution, ...]:
        pool, texts = self._pool
        if not pool:
            return ()
        found = likeness([text], texts, limit=3, languages=(self.context.language, None))[0]
        return tuple(pool[match.item] for match in found if match.score >= CLOSE)


def every_number(values: Iterable[str]) -> frozenset[str]:
    """Values in one form: «3», «3.0» and «03» are the same."""
    return frozenset(_plain(value) for value in values)


def _plain(value: str) -> str:
    whole, _, part = value.partition(".")
    part = part.rstrip("0")
    return f"{whole.lstrip('0') or '0'}{'.' + part if part else ''}"


def same_day(value: str, known: Sequence[str] | frozenset[str]) -> bool:
    """Whether a date is known, or one of them is the same at the coarser precision of the two."""
    return any(value.startswith(other) or other.startswith(value) for other in known)
