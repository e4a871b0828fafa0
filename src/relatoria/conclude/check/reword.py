"""Rewording by a language model, held to the same check: what fails it does not stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from relatoria.conclude.check.check import Checker
from relatoria.conclude.check.claims import claims_of
from relatoria.errors import RelatoriaError
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Report, ReportSentence, Section, SentenceKind
from relatoria.ports import Phrasing
from relatoria.trace.wording import Wordings

REWORDED = frozenset({SentenceKind.HEADLINE, SentenceKind.QUANTIFIED, SentenceKind.ATTRIBUTED})


@dataclass(frozen=True, slots=True)
class Reworded:
    """The report with the wordings that stand, how many were offered and refused, and what stopped the model."""

    report: Report
    taken: int
    refused: int
    failure: RelatoriaError | None = None


def reword(report: Report, record: Record, points: Points, phrasing: Phrasing) -> Reworded:
    """The report with its content sentences reworded where the new wording passes the check.

    After the first failure of the model all further sentences stand as they are; the failure is told, not raised.
    """
    work = _Rewording(report, record, points, phrasing)
    sections = tuple(
        replace(section, paragraphs=tuple(tuple(map(work.told, paragraph)) for paragraph in section.paragraphs))
        for section in report.sections
    )
    return Reworded(replace(report, sections=sections), work.taken, work.refused, work.failure)


class _Rewording:
    def __init__(self, report: Report, record: Record, points: Points, phrasing: Phrasing) -> None:
        self.taken = self.refused = 0
        self.failure: RelatoriaError | None = None
        self._report = report
        self._phrasing = phrasing
        self._wordings = Wordings(record.documents)
        self._checker = Checker(record, points, report.language)

    def told(self, sentence: ReportSentence) -> ReportSentence:
        """The sentence reworded, or as it stands."""
        if sentence.kind not in REWORDED or self.failure is not None:
            return sentence
        evidence = [self._wordings.of(place.document, place.start, place.end) for place in sentence.passages]
        try:
            text = self._phrasing.reword(sentence.text, evidence, self._report.language)
        except RelatoriaError as error:
            self.failure = error
            return sentence
        offered = replace(sentence, text=text, phrased_by=self._phrasing.name)
        if any(self._checker.verdict(claim).faults for claim in claims_of(self._alone(offered)).claims):
            self.refused += 1
            return sentence
        self.taken += 1
        return offered

    def _alone(self, sentence: ReportSentence) -> Report:
        return replace(self._report, sections=(Section("alone", "", 1, ((sentence,),)),))
