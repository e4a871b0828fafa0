"""For whom somebody speaks, and whether the words that a report tells say so themselves."""

from __future__ import annotations

import re

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.speech.voice import is_direct
from relatoria.gather.attribution.words.line import line_of
from relatoria.gather.attribution.words.turns_of_phrase import find_phrase
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.fold import fold
from relatoria.language.sentence import sentence_of as read
from relatoria.model.contribution import Contribution
from relatoria.model.point import Point
from relatoria.model.report import Profile

_FOR = re.compile(r", (?:speaking )?(?:for|por|pour) ")


def represented(context: Context, contribution: Contribution) -> tuple[str, ...]:
    """For whom somebody speaks; () where the words told say so themselves.

    In a record the first sentence of a speech says so, and none that follows; in one's own words it says so with the
    names of those.
    """
    said = context.intervention_of(contribution)
    if not said.on_behalf_of or not _says_so(context, contribution):
        return said.on_behalf_of
    text = fold(sentence_of(context, contribution).text)
    named = all(fold(context.actors[one].name) in text for one in said.on_behalf_of)
    return said.on_behalf_of if is_direct(context.documents[said.document]) and not named else ()


def as_always(context: Context, contribution: Contribution) -> str:
    """Who speaks for whom throughout a document of their own words, as a key: a report says it once; else ""."""
    said = context.intervention_of(contribution)
    direct = is_direct(context.documents[said.document])
    return " ".join((*said.actors, "for", *said.on_behalf_of)) if direct and said.on_behalf_of else ""


def by_one_for_all(context: Context, point: Point) -> bool:
    """Whether one alone said what stands behind a point, on behalf of the others: nothing that «many States» said.

    A United Nations report tells no speaker alone, so there it counts as theirs.
    """
    if context.profile is Profile.UN_REPORT:
        return False
    said = {context.intervention_of(context.contributions[member]) for member in point.members}
    return len({one.actors for one in said}) == 1 and all(one.on_behalf_of and len(one.actors) == 1 for one in said)


def _says_so(context: Context, contribution: Contribution) -> bool:
    text = sentence_of(context, contribution).text
    phrases = words_of(context.language_of(contribution)).phrases["behalf"]
    return _FOR.search(text) is not None or find_phrase(line_of(read(text)).words, phrases) is not None
