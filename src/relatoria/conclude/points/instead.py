"""One thing in the place of another: «countries of origin must pay» and «countries of destination must pay»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from relatoria.conclude.likeness_features import Wording, cognate, read_wording, words_in
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.vocabulary.stems import LANGUAGES, stems

TELLING = 0.3
"""What weighs less is no thing: words that any sentence may have."""
LONGEST = 3
"""Words of content that stand in one place; where more differ, another sentence is made."""

_Place = tuple[str, str]
_Words = Sequence[tuple[str, str]]
"""The stem and the folded word of each word of content."""


def stands_instead(left: str, right: str, language: str) -> bool:
    """Whether in two wordings of one language other things stand between the same words, neither meaning the other.

    Verbs of saying are no things («we urge», «we call on»). Linear.
    """
    ours, theirs = _words(left, language), _words(right, language)
    here = _lone(ours, _had(theirs), language)
    there = _lone(theirs, _had(ours), language) if here else {}
    places = here.keys() & there.keys()
    if not places:
        return False
    one, other = _cut(left, language), _cut(right, language)
    return any(_is_other(here[at], one, other) and _is_other(there[at], other, one) for at in places)


_cut = lru_cache(maxsize=1_000)(read_wording)  # small: what is asked again is asked soon


def _words(text: str, language: str) -> _Words:
    words, spoken = words_in(text, language)
    table = stems(spoken)
    return [(stem, word) for word in words if (stem := table[word])]


def _had(words: _Words) -> frozenset[str]:
    return frozenset(sign for stem, word in words for sign in (stem, cognate(word)) if sign)


def _lone(words: _Words, had: frozenset[str], language: str) -> dict[_Place, list[str]]:
    """The runs of words that the other wording has in no form, by the stems on their two sides."""
    sayings = verb_table(language).forms if language in LANGUAGES else {}
    found: dict[_Place, list[str]] = {}
    run: list[str] = []
    before = ""
    for stem, word in (*words, ("", "")):
        if word and stem not in had and cognate(word) not in had:
            if word not in sayings:
                run.append(word)
            continue
        if 0 < len(run) <= LONGEST:
            found[before, stem] = run
        before, run = stem, []
    return found


def _is_other(run: Sequence[str], ours: Wording, theirs: Wording) -> bool:
    """Whether a word of a run says something that the other wording does not mean."""
    signs = {word: (weight, keys) for (_, word, weight), (_, keys) in zip(ours.content, ours.named, strict=True)}
    return any(
        weight >= TELLING and theirs.meanings.keys().isdisjoint(keys) for weight, keys in (signs[word] for word in run)
    )
