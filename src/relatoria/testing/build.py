"""Small records built by hand: a list of (actor, text) pairs becomes documents, interventions and contributions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from relatoria.model.actor import Actor
from relatoria.model.contribution import Contribution, ContributionKind, ThemeScore
from relatoria.model.dialogue import Dialogue
from relatoria.model.document import Document, DocumentKind, Paragraph
from relatoria.model.intervention import AttributedPassage, How, Intervention
from relatoria.model.record import Record


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence that an actor says; ``more`` are further fields of its `Contribution`."""

    actor: Actor
    text: str
    kind: ContributionKind = ContributionKind.RECOMMENDATION
    theme: str = "gcm:1"
    language: str = "en"
    document: DocumentKind = DocumentKind.STATEMENT
    how: How = How.EXPLICIT
    more: dict[str, object] = field(default_factory=dict)


def build_record(said: Sequence[Said], dialogue: Dialogue | None = None) -> Record:
    """A record in which each item stands in its own paragraph of one document for each (language, document kind).

    Each item is one intervention with one passage and one contribution; ids are d1…, i1…, c1… in the order given.
    """
    texts: dict[tuple[str, DocumentKind], list[str]] = {}
    places: list[tuple[tuple[str, DocumentKind], int, int]] = []
    for one in said:
        lines = texts.setdefault((one.language, one.document), [])
        start = sum(len(line) + 1 for line in lines)
        lines.append(one.text)
        places.append(((one.language, one.document), start, start + len(one.text)))
    names = {key: f"d{at}" for at, key in enumerate(texts, 1)}
    documents = tuple(_document(names[key], key, lines) for key, lines in texts.items())
    interventions, contributions = [], []
    for at, (one, (key, start, end)) in enumerate(zip(said, places, strict=True), 1):
        passage = AttributedPassage(start, end, one.how, 1.0, "built by hand")
        interventions.append(Intervention(f"i{at}", names[key], (one.actor.id,), (passage,)))
        vocabulary, _, code = one.theme.partition(":")
        themes = (ThemeScore(vocabulary, code, 0.9, "built by hand"),) if code else ()
        fields: dict[str, object] = {"themes": themes, **one.more}
        contributions.append(
            Contribution(f"c{at}", f"i{at}", one.kind, start, end, 0.9, "built by hand", **fields)  # type: ignore[arg-type]
        )
    return Record(
        documents=documents,
        actors=tuple(unique(one.actor for one in said)),
        interventions=tuple(interventions),
        contributions=tuple(contributions),
        dialogue=dialogue or Dialogue(),
    )


def unique(actors: Iterable[Actor]) -> list[Actor]:
    """The actors, each once, in order."""
    return list({actor.id: actor for actor in actors}.values())


def _document(name: str, key: tuple[str, DocumentKind], lines: Sequence[str]) -> Document:
    language, kind = key
    paragraphs, start = [], 0
    for at, line in enumerate(lines, 1):
        paragraphs.append(Paragraph(f"p{at}", start, start + len(line), language=language))
        start += len(line) + 1
    return Document(name, f"{name}.txt", "\n".join(lines) + "\n", language, kind, paragraphs=tuple(paragraphs))
