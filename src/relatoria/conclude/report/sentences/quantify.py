"""Honest quantifiers: the strongest word that the counts allow, and the subject that it stands before."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.phrases import catalogue, phrase
from relatoria.model.actor import ActorKind
from relatoria.model.point import Point
from relatoria.model.report import Count
from relatoria.vocabulary.quantifiers import quantifiers, strongest

NAMED = 5
"""How many of the actors behind a quantifier are named after «including»."""
FEW = 3
"""Fewer actors are named without a quantifier: «Brazil and China», not «some States»."""
_FEMININE = {"bodies": ("es", "fr")}


@dataclass(frozen=True, slots=True)
class Quantified:
    """«varios Estados», the key of the quantifier, and the count behind it."""

    text: str
    key: str
    count: Count


def quantified(context: Context, point: Point) -> Quantified:
    """The subject of a sentence about a point with two actors or more."""
    count = Count(len(point.actors), point.exposed, len(point.opponents))
    key = strongest(count.in_favour, count.exposed)
    subject = _subject(context, point)
    form = f"{key}_f" if context.language in _FEMININE.get(subject, ()) else key
    noun = phrase("subject", subject, context.language)
    return Quantified(phrase("quantified", form, context.language, subject=noun), key, count)


def by_name(context: Context, point: Point) -> bool:
    """Whether those who stand behind a point are named, and it is not said that they are all who spoke on the theme.

    They are of the theme; others may speak of the issue under which the point is told.
    """
    issue = context.issue_of.get(point.statement)
    others = issue is not None and not set(issue.actors).issubset((*point.actors, *point.opponents))
    return others and len(point.actors) <= NAMED and quantified(context, point).key == "all"


def worded(key: str, language: str) -> str:
    """How a key of the quantifier table is said of speakers: «todos los oradores que abordaron el tema»."""
    if key not in catalogue()["quantified"]:
        return quantifiers()[key].forms[language][0]
    return phrase("quantified", key, language, subject=phrase("subject", "speakers", language))


def _subject(context: Context, point: Point) -> str:
    kinds = {context.actors[actor].kind for actor in point.actors}
    if kinds == {ActorKind.STATE}:
        return "states"
    if kinds <= {ActorKind.ORGANISATION, ActorKind.GROUP}:
        return "bodies"
    return "speakers" if kinds == {ActorKind.PERSON} else "participants"
