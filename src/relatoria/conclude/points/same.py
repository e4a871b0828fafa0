"""Whether two voices that use nearly the same words say the same: they do the same, on the same terms, of one thing."""

from __future__ import annotations

from typing import NamedTuple

from relatoria.conclude.likeness_polarity import Leaning
from relatoria.conclude.points.deeds import Deed, deeds
from relatoria.conclude.points.instead import stands_instead
from relatoria.conclude.points.terms import Terms, same_terms, terms_of
from relatoria.conclude.points.voices import Voice


class SaidAs(NamedTuple):
    """All of a voice but its subject: what it ``does``, on which ``terms``, whether it denies; ``place`` is where its
    sentence stands."""

    does: frozenset[Deed]
    terms: Terms
    denies: bool
    place: tuple[str, int, int]


def said_as(voice: Voice, leans: Leaning) -> SaidAs:
    """What must be alike of a voice beside its words; ``leans`` is the leaning of its text. Linear in the text."""
    one = voice.contribution
    return SaidAs(
        deeds(voice),
        terms_of(voice.text, voice.language, voice.own),
        leans.denies > 0,
        (voice.intervention.document, one.start, one.end),
    )


def same(left: SaidAs, right: SaidAs) -> bool:
    """Whether two voices of near-certain likeness are one point without asking.

    Those who are behind one and the same sentence always are («X, supported by Y, proposed …»).
    """
    if left.place == right.place:
        return True
    if left.does.isdisjoint(right.does) or not same_terms(left.terms, right.terms):
        return False
    if left.denies != right.denies:
        return False
    one, other = left.terms, right.terms
    return one.language != other.language or not stands_instead(one.text, other.text, one.language)
