"""What one voice says again in another document: a record, a chair's summary and a bulletin tell the same pledge."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from relatoria.conclude.likeness import contradicts, near_pairs
from relatoria.conclude.points.terms import values_of
from relatoria.conclude.points.voices import Voice, voices
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.told.telling import telling
from relatoria.model.contribution import Contribution
from relatoria.model.report import Profile

ALIKE = 0.66
"""From this likeness on what one voice says in two documents is the same. Lower than between two voices, of whom each
has reasons of its own to say much the same."""
ALIKE_OF_FIGURES = {True: 0.6, False: 0.45}
"""The same where both have a figure or a date in common and none that differs, or one says that it says so again; in
one language (True), and in two, which share fewer words."""
_AGAIN = re.compile(
    r"\b(?:reiter\w+|repeat(?:s|ed|ing)?|repit\w+|repet[ií]\w+|réit[éè]r\w+|rép[éè]t\w+|reaffirm\w+|reafirm\w+|"
    r"réaffirm\w+|confirm\w*|again|de nuevo|nuevamente|de nouveau|à nouveau|une fois de plus)\b",
    re.IGNORECASE,
)


def repeats(context: Context) -> Mapping[str, tuple[str, ...]]:
    """By contribution those of the same voice that say the same in other documents, in the order of the record; none
    where the report follows the sessions, each of which is told whole."""
    return {} if context.profile is Profile.ANALYTICAL else context.kept("repeats", lambda: _repeats(context))


def said_again(context: Context, contributions: Iterable[str]) -> tuple[str, ...]:
    """What says again what some contributions say, without those."""
    said = tuple(contributions)
    known = repeats(context)
    return tuple(dict.fromkeys(other for one in said for other in known.get(one, ()) if other not in said))


def wordings_of(context: Context, contribution: Contribution) -> tuple[Contribution, ...]:
    """The contributions by which one can be told: what says the same in the report's language before itself; where it
    cannot be told, itself alone, for the three languages tell the same things."""
    others = [context.contributions[one] for one in repeats(context).get(contribution.id, ())]
    others = [one for one in others if context.language_of(one) == context.language]
    if context.language_of(contribution) == context.language or not others:
        return (contribution,)
    told = telling(context, contribution, sentence_of(context, contribution))
    return (*others, contribution) if told is not None else (contribution,)


def _repeats(context: Context) -> dict[str, tuple[str, ...]]:
    heard = _in_several_documents(voices(context.record))
    order = {one.contribution.id: at for at, one in enumerate(heard)}
    found: dict[str, set[str]] = defaultdict(set)
    texts, languages = [one.text for one in heard], [one.language for one in heard]
    for pair in near_pairs(texts, languages, threshold=min(ALIKE_OF_FIGURES.values())):
        one, other = heard[pair.left], heard[pair.right]
        if _is_same(context, one, other, pair.score):
            found[one.contribution.id].add(other.contribution.id)
            found[other.contribution.id].add(one.contribution.id)
    return {one: tuple(sorted(others, key=order.__getitem__)) for one, others in found.items()}


def _in_several_documents(heard: Sequence[Voice]) -> list[Voice]:
    documents: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in heard:
        documents[one.actors].add(one.intervention.document)
    return [one for one in heard if len(documents[one.actors]) > 1]


def _is_same(context: Context, one: Voice, other: Voice, score: float) -> bool:
    if one.actors != other.actors or one.intervention.document == other.intervention.document:
        return False
    if one.for_it != other.for_it or contradicts(one.text, other.text, (one.language, other.language)) is not None:
        return False
    ours, theirs = _figures(one), _figures(other)
    if not (ours <= theirs or theirs <= ours):
        return False
    told_again = any(_AGAIN.search(context.wording(voice.contribution)) for voice in (one, other))
    return score >= (ALIKE_OF_FIGURES[one.language == other.language] if ours & theirs or told_again else ALIKE)


def _figures(one: Voice) -> frozenset[str]:
    """The numbers and the years of what was said."""
    return values_of(one.text, one.language) | frozenset(_YEAR.findall(one.text))


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
