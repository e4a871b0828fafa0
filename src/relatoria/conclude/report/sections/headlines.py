"""Headline conclusions: for each area one sentence in the present, true of the counts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from relatoria.conclude.report.alone.standing import stands_alone
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.grammar.tokens import Subject
from relatoria.conclude.report.naming.names import number, of_all
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.sections.divergence import contested
from relatoria.conclude.report.sections.opening import everybody_heard
from relatoria.conclude.report.selection.plan import Area
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.conclude.report.speech.clause import report_clause
from relatoria.conclude.report.speech.voice import is_direct
from relatoria.model.contribution import ContributionKind
from relatoria.model.point import Point
from relatoria.model.report import Count, ReportSentence, SentenceKind

GENERAL = frozenset(
    {
        ContributionKind.COMMON_PRINCIPLE.value,
        ContributionKind.RECOMMENDATION.value,
        ContributionKind.GAP.value,
        ContributionKind.CALL.value,
        ContributionKind.POSITION.value,
    }
)
"""Kinds whose statement may stand as a general conclusion; a practice or a commitment is somebody's."""
WORDINGS = 3
LEAST_GROUPS = 2
ACTORS = 3
"""A statement of fewer actors is no headline."""
_OWN = {
    "es": re.compile(r"\b(?:nos|nosotr[oa]s|nuestr[oa]s?|yo|mi|mis|me|\w+[aeiá]mos|hoy|aquí)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:we|us|our|ours|I|my|me|today|here)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:nous|notre|nos|je|j['’]|mon|ma|mes|me|aujourd['’]hui|ici)\b", re.IGNORECASE),
}
_PAST = {
    "es": re.compile(r"\b\w+(?:ó|aron|ieron)\b"),
    "en": re.compile(r"\b(?:was|were|had|did|created|adopted|launched)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:était|étaient|avait|avaient|(?:a|ont|est|sont) \w+(?:é|i|u)e?s?)\b", re.IGNORECASE),
}


def headlines(writer: Writer, area: Area, known: set[str]) -> tuple[ReportSentence, ...]:
    """What leads an area: the statement of its strongest point in the present and who made it, else that point as it
    was told and who is against it; then how many spoke on the theme. ``known`` is what was said to be contested."""
    for point in area.shared:
        general = general_statement(writer.context, point)
        if general is not None:
            return (_stated(writer, point, general), writer.concurring(point), counted(writer, area))
    for point in area.shared[:1]:
        told = writer.quantified(point, original=True)
        if told is not None:
            return (told, *contested(writer, told, known), counted(writer, area))
    return (counted(writer, area),)


def general_statement(context: Context, point: Point) -> str | None:
    """A point's statement that may stand for itself: general, direct, without a first person or a past."""
    if point.kind not in GENERAL or point.opponents or len(point.actors) < ACTORS:
        return None
    for member in (point.statement, *point.members):
        contribution = context.contributions[member]
        document = context.documents[context.intervention_of(contribution).document]
        if document.language != context.language or not is_direct(document):
            continue
        text = sentence_of(context, contribution).text
        if (
            not stands_alone(text, context.language)
            or _OWN[context.language].search(text)
            or _PAST[context.language].search(text)
        ):
            continue
        if report_clause(text, context.language, True, Subject("plural", "m")) is not None:
            return text
    return None


def _stated(writer: Writer, point: Point, text: str) -> ReportSentence:
    context = writer.context
    return writer.sentence(
        text.rstrip(" .;") + ".",
        SentenceKind.HEADLINE,
        contributions=point.members,
        passages=context.passages(point.members),
        point=point.id,
        count=Count(len(point.actors), point.exposed, len(point.opponents)),
    )


def counted(writer: Writer, area: Area) -> ReportSentence:
    """«At least 21 of the 78 voices in the record addressed this theme, in four of six categories»: whose words were
    recognised, so as many or more."""
    context, language = writer.context, writer.context.language
    key = "counted_one" if len(area.actors) == 1 else f"counted_{writer.turn('counted', WORDINGS) + 1}"
    heard = everybody_heard(context)
    n, exposed = of_all(len(area.actors), heard, language)
    key = "counted_all" if 1 < len(area.actors) == heard else key
    text = phrase("headline", key, language, n=n, exposed=exposed, spread=_spread(context, area))
    return writer.sentence(text, SentenceKind.STATISTIC)


def _spread(context: Context, area: Area) -> str:
    """In how many groups a theme was addressed, where there are several and everybody who spoke on it is in one."""
    language, everywhere = context.language, len(context.points.groups)
    counts = next((point.counts for point in context.points.points if point.theme == area.theme), ())
    groups = [count.exposed for count in counts if count.exposed]
    if everywhere < LEAST_GROUPS or not groups or sum(groups) < len(area.actors):
        return ""
    kinds = phrase("theme", f"by_{context.points.grouping}", language)
    n, of = of_all(len(groups), everywhere, language)
    if len(groups) == 1:
        return ""  # «in one of seven categories» says less than the names below
    return phrase("theme", "groups", language, groups=n, all_groups=of, kinds=kinds)


def further(writer: Writer, area: Area, sentences: Iterable[ReportSentence]) -> list[ReportSentence]:
    """«The record holds seven more contributions on this theme»: what is retold is a choice of examples."""
    members = {member for point in area.shared for member in (*point.members, *point.opposed)}
    everything = members | {one.id for one in (*area.told, *area.left, *area.elsewhere)}
    left = len(everything - {cited for sentence in sentences for cited in sentence.contributions})
    if not left:
        return []
    language = writer.context.language
    key = "further_one" if left == 1 else "further"
    text = phrase("headline", key, language, n=number(left, language, feminine=True))
    return [writer.sentence(text, SentenceKind.STATISTIC)]
