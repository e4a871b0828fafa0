"""The themes of all contributions of a document."""

from __future__ import annotations

from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.contributions.contribute import Contributions
from relatoria.gather.themes.likely import Themes, likely
from relatoria.gather.themes.recorded import recorded_themes
from relatoria.gather.themes.subject import silent_vocabularies
from relatoria.model.document import Document
from relatoria.trace.wording import Wordings


def document_themes(document: Document, attribution: Attribution, brought: Contributions) -> tuple[Themes, ...]:
    """The themes of each contribution, with how likely it is about them (`likely`)."""
    coded = coded_themes(document, brought)
    return tuple(likely(document, *headings_and_lengths(attribution, brought), coded))


def coded_themes(document: Document, brought: Contributions) -> list[Themes]:
    """The themes of each contribution as its words earn them."""
    wordings = Wordings([document])
    silent = silent_vocabularies(document.text)
    return [
        recorded_themes(wordings.of(document.id, one.start, one.end), document.language, silent, part=part)
        for one, part in zip(brought.contributions, brought.clauses, strict=True)
    ]


def headings_and_lengths(attribution: Attribution, brought: Contributions) -> tuple[list[str], list[int]]:
    """The heading under which each contribution stands, and how many words it has."""
    sessions = {one.id: one.session or "" for one in attribution.interventions}
    headings = [sessions.get(one.intervention, "") for one in brought.contributions]
    return headings, [len(part.words) for part in brought.clauses]
