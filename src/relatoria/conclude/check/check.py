"""The check of any report: does every sentence rest on what was said?"""

from __future__ import annotations

from collections.abc import Iterator

from relatoria.conclude.check.claims import Claim, Claims
from relatoria.conclude.check.content import content_holds
from relatoria.conclude.check.counts import quantifier_holds, stated_holds
from relatoria.conclude.check.evidence import Evidence, Library
from relatoria.conclude.check.leak import Withheld
from relatoria.conclude.check.manner import modality_holds, polarity_holds
from relatoria.conclude.check.names import names_hold, speaker_holds
from relatoria.conclude.check.rules import dates_hold, numbers_hold, quotations_hold
from relatoria.conclude.check.whole import Whole, same_statement
from relatoria.conclude.check.words import parse
from relatoria.conclude.masking import MARK
from relatoria.conclude.points.find import find_points
from relatoria.conclude.points.groups import Grouping
from relatoria.conclude.publish import published
from relatoria.conclude.report.context import Context
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Profile
from relatoria.model.verdict import Checked, Fault, FaultKind, Verdict


class Checker:
    """Checks sentences in one language against one record; what all of them need is made once.

    The record may be the one gathered or the one published: claims are held against the published one, and named
    actors against the rules of the one given.
    """

    def __init__(self, record: Record, points: Points, language: str, context: Context | None = None) -> None:
        """``context`` is that of a report of the record, where there is one: what it has made is not made again."""
        public = published(record)
        if public is not record:
            points, context = find_points(public, Grouping(points.grouping)), None
        self._language = language
        self._withheld = Withheld(record)
        self._context = context or Context(public, points, Profile.SYNTHESIS, language)
        self._library = Library(self._context)
        self._whole = Whole(self._context)

    def checked(self, claims: Claims) -> Checked:
        """What `check` says of the claims of a report in the language of this checker."""
        verdicts = tuple(self.verdict(claim) for claim in claims.claims)
        return Checked(verdicts, tuple(dict.fromkeys((*self.around(claims.around), *self.coverage(claims)))))

    def verdict(self, claim: Claim) -> Verdict:
        """The verdict on one claim: its faults, each once, in the order of the rules.

        A claim that leaks has no other faults, since their words would tell the name again.
        """
        if any(self._withheld.leaks(claim)):
            return Verdict(claim.id, self._withheld.masked(claim), (Fault(FaultKind.LEAK, MARK),))
        return Verdict(claim.id, claim.text, tuple(dict.fromkeys(self._faults(claim))))

    def around(self, texts: tuple[str, ...]) -> Iterator[Fault]:
        """The leaks in words that are no sentences."""
        for text in texts:
            yield from self._withheld.leaks_in(text)

    def coverage(self, claims: Claims) -> Iterator[Fault]:
        """Contributions that are neither used nor set aside with a reason, where the format carries the latter."""
        if claims.set_aside is None:
            return
        used = {contribution for claim in claims.claims for contribution in claim.contributions}
        for contribution in self._context.record.contributions:
            if contribution.id not in used and contribution.id not in claims.set_aside:
                yield Fault(FaultKind.COVERAGE, contribution.id)

    def _faults(self, claim: Claim) -> Iterator[Fault]:
        own = self._whole.version_of(claim)
        if own is not None:
            yield from same_statement(claim, own, self._language)
            return
        evidence = self._library.evidence(claim)
        if evidence is None:
            yield Fault(FaultKind.UNSUPPORTED, claim.text)
            return
        yield from against(claim, evidence, self._language)


def against(claim: Claim, evidence: Evidence, language: str) -> Iterator[Fault]:
    """The faults of a claim that rests on contributions."""
    parsed = parse(claim, evidence, language)
    yield from quantifier_holds(claim, parsed, evidence, language)
    yield from stated_holds(claim, evidence, language)
    yield from numbers_hold(claim, parsed, evidence, language)
    yield from dates_hold(claim, parsed, evidence, language)
    yield from names_hold(claim, parsed, evidence, language)
    yield from speaker_holds(claim, parsed, evidence, language)
    yield from quotations_hold(claim, parsed, evidence)
    yield from polarity_holds(claim, parsed, evidence, language)
    yield from modality_holds(claim, parsed, evidence, language)
    yield from content_holds(claim, parsed, evidence, language)


def check(claims: Claims, record: Record, points: Points) -> Checked:
    """Check the claims of a report against the record, and the points that were concluded from it.

    Sentences that cite contributions are held against these; those that cite none against what the record says of
    itself (frame, statistics, caveat), else against the contribution that is most like them.
    """
    return Checker(record, points, claims.language).checked(claims)


def checker_of(context: Context) -> Checker:
    """The checker of a record in one language, made once for the context of a report."""
    return context.kept("checker", lambda: Checker(context.record, context.points, context.language, context))
