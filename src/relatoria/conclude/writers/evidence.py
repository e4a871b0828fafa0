"""The evidence of a sentence as a reader sees it: the count, then each voice with its words marked, and the place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import listed_name
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.settings import title_of
from relatoria.conclude.writers.citations import CITED, counted, place
from relatoria.conclude.writers.tongues import Part, parts
from relatoria.gather.attribution.actors.offices import is_office
from relatoria.model.actor import Actor
from relatoria.model.contribution import Contribution
from relatoria.model.report import ReportSentence, SentenceKind
from relatoria.vocabulary.labels import label


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice in the evidence of a sentence: who, the words marked in their sentence, and where."""

    id: str
    name: str
    role: str
    chips: tuple[str, ...]
    language: str
    before: str
    words: str
    after: str
    place: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A sentence as the page shows it; shares are per cent of those who spoke on the theme."""

    id: str
    number: int
    text: str
    parts: tuple[Part, ...]
    heading: str
    voices: tuple[Voice, ...]
    more: str
    count: bool = False
    share_for: int = 0
    share_against: int = 0


def shown(sentence: ReportSentence, number: int, context: Context) -> Shown:
    """A sentence with its evidence; ``number`` is its place in reading order, from 1."""
    statistic = sentence.kind is SentenceKind.STATISTIC
    cited = [] if statistic else [context.contributions[one] for one in sentence.contributions]
    rest = [one.id for one in cited[CITED:]]
    more = phrase("ui", "more", context.language, n=len(rest), ids=", ".join(rest)) if rest else ""
    heading = next(counted(sentence, context), None) or phrase("note", _note(sentence), context.language)
    count = sentence.count
    exposed = max(count.exposed, 1) if count else 1
    return Shown(
        sentence.id,
        number,
        sentence.text,
        parts(sentence),
        heading,
        tuple(voice_of(one, context) for one in cited[:CITED]) or tuple(_documents(sentence, context)),
        more,
        count is not None,
        round(100 * count.in_favour / exposed) if count else 0,
        round(100 * count.against / exposed) if count else 0,
    )


_OF_THE_WHOLE = (
    SentenceKind.FRAME,
    SentenceKind.STATISTIC,
    SentenceKind.CLAIM,
    SentenceKind.CAVEAT,
    SentenceKind.LIST,
)


def _note(sentence: ReportSentence) -> str:
    if sentence.contributions and sentence.kind is not SentenceKind.STATISTIC:
        return "cited"
    return sentence.kind.value if sentence.kind in _OF_THE_WHOLE else "uncited"


def _documents(sentence: ReportSentence, context: Context) -> Iterator[Voice]:
    """What a document states of all, marked in its paragraph; nothing for any other sentence."""
    for one in sentence.passages if sentence.kind is SentenceKind.CLAIM else ():
        document = context.documents[one.document]
        around = (part for part in document.paragraphs if part.start <= one.start and one.end <= part.end)
        outer = min(around, key=lambda part: part.end - part.start, default=one)
        yield Voice(
            document.id,
            title_of(document),
            "",
            (),
            document.language,
            context.wordings.of(document.id, outer.start, one.start),
            context.wordings.of(document.id, one.start, one.end),
            context.wordings.of(document.id, one.end, outer.end),
            place(document, one.start, context.language),
        )


def voice_of(contribution: Contribution, context: Context) -> Voice:
    """The contribution marked in the passage of its intervention that holds it."""
    intervention = context.intervention_of(contribution)
    document = context.documents[intervention.document]
    start, end = contribution.start, contribution.end
    holding = [p for p in intervention.passages if p.start <= start and end <= p.end]
    outer = holding[0] if holding else contribution
    actors = [context.actors[actor] for actor in intervention.actors]
    names = ", ".join(listed_name(actor, context.language, context.language_heard(actor.id)) for actor in actors)
    return Voice(
        contribution.id,
        names[:1].upper() + names[1:],
        next((said for actor in actors if (said := _function(actor))), ""),
        tuple(_chips(contribution, context)),
        document.language,
        context.wordings.of(document.id, outer.start, start),
        context.wordings.of(document.id, start, end),
        context.wordings.of(document.id, end, outer.end),
        place(document, start, context.language),
    )


def _function(actor: Actor) -> str:
    """The function, unless the name is one («La Presidenta»)."""
    return "" if is_office(actor.name, actor.role or "") else actor.role or ""


_NUMBERED = ("gcm", "nyd", "sdg")
"""Vocabularies whose codes people cite; those of the others are ours alone."""


def _chips(contribution: Contribution, context: Context) -> Iterator[str]:
    """What sort of actor spoke, and the themes of what was said."""
    intervention = context.intervention_of(contribution)
    for actor in intervention.actors:
        if found := label("stakeholder", context.actors[actor].stakeholder_type, context.language):
            yield found
    for theme in contribution.themes[:2]:
        if found := label(theme.vocabulary, theme.code, context.language):
            numbered = theme.vocabulary in _NUMBERED
            yield f"{theme.vocabulary.upper()} {theme.code} · {found}" if numbered else found
