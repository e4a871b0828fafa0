"""Builds small records by hand: who said what, in as many documents as there are voices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import Contribution, ContributionKind, Polarity, ThemeScore
from relatoria.model.dialogue import Dialogue
from relatoria.model.document import Document, DocumentKind, Paragraph
from relatoria.model.intervention import AttributedPassage, How, Intervention, Relation
from relatoria.model.record import Record

WHY = "built by hand"


@dataclass(frozen=True, slots=True)
class Said:
    """One actor's sentence: becomes a document, an intervention and a contribution of its own.

    ``theme`` is «vocabulary:code»; ``targets`` are names of other actors of the record.
    """

    actor: Actor
    text: str
    kind: ContributionKind = ContributionKind.RECOMMENDATION
    theme: str = "gcm:1"
    language: str = "en"
    relation: Relation = Relation.REPORT
    polarity: Polarity = Polarity.FOR
    targets: tuple[str, ...] = ()
    document: str = ""
    session: str | None = None
    document_kind: DocumentKind = DocumentKind.STATEMENT
    subtype: str | None = None


def state(code: str, name: str) -> Actor:
    """A State as an actor."""
    return Actor(f"a-{code}", ActorKind.STATE, name, country=code, stakeholder_type="state")


def person(name: str, organisation: str = "", gender: str | None = None, stakeholder: str | None = None) -> Actor:
    """A person as an actor."""
    identity = f"a-{name.lower().replace(' ', '-')}"
    return Actor(
        identity,
        ActorKind.PERSON,
        name,
        organisation=organisation or None,
        gender=gender,
        stakeholder_type=stakeholder,
    )


def record_of(said: Iterable[Said], dialogue: Dialogue | None = None) -> Record:
    """A record in which each `Said` stands in the document that it names, else in one of its own."""
    texts: dict[str, list[Said]] = {}
    for at, one in enumerate(said, 1):
        texts.setdefault(one.document or f"d{at}", []).append(one)
    documents: list[Document] = []
    interventions: list[Intervention] = []
    contributions: list[Contribution] = []
    actors: dict[str, Actor] = {}
    for name, voices in texts.items():
        text = ""
        for one in voices:
            actors.setdefault(one.actor.id, one.actor)
            place = (len(text), len(text) + len(one.text))
            text += one.text + "\n"
            number = len(interventions) + 1
            interventions.append(_intervention(one, number, name, place, actors))
            contributions.append(_contribution(one, number, place))
        documents.append(_document(name, text, voices[0]))
    return Record(
        documents=tuple(documents),
        actors=tuple(actors.values()),
        interventions=tuple(interventions),
        contributions=tuple(contributions),
        dialogue=dialogue or Dialogue(),
    )


def _intervention(
    one: Said, number: int, document: str, place: tuple[int, int], actors: dict[str, Actor]
) -> Intervention:
    passage = AttributedPassage(*place, How.EXPLICIT, 1.0, WHY)
    targets = tuple(actor.id for actor in actors.values() if actor.name in one.targets)
    return Intervention(
        f"i{number}",
        document,
        (one.actor.id,),
        (passage,),
        relation=one.relation,
        targets=targets,
        session=one.session,
    )


def _contribution(one: Said, number: int, place: tuple[int, int]) -> Contribution:
    vocabulary, _, code = one.theme.partition(":")
    themes = (ThemeScore(vocabulary, code, 1.0, WHY),) if code else ()
    return Contribution(
        f"c{number}", f"i{number}", one.kind, *place, 1.0, WHY, one.subtype, polarity=one.polarity, themes=themes
    )


def _document(name: str, text: str, first: Said) -> Document:
    return Document(
        name,
        f"{name}.txt",
        text,
        language=first.language,
        kind=first.document_kind,
        paragraphs=(Paragraph("p1", 0, len(text)),),
    )
