"""Citations: what a footnote says of the sentence that it belongs to, the same in every format.

The ids of the contributions stand in it («c14»), so that the check finds them again in a file edited by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from relatoria.conclude.check.check import checker_of
from relatoria.conclude.check.claims import claims_of
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import listed_name
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.sections.opening import everybody_heard
from relatoria.model.contribution import Contribution
from relatoria.model.document import Document
from relatoria.model.report import Profile, Report, ReportSentence, SentenceKind
from relatoria.trace.reference import cited_as

SHORT = 12  # characters of a hash that people compare
CITED = 12
"""The evidence on screen shows at most so many contributions in full; the ids of the others follow."""
ON_PAPER = 4
"""A footnote names at most so many contributions in full, lest notes outgrow the text; the ids of the others follow."""


def citation(sentence: ReportSentence, context: Context) -> str:
    """The footnote of a sentence: the count behind it, then each voice with its place; of a quoted claim its
    first and its last place.

    Empty for what rests on the record as a whole (frame, statistics, caveat): the check counts that anew.
    """
    if sentence.kind is SentenceKind.STATISTIC:
        return ""
    if sentence.kind is SentenceKind.CLAIM:
        ends = (sentence.passages[0], sentence.passages[-1])  # all of it stands under one heading
        said = (place(context.documents[one.document], one.start, context.language) for one in ends)
        return f"{' – '.join(dict.fromkeys(said))}."
    cited = [context.contributions[one] for one in sentence.contributions]
    voices = [f"{one.id}: {voice(one, context)}" for one in cited[:ON_PAPER]]
    rest = [one.id for one in cited[ON_PAPER:]]
    more = [phrase("ui", "more", context.language, n=len(rest), ids=", ".join(rest))] if rest else []
    parts = [*counted(sentence, context), *voices, *more]
    return f"{'; '.join(parts)}." if parts else ""


def counted(sentence: ReportSentence, context: Context) -> Iterator[str]:
    """«3 of 9 that addressed the theme, 0 against», for a sentence with a count."""
    count = sentence.count
    if count is not None:
        fields = {"in_favour": count.in_favour, "exposed": count.exposed, "against": count.against}
        yield phrase("note", "count", context.language, **fields)


def voice(contribution: Contribution, context: Context) -> str:
    """Who, and where in which document."""
    intervention = context.intervention_of(contribution)
    document = context.documents[intervention.document]
    heard, language = document.language, context.language
    who = ", ".join(listed_name(context.actors[actor], language, heard) for actor in intervention.actors)
    return f"{who}, {place(document, contribution.start, context.language)}"


def place(document: Document, offset: int, language: str) -> str:
    """The document by its symbol and name with the page where there are pages, else the line (1-based)."""
    page = next((part.page for part in document.paragraphs if part.page and part.start <= offset < part.end), None)
    if page is not None:
        return phrase("note", "page", language, document=cited_as(document), page=page)
    line = document.text.count("\n", 0, offset) + 1
    return phrase("note", "line", language, document=cited_as(document), line=line)


def numbers(report: Report) -> Iterator[str]:
    """The number of each paragraph in reading order, as it is printed: «1.», «2.» in a UN report, in others for the
    items of lists only; else empty."""
    at = 0
    for section in report.sections:
        for nth, _ in enumerate(section.paragraphs):
            counts = report.profile is Profile.UN_REPORT or nth < section.numbered
            at += counts
            yield f"{at}." if counts else ""


def tally(report: Report, context: Context) -> str:
    """How many voices and documents a report rests on, and how many of its sentences pass the check."""
    verdicts = checker_of(context).checked(claims_of(report)).verdicts
    return phrase(
        "ui",
        "tally",
        report.language,
        voices=_counted("voice", everybody_heard(context), report.language),
        documents=_counted("document", len(context.record.documents), report.language),
        supported=sum(not verdict.faults for verdict in verdicts),
        sentences=len(verdicts),
    )


def _counted(noun: str, n: int, language: str) -> str:
    return phrase("ui", f"tally_{noun}" if n == 1 else f"tally_{noun}s", language, n=n)


def made_from(report: Report) -> str:
    """From which record and points a report was made, by the start of their hashes."""
    return phrase("ui", "made", report.language, record=report.record[:SHORT], points=report.points[:SHORT])
