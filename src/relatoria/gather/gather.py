"""From documents to the record: who said what, and what it contains."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.attribution.results.merge import merge
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.contributions.conflicts import figure_conflicts
from relatoria.gather.contributions.contribute import contribute
from relatoria.gather.reading.guide import session_structure
from relatoria.gather.seldom import seldom_collected
from relatoria.gather.stated import with_stated
from relatoria.gather.text import analyse
from relatoria.gather.themes.of_document import document_themes
from relatoria.language.remembered import forget_sentences
from relatoria.model.contribution import Contribution, ThemeScore
from relatoria.model.dialogue import Dialogue
from relatoria.model.document import Document, DocumentKind
from relatoria.model.figure import Figure
from relatoria.model.finding import Finding, Unresolved
from relatoria.model.intervention import Intervention
from relatoria.model.question import Session
from relatoria.model.record import Record
from relatoria.ports import Executor, Progress


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one document gives; identifiers are unique within it, offsets are source offsets."""

    document: Document
    attribution: Attribution
    contributions: tuple[Contribution, ...]
    themes: tuple[tuple[ThemeScore, ...], ...]  # of each contribution
    figures: tuple[Figure, ...]
    sessions: tuple[Session, ...]


def gather_document(document: Document) -> Gathered:
    """Read who said what in one document, and what it contains. Pure: fit for another process or machine."""
    text = analyse(document)
    attribution = with_stated(text, attribute(text))
    brought = contribute(text, attribution.interventions)
    themes = document_themes(document, attribution, brought)
    sessions = session_structure(document, text) if document.kind is DocumentKind.SESSION_GUIDE else ()
    forget_sentences()
    return Gathered(document, attribution, brought.contributions, themes, brought.figures, sessions)


@seldom_collected
def gather(
    documents: Sequence[Document],
    dialogue: Dialogue | None = None,
    *,
    findings: Sequence[Finding] = (),
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Record:
    """The record of a dialogue's documents, in their order; ``findings`` are those of reading.

    Deterministic, whatever runs the documents. Identifiers are unique in the record: a1… actors, i1… interventions,
    c1… contributions, f1… figures, n1… findings, u1… unresolved mentions.
    """
    parts = list(_watched(_mapped(executor, documents), len(documents), progress))
    merged = merge([(part.document, part.attribution) for part in parts])
    renamed = _renamed(parts, merged.interventions)
    figures, figure_ids = _figures(parts, renamed)
    contributions = _contributions(parts, renamed, figure_ids)
    conflicts = figure_conflicts(figures, [part.document for part in parts])
    return Record(
        documents=tuple(part.document for part in parts),
        actors=merged.actors,
        interventions=merged.interventions,
        contributions=contributions,
        figures=figures,
        findings=_numbered_findings((*findings, *merged.findings, *conflicts)),
        unresolved=_numbered_unresolved(merged.unresolved),
        sessions=tuple(session for part in parts for session in part.sessions),
        dialogue=dialogue or Dialogue(),
    )


def _mapped(executor: Executor | None, documents: Sequence[Document]) -> Iterable[Gathered]:
    mapper: Callable[..., Iterable[Gathered]] = map if executor is None else executor.map
    return mapper(gather_document, documents)


def _watched(parts: Iterable[Gathered], total: int, progress: Progress | None) -> Iterator[Gathered]:
    for done, part in enumerate(parts, 1):
        if progress is not None:
            progress.step(done, total, part.document.name)
        yield part


Renamed = dict[tuple[str, str], str]
"""(document id, id within the document) → id within the record."""


def _renamed(parts: Sequence[Gathered], merged: Sequence[Intervention]) -> Renamed:
    """Merging keeps the order of the interventions, so old and new ids pair off."""
    old = [(part.document.id, one.id) for part in parts for one in part.attribution.interventions]
    return {key: one.id for key, one in zip(old, merged, strict=True)}


def _figures(parts: Sequence[Gathered], renamed: Renamed) -> tuple[tuple[Figure, ...], Renamed]:
    figures: list[Figure] = []
    ids: Renamed = {}
    for part in parts:
        for figure in part.figures:
            new = f"f{len(figures) + 1}"
            ids[part.document.id, figure.id] = new
            said = renamed[part.document.id, figure.intervention] if figure.intervention else None
            figures.append(replace(figure, id=new, intervention=said))
    return tuple(figures), ids


def _contributions(parts: Sequence[Gathered], renamed: Renamed, figures: Renamed) -> tuple[Contribution, ...]:
    return tuple(
        Contribution(
            f"c{at}",
            renamed[document, one.intervention],
            one.kind,
            one.start,
            one.end,
            one.confidence,
            one.why,
            one.subtype,
            one.polarity,
            one.modality,
            themes,
            tuple([figures[document, figure] for figure in one.figures]) if one.figures else (),
            one.addressee,
            one.horizon,
            one.means,
            one.partners,
            one.place,
        )
        for at, (document, one, themes) in enumerate(
            (
                (part.document.id, one, themes)
                for part in parts
                for one, themes in zip(part.contributions, part.themes, strict=True)
            ),
            1,
        )
    )


def _numbered_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(replace(finding, id=f"n{at}") for at, finding in enumerate(findings, 1))


def _numbered_unresolved(unresolved: Iterable[Unresolved]) -> tuple[Unresolved, ...]:
    return tuple(replace(mention, id=f"u{at}") for at, mention in enumerate(unresolved, 1))
