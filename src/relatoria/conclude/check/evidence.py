"""What a claim rests on: the wordings that it cites, or the closest ones that the record has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.likeness import likeness
from relatoria.conclude.likeness_features import Wording, cut
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.record.settings import lead, setting_of
from relatoria.conclude.report.told.items import lead_told
from relatoria.language.dates import dates
from relatoria.language.fold import fold
from relatoria.language.numbers import Number, numbers
from relatoria.language.typeset import inner_quotes
from relatoria.model.actor import Actor
from relatoria.model.contribution import Contribution
from relatoria.model.finding import PassageRef
from relatoria.model.point import Point
from relatoria.vocabulary.bodies import body_mentions
from relatoria.vocabulary.places import country_mentions

Kept = TypeVar("Kept")
REMEMBERED = 256
"""So much evidence is kept ready: what one sentence cites, others cite, and so does every version of it."""
CLOSE = 0.45
"""From this likeness on an uncited sentence is held against the contribution that is most like it."""


@dataclass(frozen=True)
class Evidence:
    """The contributions behind a claim, and the points that they belong to, the one that they fit best first."""

    context: Context
    contributions: tuple[Contribution, ...]
    points: tuple[Point, ...]
    _kept: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def kept(self, name: str, make: Callable[[], Kept]) -> Kept:
        """What ``make`` gives of this evidence, made once under a name of its own, whatever is held against it."""
        if name not in self._kept:
            self._kept[name] = make()
        found: Kept = self._kept[name]
        return found

    @cached_property
    def told(self) -> tuple[tuple[str, str], ...]:
        """(wording, language) of each contribution."""
        context = self.context
        return tuple(dict.fromkeys((context.wording(one), context.language_of(one)) for one in self.contributions))

    @cached_property
    def wordings(self) -> tuple[tuple[str, str], ...]:
        """(wording, language) of each contribution and of the whole passages that hold it."""
        found = list(self.told)
        for one in self.contributions:
            intervention = self.context.intervention_of(one)
            language = self.context.language_of(one)
            for passage in intervention.passages:
                if passage.start < one.end and one.start < passage.end:
                    wording = self.context.wordings.of(intervention.document, passage.start, passage.end)
                    found.append((wording, language))
        language = self.context.language_of(self.contributions[0]) if self.leads else ""
        found += [(self.context.wordings.of(one.document, one.start, one.end), language) for one in self.leads]
        return tuple(dict.fromkeys(found))

    @cached_property
    def leads(self) -> tuple[PassageRef, ...]:
        """The words with which an item is told: those over its list that say to whom it is, the row of its table."""
        context = self.context
        over = [place for one in self.contributions for place in lead_told(context, one, sentence_of(context, one))]
        rows = context.passages([one.id for one in self.contributions if context.item_of(one) is not None])
        return tuple(dict.fromkeys((*over, *rows)))

    @cached_property
    def folded(self) -> str:
        """All wordings folded, one a line."""
        return "\n".join(fold(text) for text, _ in self.wordings)

    @cached_property
    def spaced(self) -> str:
        """All wordings folded, in single spaces."""
        return " ".join(self.folded.split())

    @cached_property
    def cuts(self) -> tuple[Wording, ...]:
        """The wordings cut for comparison."""
        return tuple(cut(text, language) for text, language in self.wordings)

    @cached_property
    def speakers(self) -> tuple[Actor, ...]:
        """Those who said it: of the contributions and of the points for or against which the record counts them."""
        ids: dict[str, None] = {}
        for one in self.contributions:
            said = self.context.intervention_of(one)
            ids |= dict.fromkeys(a for a in (*said.actors, *said.on_behalf_of, said.substitute_for) if a)
        for point in self.points:
            ids |= dict.fromkeys((*point.actors, *point.opponents))
        return tuple(self.context.actors[actor] for actor in ids)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """The speakers, and those whom they speak towards."""
        targets = (target for one in self.contributions for target in self.context.intervention_of(one).targets)
        ids = dict.fromkeys((*(actor.id for actor in self.speakers), *targets))
        return tuple(self.context.actors[actor] for actor in ids)

    @cached_property
    def settings(self) -> frozenset[str]:
        """The titles and headings under which the contributions stand, folded as a lead says them."""
        found = {setting_of(self.context, one) for one in self.contributions}
        language = self.context.language
        return frozenset(fold(inner_quotes(words, language)) for one in found for words in lead(one, language)[1])

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """All numbers in the wordings, and the figures of the contributions."""
        found = [n for text, language in self.wordings for n in numbers(text, fold(text), language)]
        figures = (self.context.figures[f] for one in self.contributions for f in one.figures)
        return (*found, *(Number(0, 0, figure.value, figure.unit) for figure in figures))

    @cached_property
    def dates(self) -> tuple[str, ...]:
        """The values of all dates in the wordings and the horizons of the contributions."""
        values = {d.value for text, language in self.wordings for d in dates(text, fold(text), language) if d.value}
        return tuple(sorted(values | {one.horizon.value for one in self.contributions if one.horizon}))

    @cached_property
    def codes(self) -> dict[str, str]:
        """Codes of the countries and bodies in the wordings and of the actors → the actor's id, or "" if of none."""
        found: dict[str, str] = {}
        for text, _ in self.wordings:
            folded = fold(text)
            for _, _, code in (*country_mentions(folded, demonyms=True), *body_mentions(text, folded)):
                found.setdefault(code, "")
            for _, _, code in country_mentions(folded, text=text):  # acronyms too: «the US»
                found.setdefault(code, "")
        for actor in reversed(self.actors):
            for said in filter(None, (actor.role, actor.organisation, actor.name, *actor.aliases)):
                folded = fold(said)
                found |= {code: actor.id for _, _, code in (*country_mentions(folded), *body_mentions(said, folded))}
            if actor.country:
                found[actor.country] = actor.id
        for one in self.contributions:
            for partner in (*one.partners, one.addressee or "", one.place or ""):
                folded = fold(partner)
                for _, _, code in (*country_mentions(folded, demonyms=True), *body_mentions(partner, folded)):
                    found.setdefault(code, "")
        return found

    @cached_property
    def themes(self) -> tuple[tuple[str, str], ...]:
        """(vocabulary, code) of all themes of the contributions and of their points."""
        found = [(theme.vocabulary, theme.code) for one in self.contributions for theme in one.themes]
        for point in self.points:
            vocabulary, _, code = point.theme.partition(":")
            found.append((vocabulary, code))
        return tuple(dict.fromkeys(found))


