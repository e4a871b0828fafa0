"""Sentences that are told together: one that is clear by itself, and those right after it that lean on it.

«Spain committed itself to relocating 2,500 children» tells what «By August 2025 it had moved 1,340» speaks of. Both are
of one speaker and stand one after the other in one paragraph of a document; the report tells them so too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace

from relatoria.conclude.report.alone.concessions import concedes
from relatoria.conclude.report.alone.likelihood import ALONE
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.asides import reports
from relatoria.conclude.report.record.follows import Follows
from relatoria.conclude.report.record.retell import Told, sentence_of
from relatoria.conclude.report.record.settings import setting_of
from relatoria.conclude.report.speech.voice import is_direct
from relatoria.conclude.report.told.clear import likely_alone, likely_together
from relatoria.conclude.report.told.telling import is_in_own_words, quotation, telling
from relatoria.model.contribution import Contribution, ContributionKind, Modality
from relatoria.model.document import DocumentKind

TOGETHER = 0.5
"""How likely the whole of a run must be understood by itself, weighed as one sentence."""
LONGEST = 3
"""Sentences of a run in a record; in somebody's own words, where each leans on the one before, two."""
_Run = tuple[Contribution, ...]


def run_of(context: Context, contribution: Contribution) -> _Run:
    """The contributions, one for each sentence, with which one is told, in order; itself alone in most cases."""
    return context.kept("runs", lambda: _runs(context)).get(contribution.id, (contribution,))


def in_run(context: Context, contribution: str) -> set[str]:
    """The contributions that are told with one; none where it is told by itself."""
    one = context.contributions[contribution]
    run = run_of(context, one)
    return {other for member in run for other in _ids(context, member)} if len(run) > 1 else set()


def told_in_run(context: Context, contribution: Contribution) -> Told:
    """The sentence of a contribution, and after what it is told."""
    told = sentence_of(context, contribution)
    run = run_of(context, contribution)
    return told if contribution.id in _ids(context, run[0]) else after(context, run[0], told)


def after(context: Context, head: Contribution, told: Told) -> Told:
    """A sentence as it is told in a run that begins with ``head``."""
    first = sentence_of(context, head)
    kind = context.documents[context.intervention_of(head).document].kind
    says = is_in_own_words(context, head, first) or reports(first.text, context.language_of(head)) or kind in _MINUTES
    return replace(told, follows=Follows.SAID if says else Follows.DONE)


_MINUTES = frozenset({DocumentKind.SYNTHESIS, DocumentKind.BULLETIN})
"""Documents that tell what was said; what a review tells of a State is its own finding."""


def likely(context: Context, run: _Run) -> float:
    """How likely a run is understood by itself, weighed as if it were one sentence."""
    first = sentence_of(context, run[0])
    return likely_together(context, run[0], " ".join(sentence_of(context, one).text for one in run), first.how)


def _ids(context: Context, contribution: Contribution) -> tuple[str, ...]:
    return sentence_of(context, contribution).contributions


def _runs(context: Context) -> Mapping[str, _Run]:
    """By contribution the run of which its sentence is part, for those of more than one sentence."""
    found: dict[str, _Run] = {}
    for line in _lines(context):
        for at, head in enumerate(line):
            if head.id not in found and _is_clear(context, head):
                own = is_direct(context.documents[context.intervention_of(head).document])
                run = _from(context, line[at : at + LONGEST - own])
                if len(run) > 1:
                    found |= {one: run for member in run for one in _ids(context, member)}
    return found


def _lines(context: Context) -> Iterator[list[Contribution]]:
    """What one speaker says in adjacent sentences of a paragraph, one contribution a sentence, in order."""
    line: list[Contribution] = []
    for one in sorted(context.record.contributions, key=lambda one: (context.intervention_of(one).document, one.start)):
        step = _step(context, line[-1], one) if line else None
        if step == 0:
            continue
        if step != 1:
            yield line
            line = []
        line.append(one)
    yield line


def _step(context: Context, one: Contribution, other: Contribution) -> int | None:
    """How many sentences on from ``one`` another stands in its paragraph; None for another paragraph or speaker."""
    ours, theirs = context.intervention_of(one), context.intervention_of(other)
    if (ours.document, ours.actors, ours.on_behalf_of) != (theirs.document, theirs.actors, theirs.on_behalf_of):
        return None
    earlier = context.earlier(ours.document)
    step = earlier.nth(other.start) - earlier.nth(one.start)
    starts = context.kept(f"paragraphs of {ours.document}", lambda: _paragraphs(context, ours.document))
    together = bisect_right(starts, one.start) == bisect_right(starts, other.start)
    return step if together and setting_of(context, one) == setting_of(context, other) else None


def _paragraphs(context: Context, document: str) -> list[int]:
    return [part.start for part in context.documents[document].paragraphs]


def _is_clear(context: Context, head: Contribution) -> bool:
    """Whether a sentence can begin a run: a pledge that leaves something open cannot."""
    told = sentence_of(context, head)
    return _both(context, head, told) and likely_alone(context, head, told.text, told.how) >= ALONE


def _both(context: Context, one: Contribution, told: Told) -> bool:
    """Whether a sentence can be told in its language and quoted in the others."""
    return telling(context, one, told) is not None and quotation(context, one, told) is not None


def _asks_and_promises(one: Contribution, other: Contribution) -> bool:
    """Whether one is asked of others and the other promised: no heading says both."""
    promised = {each.kind is ContributionKind.COMMITMENT for each in (one, other)}
    return len(promised) == 2 and Modality.NEED in (one.modality, other.modality)


def _from(context: Context, line: list[Contribution]) -> _Run:
    """The first of some adjacent sentences with those after it that lean, as far as what stands so is understood."""
    run: _Run = (line[0],)
    for one in line[1:]:
        told = sentence_of(context, one)
        if any(_asks_and_promises(other, one) for other in run):
            break
        if telling(context, one, told) is not None or not _both(context, one, after(context, run[0], told)):
            break
        if likely(context, (*run, one)) < TOGETHER:
            break
        run = (*run, one)
    ends = sentence_of(context, run[-1]).text
    return run[:-1] if len(run) > 1 and concedes(ends, context.language_of(run[-1])) else run
