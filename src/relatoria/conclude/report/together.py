"""What one speaker says in adjacent sentences, told one after the other."""

from __future__ import annotations

from relatoria.conclude.report.repeats import wordings_of
from relatoria.conclude.report.runs import run_of, told_in_run
from relatoria.conclude.report.sentences import Writer
from relatoria.model.contribution import Contribution
from relatoria.model.report import ReportSentence


def together(
    writer: Writer, contribution: Contribution, *, original: bool = False, again: bool = False
) -> list[ReportSentence]:
    """A contribution with the sentences that lean on it, or with those on which it leans; empty if it cannot be told.

    ``original`` and ``again`` as in `Writer.attributed`. What is said in the report's language in another document is
    told so, by itself.
    """
    run = run_of(writer.context, contribution)
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
