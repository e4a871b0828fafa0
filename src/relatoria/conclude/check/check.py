"""The check of any report: does every sentence rest on what was said?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relatoria.conclude.check.claims import Claim, Claims
from relatoria.conclude.check.evidence import Evidence, Library, every_number
from relatoria.conclude.check.leak import leaks
from relatoria.conclude.check.names import names_hold, speaker_holds
from relatoria.conclude.check.rules import (
    dates_hold,
    modality_holds,
    numbers_hold,
    polarity_holds,
    quantifier_holds,
    quotations_hold,
)
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.context import Context
from relatoria.language.fold import fold
from relatoria.language.numbers import numbers
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Profile, ReportSentence, SentenceKind
from relatoria.model.verdict import Checked, Fault, FaultKind, Verdict

_ALIKE = 0.6


def check(claims: Claims, record: Record, points: Points) -> Checked:
    """Check the claims of a report against the record, and the points that were concluded from it.

    Sentences that cite contributions are held against these; those that cite none against what the record says of
    itself (frame, statistics, caveat), else against the contribution that is most like them.
    """
    context = Context(record, points, Profile.SYNTHESIS, claims.language)
    library = Library(context)
    derived = _derived(context)
    verdicts = tuple(Verdict(c.id, c.text, tuple(_faults(c, library, derived))) for c in claims.claims)
    return Checked(verdicts, tuple(_coverage(claims, record)))


def _faults(claim: Claim, library: Library, derived: list[ReportSentence]) -> Iterator[Fault]:
    context = library.context
    yield from leaks(claim, context)
    own = _own_sentence(claim, derived)
    if own is not None:
        yield from _same_numbers(claim, own, context.language)
        return
    evidence = library.evidence(claim)
    if evidence is None:
        yield Fault(FaultKind.UNSUPPORTED, claim.text)
        return
    yield from _against(claim, evidence, context.language)


def _against(claim: Claim, evidence: Evidence, language: str) -> Iterator[Fault]:
    yield from quantifier_holds(claim, evidence, language)
    yield from numbers_hold(claim, evidence, language)
    yield from dates_hold(claim, evidence, language)
    yield from names_hold(claim, evidence, language)
    yield from speaker_holds(claim, evidence)
    yield from quotations_hold(claim, evidence)
    yield from polarity_holds(claim, evidence, language)
    yield from modality_holds(claim, evidence, language)


def _derived(context: Context) -> list[ReportSentence]:
    """The sentences that the record as a whole allows: its frame, its statistics, the caveat, in both profiles."""
    found = []
    for profile in Profile:
        report = write_report(context.record, context.points, profile, context.language)
        sentences = (one for section in report.sections for paragraph in section.paragraphs for one in paragraph)
        found += [sentence for sentence in sentences if _of_the_whole(sentence)]
    return found


def _of_the_whole(sentence: Claim | ReportSentence) -> bool:
    return not sentence.contributions or sentence.kind is SentenceKind.STATISTIC


def _own_sentence(claim: Claim, derived: list[ReportSentence]) -> ReportSentence | None:
    """The derived sentence that a claim is a version of: the one that shares most words."""
    if not _of_the_whole(claim):
        return None
    words = set(re.findall(r"\w+", fold(claim.text)))
    best, most = None, _ALIKE
    for sentence in derived:
        own = set(re.findall(r"\w+", fold(sentence.text)))
        share = len(words & own) / max(len(words | own), 1)
        if share > most:
            best, most = sentence, share
    return best


def _same_numbers(claim: Claim, own: ReportSentence, language: str) -> Iterator[Fault]:
    said = [n.value for n in numbers(claim.text, fold(claim.text), language)]
    known = [n.value for n in numbers(own.text, fold(own.text), language)]
    if [*map(_one, said)] != [*map(_one, known)]:
        yield Fault(FaultKind.NUMBER, ", ".join(said), ", ".join(known))


def _one(value: str) -> str:
    (plain,) = every_number([value])
    return plain


def _coverage(claims: Claims, record: Record) -> Iterator[Fault]:
    """Every contribution is used or set aside with a reason, where the format carries what was set aside."""
    if claims.set_aside is None:
        return
    used = {contribution for claim in claims.claims for contribution in claim.contributions}
    for contribution in record.contributions:
        if contribution.id not in used and contribution.id not in claims.set_aside:
            yield Fault(FaultKind.COVERAGE, contribution.id)
