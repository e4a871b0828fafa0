"""What every part of a report reads: the record and the points, by id, in one language."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from relatoria.conclude.attribution import is_pseudonym
from relatoria.conclude.points.voices import sureness, units
from relatoria.conclude.report.alone.likelihood import Earlier
from relatoria.conclude.report.phrases import phrase
from relatoria.gather.listings import Item, listed_items
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import Contribution
from relatoria.model.dialogue import Dialogue
from relatoria.model.document import Document
from relatoria.model.figure import Figure
from relatoria.model.finding import PassageRef
from relatoria.model.intervention import Intervention
from relatoria.model.point import Issue, Point, Points
from relatoria.model.record import Record
from relatoria.model.report import Profile
from relatoria.trace.wording import Wordings
from relatoria.vocabulary.tables import Listing

Kept = TypeVar("Kept")
ISSUES = 8
"""Issues that head an area of a report; what is said on others stands under its theme."""
LEAST_PART = 0.03
"""The part of all voices that must speak of such an issue."""


@dataclass(frozen=True)
class Context:
    """A record, its points, and how to report on them.

    What is kept is of the record, its points and the language: ``replace`` of the profile alone goes on with it.
    """

    record: Record
    points: Points
    profile: Profile
    language: str
    _kept: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def dialogue(self) -> Dialogue:
        """The frame of the meeting in the language of the report, where it is given in it."""
        dialogue = self.record.dialogue
        said = dialogue.wordings.get(self.language)
        if said is None:
            return dialogue
        return replace(
            dialogue,
            title=said.title or dialogue.title,
            theme=said.theme or dialogue.theme,
            organiser=said.organiser or dialogue.organiser,
            place=said.place or dialogue.place,
            donors=said.donors or dialogue.donors,
        )

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors by id; a group that speaks is called as the dialogue words it in the language of the report."""
        said = self.record.dialogue.wordings.get(self.language)
        groups = [one.name for one in self.record.dialogue.groups]
        called = said.groups if said is not None and len(said.groups) == len(groups) else groups
        names = dict(zip(groups, called, strict=True))
        return {actor.id: _called(actor, names, self.language) for actor in self.record.actors}

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The documents by id."""
        return {document.id: document for document in self.record.documents}

    @cached_property
    def interventions(self) -> dict[str, Intervention]:
        """The interventions by id."""
        return {intervention.id: intervention for intervention in self.record.interventions}

    @cached_property
    def contributions(self) -> dict[str, Contribution]:
        """The contributions by id."""
        return {contribution.id: contribution for contribution in self.record.contributions}

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """The figures by id."""
        return {figure.id: figure for figure in self.record.figures}

    @cached_property
    def by_point(self) -> dict[str, Point]:
        """The points by id."""
        return {point.id: point for point in self.points.points}

    @cached_property
    def issues(self) -> dict[str, Issue]:
        """The issues that may head an area, by id: the first, as far as enough of all voices speak of them."""
        heard = set(self.units.values())
        return {one.id: one for one in self.points.issues[:ISSUES] if len(one.actors) >= LEAST_PART * len(heard)}

    @cached_property
    def issue_of(self) -> dict[str, Issue]:
        """The issue under which a contribution is told: of those that it speaks of, that of most voices."""
        return {one: issue for issue in reversed(self.issues.values()) for one in issue.contributions}

    @cached_property
    def units(self) -> dict[str, str]:
        """Which actor each actor is counted as."""
        return units(self.record.actors)

    @cached_property
    def wordings(self) -> Wordings:
        """The clean wordings of passages."""
        return Wordings(self.record.documents)

    def kept(self, name: Hashable, make: Callable[[], Kept]) -> Kept:
        """What ``make`` gives, made once for this record in this language under a name of its own."""
        if name not in self._kept:
            self._kept[name] = make()
        found: Kept = self._kept[name]
        return found

    def earlier(self, document: str) -> Earlier:
        """What was said in a document, to ask what was said before a place."""
        return self.kept(f"said in {document}", lambda: Earlier(self.documents[document]))

    @cached_property
    def openings(self) -> dict[tuple[str, tuple[str, ...]], int]:
        """Where in each document those who speak begin to."""
        found: dict[tuple[str, tuple[str, ...]], int] = {}
        for one in self.record.interventions:
            for passage in one.passages:
                key = (one.document, one.actors)
                found[key] = min(found.get(key, passage.start), passage.start)
        return found

    def sureness(self, contribution: Contribution) -> float:
        """How surely a contribution is its speaker's: the confidence of the passage in which it stands."""
        return sureness(contribution, self.intervention_of(contribution))

    def intervention_of(self, contribution: Contribution) -> Intervention:
        """The intervention that brought a contribution."""
        return self.interventions[contribution.intervention]

    def wording(self, contribution: Contribution) -> str:
        """The clean wording of a contribution."""
        document = self.intervention_of(contribution).document
        return self.wordings.of(document, contribution.start, contribution.end)

    def language_of(self, contribution: Contribution) -> str:
        """The language in which a contribution was made."""
        return self.documents[self.intervention_of(contribution).document].language

    @cached_property
    def _heard(self) -> dict[str, str]:
        spoken: dict[str, dict[str, None]] = {}
        for one in self.record.interventions:
            for actor in (*one.actors, *one.on_behalf_of):
                spoken.setdefault(actor, {})[one.document] = None
        return {actor: self.documents[self._introduces(actor, list(where))].language for actor, where in spoken.items()}

    def _introduces(self, actor: str, where: Sequence[str]) -> str:
        """The first document that has the role of an actor, of these before others; else the first of these."""
        role = fold(self.actors[actor].role or "")
        if not role or len({one.language for one in self.documents.values()}) == 1:
            return where[0]
        return next((one for one in (*where, *self.documents) if role in self._folded(one)), where[0])

    def _folded(self, document: str) -> str:
        return self.kept(f"folded {document}", lambda: fold(self.documents[document].text))

    def language_heard(self, actor: str) -> str:
        """The language in which an actor's role was said: that of the first document that has it, those in which they
        speak before others; else of the first in which they speak."""
        return self._heard.get(actor, "")

    @cached_property
    def _by_intervention(self) -> dict[str, list[Contribution]]:
        found: dict[str, list[Contribution]] = {}
        for contribution in self.record.contributions:
            found.setdefault(contribution.intervention, []).append(contribution)
        return found

    @cached_property
    def _by_document(self) -> dict[str, list[Intervention]]:
        found: dict[str, list[Intervention]] = {}
        for one in self.record.interventions:
            found.setdefault(one.document, []).append(one)
        return found

    def of_document(self, document: str) -> list[Intervention]:
        """The interventions of a document, in the order of the record."""
        return self._by_document.get(document, [])

    def contributions_of(self, intervention: str) -> list[Contribution]:
        """The contributions that an intervention brought, in the order of the record."""
        return self._by_intervention.get(intervention, [])

    def item_of(self, contribution: Contribution) -> Item | None:
        """The row of a table that lists who is to do what, in which a contribution stands; None for any other."""
        row = self._row_of(contribution)
        return row if row is not None and row.listing is not Listing.SPEECH else None

    def is_of_a_speaker(self, contribution: Contribution) -> bool:
        """Whether a contribution stands in the row of a table that gives a speaker and what was said."""
        row = self._row_of(contribution)
        return row is not None and row.listing is Listing.SPEECH

    def row_at(self, document: str, at: int) -> Item | None:
        """The row of a table that says who is to do, holds or said what, in which a place of a document stands."""
        rows = self.kept(("rows", document), lambda: listed_items(self.documents[document]))
        place = bisect_right(rows, at, key=lambda one: one.what.start) - 1
        return rows[place] if place >= 0 and at < rows[place].what.end else None

    def _row_of(self, contribution: Contribution) -> Item | None:
        return self.row_at(self.intervention_of(contribution).document, contribution.start)

    def passages(self, contributions: Iterable[str]) -> tuple[PassageRef, ...]:
        """Where contributions stand in the documents; in a table, the row, which says whose each is."""
        found = [self.contributions[contribution] for contribution in contributions]
        places = [self._row_of(one) or one for one in found]
        return tuple(
            PassageRef(self.intervention_of(one).document, place.start, place.end)
            for one, place in zip(found, places, strict=True)
        )

    def register(self, name: str) -> tuple[str, ...]:
        """The items of a register of the points; none if there is no such register."""
        return next((register.items for register in self.points.registers if register.name == name), ())


def _called(actor: Actor, names: Mapping[str, str], language: str) -> Actor:
    """«working group “Africa”»: a name alone would pass for that of a body or of all the States of a region.

    The group of somebody whose name is withheld is called so too.
    """
    if is_pseudonym(actor):
        return replace(actor, organisation=names.get(actor.organisation or "", actor.organisation))
    if actor.kind is not ActorKind.GROUP or actor.name not in names:
        return actor
    return replace(actor, name=phrase("group", "called", language, name=names[actor.name]))
