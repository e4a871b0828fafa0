"""Headline conclusions: for each area one sentence in the present, true of the counts."""

from __future__ import annotations

import re
from collections import Counter

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming import matter_of, number, theme_name
from relatoria.conclude.report.opening import speakers
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.plan import Area
from relatoria.conclude.report.retell import sentence_of
from relatoria.conclude.report.sentences import Writer
from relatoria.conclude.report.speech import is_direct, report_clause
from relatoria.conclude.report.speech_tokens import Subject
from relatoria.language.join import enumerate_words
from relatoria.model.contribution import Contribution, ContributionKind
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
KINDS_NAMED = 2
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


def headlines(writer: Writer, area: Area) -> tuple[ReportSentence, ...]:
    """The headline of an area: the statement of its strongest point in the present and who made it, else the counts."""
    for point in area.shared:
        general = general_statement(writer.context, point)
        if general is not None:
            return (_stated(writer, point, general), writer.quantified(point, stated=True), counted(writer, area))
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
        if _OWN[context.language].search(text) or _PAST[context.language].search(text):
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
    """«Nueve de 42 voces se pronuncian en materia de datos, principalmente mediante recomendaciones»: counted."""
    context, language = writer.context, writer.context.language
    everybody = everybody_heard(context)
    text = phrase(
        "headline",
        "counted" if len(area.actors) > 1 else "counted_one",
        language,
        matter=matter_of(theme_name(area.theme, language), language),
        quantified=number(len(area.actors), language, feminine=True),
        exposed=number(everybody, language, feminine=True),
        kinds=listed_kinds(_kinds(context, area, language), language),
    )
    return writer.sentence(text, SentenceKind.STATISTIC)


def everybody_heard(context: Context) -> int:
    """How many voices speak in the record: units of counting, so the delegates of one State are one."""
    return len({context.units[actor.id] for actor in speakers(context) if actor.id in context.units})


def contributions_of(context: Context, area: Area) -> list[Contribution]:
    """All contributions of an area, in the order of the record."""
    found = {one.id for one in (*area.told, *area.left)} | {m for p in area.shared for m in (*p.members, *p.opposed)}
    return [one for one in context.record.contributions if one.id in found]


def listed_kinds(kinds: list[str], language: str) -> str:
    """«recommandations et de lacunes»: French repeats «de» before each."""
    return enumerate_words([kinds[0], *(f"de {kind}" if language == "fr" else kind for kind in kinds[1:])], language)


def _kinds(context: Context, area: Area, language: str) -> list[str]:
    tally = Counter(one.kind.value for one in contributions_of(context, area))
    ranked = sorted(tally, key=lambda kind: (-tally[kind], kind))[:KINDS_NAMED]
    return [phrase("kinds", kind, language) for kind in ranked]
