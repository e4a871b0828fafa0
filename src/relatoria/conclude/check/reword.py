"""Rewording by a language model, held to the same check: what fails it does not stand."""

from __future__ import annotations

from dataclasses import replace

from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import claims_of
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Report, ReportSentence, SentenceKind
from relatoria.ports import Phrasing
from relatoria.trace.wording import Wordings

REWORDED = frozenset({SentenceKind.HEADLINE, SentenceKind.QUANTIFIED, SentenceKind.ATTRIBUTED})


def reword(report: Report, record: Record, points: Points, phrasing: Phrasing) -> Report:
    """The report with its content sentences reworded where the new wording passes the check."""
    wordings = Wordings(record.documents)

    def told(sentence: ReportSentence) -> ReportSentence:
        if sentence.kind not in REWORDED:
            return sentence
        evidence = [wordings.of(passage.document, passage.start, passage.end) for passage in sentence.passages]
        offered = replace(sentence, text=phrasing.reword(sentence.text, evidence, report.language))
        alone = replace(report, sections=(replace(report.sections[0], paragraphs=((offered,),)),))
        claims = replace(claims_of(alone), set_aside=None)
        passed = check(claims, record, points).passed
        return replace(offered, phrased_by=phrasing.name) if passed else sentence

    sections = tuple(
        replace(section, paragraphs=tuple(tuple(map(told, paragraph)) for paragraph in section.paragraphs))
        for section in report.sections
    )
    return replace(report, sections=sections)
