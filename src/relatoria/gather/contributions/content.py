"""What is said without who says it: themes and likeness must not be earned by a speaker's title."""

from __future__ import annotations

import re

from relatoria.gather.contributions.kinds import Clause, content_words
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES

_WORD = re.compile(r"\w+")
_SAYING_THAT = re.compile(r"(?:\S+\s+){1,3}?(?:(?:que|that)\s+|qu['’])", re.IGNORECASE)
_ACT = re.compile(
    r"(?:we (?:also )?(?:recommend|propose|believe|suggest|think|agree|consider|stress|note) that\s+"
    r"|nous (?:recommandons|proposons|pensons|estimons|soulignons|convenons|considerons|demandons) qu(?:e\s+|')"
    r"|(?:recomendamos|proponemos|creemos|consideramos|subrayamos|pedimos|sugerimos|estimamos) que\s+)"
)
"""«We recommend that»: an act of speech in the speaker's own words, which says nothing of the matter."""


def content_of(wording: str, language: str) -> str:
    """The part of a wording that tells what is said: no «Ms. X, Minister of Labour, recommended that».

    The wording itself where nobody is introduced in it. Linear.
    """
    if language not in TONGUES:
        return wording
    folded = fold(wording)
    act = _ACT.match(folded)
    if act:
        return wording[act.end() :]
    words = tuple(_WORD.findall(folded))
    kept = content_words(Clause(0, len(wording), wording, folded, words, language))
    if not kept or len(kept) >= len(words):
        return wording
    places = [match.span() for match in _WORD.finditer(folded)]
    if kept == words[-len(kept) :]:
        said = wording[places[-len(kept)][0] :]
        opening = _SAYING_THAT.match(said)
        return said[opening.end() :] if opening and opening.end() < len(said) else said
    if kept == words[: len(kept)]:
        return wording[: places[len(kept) - 1][1]]
    return wording