class Library:
    """Finds the evidence of claims in one record."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._of = lru_cache(maxsize=REMEMBERED)(self._made)

    @cached_property
    def _pool(self) -> tuple[list[Contribution], list[str], list[str]]:
        pool = list(self.context.record.contributions)
        return pool, [self.context.wording(one) for one in pool], [self.context.language_of(one) for one in pool]

    @cached_property
    def _points(self) -> dict[str, list[Point]]:
        """Contribution → the points in favour of or against which it stands."""
        found: dict[str, list[Point]] = defaultdict(list)
        for point in self.context.points.points:
            for member in (*point.members, *point.opposed):
                found[member].append(point)
        return found

    def evidence(self, claim: Claim) -> Evidence | None:
        """What the claim cites, else what is most like it; None if it cites something unknown or nothing is like it."""
        contributions = self.context.contributions
        if claim.contributions:
            if any(cited not in contributions for cited in claim.contributions):
                return None
            return self._of(claim.contributions)
        closest = self._closest(claim.text)
        return self._of((closest.id,)) if closest else None

    def _made(self, cited: tuple[str, ...]) -> Evidence:
        contributions = tuple(self.context.contributions[one] for one in cited)
        return Evidence(self.context, contributions, self._fitting(set(cited)))

    def _fitting(self, cited: set[str]) -> tuple[Point, ...]:
        """The points with the cited contributions, those first that have most of them and least besides."""
        found = {point.id: point for one in sorted(cited) for point in self._points.get(one, ())}

        def distance(point: Point) -> tuple[int, int, str]:
            members = {*point.members, *point.opposed}
            return (-len(cited & set(point.members)), len(members - cited), point.id)

        return tuple(sorted(found.values(), key=distance))

    def _closest(self, text: str) -> Contribution | None:
        pool, texts, languages = self._pool
        if not pool:
            return None
        (found,) = likeness([text], texts, limit=1, languages=(self.context.language, languages))
        return pool[found[0].item] if found[0].score >= CLOSE else None
