"""What is said without who says it: themes and likeness must not be earned by a speaker's title."""

from __future__ import annotations

import re

from relatoria.gather.contributions.kinds import Clause, content_words, words_of
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.language.tongue import TONGUES

_WORD = re.compile(r"\w+")
_SAYING_THAT = re.compile(r"(?:\S+\s+){1,3}?(?:(?:que|that)\s+|qu['’])", re.IGNORECASE)
_ACT = re.compile(
    r"(?:we (?:also )?(?:recommend|propose|believe|suggest|think|agree|consider|stress|note) that\s+"
    r"|nous (?:recommandons|proposons|pensons|estimons|soulignons|convenons|considerons|demandons) qu(?:e\s+|')"
    r"|(?:recomendamos|proponemos|creemos|consideramos|subrayamos|pedimos|sugerimos|estimamos) que\s+)"
)
"""«We recommend that»: an act of speech in the speaker's own words, which says nothing of the matter."""
_ACT_HEADS = frozenset(
    "we nous recomendamos proponemos creemos consideramos subrayamos pedimos sugerimos estimamos".split()
)


def content_of(wording: str, language: str) -> str:
    """The part of a wording that tells what is said: no «Ms. X, Minister of Labour, recommended that».

    The wording itself where nobody is introduced in it. Linear.
    """
    if language not in TONGUES:
        return wording
    folded = fold(wording)
    start, end = _range(Clause(0, len(wording), wording, folded, words_of(folded), language))
    return wording[start:end]


def content_sentence(clause: Clause) -> Sentence:
    """The part of a clause that tells what is said, as `content_of` gives it, without folding it again."""
    start, end = _range(clause) if clause.language in TONGUES else (0, len(clause.text))
    if (start, end) == (0, len(clause.text)):
        return Sentence(0, end, clause.text, clause.folded, clause.words)
    folded = clause.folded[start:end]
    return Sentence(0, end - start, clause.text[start:end], folded, words_of(folded))


def _range(clause: Clause) -> tuple[int, int]:
    """Where what is said stands in the wording of a clause."""
    wording, words = clause.text, clause.words
    whole = 0, len(wording)
    act = _ACT.match(clause.folded) if words and words[0] in _ACT_HEADS else None
    if act:
        return act.end(), len(wording)
    kept = content_words(clause)
    if not kept or len(kept) >= len(words):
        return whole
    places = [match.span() for match in _WORD.finditer(clause.folded)]
    if kept == words[-len(kept) :]:
        start = places[-len(kept)][0]
        opening = _SAYING_THAT.match(wording, start)
        return (opening.end() if opening and opening.end() < len(wording) else start), len(wording)
    if kept == words[: len(kept)]:
        return 0, places[len(kept) - 1][1]
    return whole
