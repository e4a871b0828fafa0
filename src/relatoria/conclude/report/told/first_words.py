"""The sentence by which alone a voice can be heard: that which introduces it, where nothing of it is surely clear."""

from __future__ import annotations

from collections import defaultdict

from relatoria.conclude.report.alone.likelihood import ALONE
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.told.clear import likely_alone
from relatoria.model.contribution import Contribution
from relatoria.model.intervention import How

HEARD = 0.3
"""The same as `ALONE`, of such a sentence. Who spoke and is told nowhere is worse off, and so is the reader, than where
a sentence that names and introduces its speaker leaves something small open."""


def is_first_word(context: Context, contribution: Contribution) -> bool:
    """Whether a contribution is the clearest of a voice of which nothing reaches `ALONE`, and names who says it."""
    actors = context.intervention_of(contribution).actors
    return len(actors) == 1 and _first_word(context, actors[0]) == contribution.id


def _first_word(context: Context, actor: str) -> str | None:
    return context.kept(("first word", actor), lambda: _found(context, actor))


def _found(context: Context, actor: str) -> str | None:
    best, most = None, HEARD
    for one in _by_actor(context)[actor]:
        told = sentence_of(context, one)
        clear = likely_alone(context, one, told.text, told.how)
        if clear >= ALONE:
            return None
        if told.how is How.EXPLICIT and clear >= most:
            best, most = one.id, clear
    return best


def _by_actor(context: Context) -> dict[str, list[Contribution]]:
    def grouped() -> dict[str, list[Contribution]]:
        found: dict[str, list[Contribution]] = defaultdict(list)
        for one in context.record.contributions:
            for actor in context.intervention_of(one).actors:
                found[actor].append(one)
        return found

    return context.kept("by actor", grouped)
