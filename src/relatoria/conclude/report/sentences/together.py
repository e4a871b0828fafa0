"""What one speaker says in adjacent sentences, told one after the other."""

from __future__ import annotations

from collections.abc import Collection

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.selection.repeats import wordings_of
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.conclude.report.told.runs import run_of, told_in_run
from relatoria.model.contribution import Contribution, ContributionKind
from relatoria.model.report import ReportSentence


def together(
    writer: Writer,
    contribution: Contribution,
    *,
    original: bool = False,
    again: bool = False,
    off: Collection[ContributionKind] = (),
) -> list[ReportSentence]:
    """A contribution with the sentences that lean on it, or with those on which it leans; empty if it cannot be told.

    ``original`` and ``again`` as in `Writer.attributed`. What is said in the report's language in another document is
    told so, by itself. What follows the contribution and brings only kinds that are ``off`` is left out.
    """
    run = _without_tail(writer.context, run_of(writer.context, contribution), contribution, off)
    if len(run) == 1 or (run[0] == contribution and wordings_of(writer.context, contribution) != (contribution,)):
        found = writer.attributed(contribution, original=original, again=again)
        return [found] if found is not None else []
    told: list[ReportSentence] = []
    for one in run:
        said = told_in_run(writer.context, one)
        found = writer.attributed(one, original=original, again=again, told=said)
        if found is None:
            break
        told.append(found)
    return told


def _without_tail(
    context: Context, run: tuple[Contribution, ...], chosen: Contribution, off: Collection[ContributionKind]
) -> tuple[Contribution, ...]:
    """A run without its last sentences that bring only kinds that are ``off``; what was chosen is always told."""
    while len(run) > 1:
        inside = sentence_of(context, run[-1]).contributions
        if chosen.id in inside or any(context.contributions[one].kind not in off for one in inside):
            break
        run = run[:-1]
    return run
