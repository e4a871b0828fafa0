"""How likely a reader understands a sentence of a record who sees nothing that was said before it.

«The desk was busy» asks which desk. What tells: nouns with «the» that were said shortly before, and nothing that says
which; nouns of the sentence before altogether; short sentences; contrasts; a speaker of whom no country or body is
known; what kind of thing it says (a position mostly answers something); and its words («the paragraph», «concurred»).
The weights are learnt from sentences that strict readers judged (`python -m evaluation.weigh_alone`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from relatoria.conclude.report.alone.openings import without_connective
from relatoria.conclude.report.alone.standing import stands_alone
from relatoria.language.fold import fold
from relatoria.language.sentence import sentence_ranges
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind
from relatoria.model.document import Document, DocumentKind
from relatoria.model.intervention import How
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import country_mentions
from relatoria.vocabulary.stems import stems
from relatoria.vocabulary.weights import weights

ALONE = 0.57
"""From this likelihood on a sentence is told without those before it; among them those are preferred that have more of
it. Of judged sentences a quarter lie above, of which 55 in 100 stand alone and 85 at least nearly
(`python -m evaluation.weigh_alone --check`); of those between .45 and here every third leans badly. What is less clear
is told after the sentence before it, where that one is clear (`runs`)."""
_WORD = re.compile(r"\w+(?:-\w+)*")
_NEAR, _FARTHER = 2, 6  # sentences
_STEP, _LONGEST = 4, 12  # words of a step of length, steps
_STEP_FRESH, _FRESHEST = 2, 6  # words that the document has not said before, of a step, and steps
_MOST = 3
_CAPITALS = re.compile(r"(?<=[\s(«“])[^\W\d_a-z]\w+")
_MOST_CAPITALS = 6
_SHORT = 3  # letters of a word that is no noun
_BARE = re.compile("[a-z]+")

Signs = dict[str, float]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands and whose it is, as far as that tells whether it stands alone."""

    document: DocumentKind
    says: ContributionKind
    how: How
    actors: Sequence[Actor]
    opens: bool  # whether it is the first that its speaker says in the document
    known: frozenset[str] = frozenset()  # stems of the words that a reader has before it


class Earlier:
    """What was said in a document, sentence by sentence."""

    def __init__(self, document: Document) -> None:
        self._language = document.language
        self._text = document.text
        self._starts = [start for start, _ in sentence_ranges(document.text, document.language)]
        self._said: dict[str, list[int]] = {}
        for at, (start, end) in enumerate(pairwise([*self._starts, len(document.text)])):
            for stem in set(_stems(document.text[start:end], document.language)):
                self._said.setdefault(stem, []).append(at)

    def nth(self, start: int) -> int:
        """The how manieth sentence of the document a place is in, from 0 on."""
        return bisect_right(self._starts, start + 1) - 1

    def since(self, stem: str, start: int) -> int:
        """How many sentences before the one that begins at ``start`` a word was last said; 0 if never."""
        at = self.nth(start)
        places = self._said.get(stem, [])
        before = bisect_right(places, at - 1) - 1
        return at - places[before] if before >= 0 else 0


def likelihood(text: str, start: int, earlier: Earlier, place: Place, language: str) -> float:
    """How likely a sentence stands alone, in [0, 1]; ``start`` is where it begins in its document.

    Where somebody says «I», «Her network …» is somebody else's: it does not.
    """
    first = _WORD.search(fold(without_connective(text, language)))
    opens = _small(language).get(first.group(), ()) if first else ()
    if place.document in _DIRECT and not _ANOTHERS.isdisjoint(opens):
        return 0.0
    return weights("alone").probability(signs_of(text, start, earlier, place, language))


def signs_of(text: str, start: int, earlier: Earlier, place: Place, language: str) -> Signs:
    """What a sentence shows, each sign at most `_MOST` times."""
    text = without_connective(text, language)
    known = any(actor.country or actor.organisation or actor.kind is not ActorKind.PERSON for actor in place.actors)
    found: Counter[str] = Counter(_nouns(text, start, earlier, language, place.known))
    words = fold(text)
    small = _small(language)
    said = _WORD.findall(words)
    found.update(name for word in said for name in small.get(word, ()) if name in _COUNTED)
    tests = (
        (f"long_{min(len(said) // _STEP, _LONGEST)}", True),
        (f"how_{place.how.value}", True),
        (f"kind_{place.document.value}", True),
        (f"says_{place.says.value}", True),
        *((f"by_{actor.kind.value}", True) for actor in place.actors[:1]),
        (f"together_{min(len(place.actors), _MOST)}", True),
        (f"capitals_{min(len(_CAPITALS.findall(text)), _MOST_CAPITALS)}", True),
        ("digit", any(one.isdigit() for one in words)),
        ("no_country", not any(actor.country for actor in place.actors)),
        ("no_organisation", not any(actor.organisation for actor in place.actors)),
        ("leans", not stands_alone(text, language)),
        ("opens", place.opens),
        ("unplaced", not known and not names_a_state(text)),
    )
    found.update(name for name, holds in tests if holds)
    signs = {sign: float(min(count, _MOST)) for sign, count in found.items()}
    fresh = sum(not earlier.since(stem, start) for stem in set(_stems(text, language)))
    signs[f"fresh_{min(fresh // _STEP_FRESH, _FRESHEST)}"] = 1.0
    near = [_far(earlier.since(stem, start)) == "near" for stem in _stems(text, language) if stem not in place.known]
    used = {f"{language}_{stem}": 1.0 for stem in map(stems(language).__getitem__, said) if _BARE.fullmatch(stem)}
    return {**signs, **used, "share_near": sum(near) / max(len(near), 1)}


_DIRECT = frozenset({DocumentKind.STATEMENT, DocumentKind.TRANSCRIPT})
_ANOTHERS = frozenset({"whose", "personal"})
_COUNTED = frozenset({"a", "this", "other", "it", "but", "number"})


def names_a_state(text: str) -> bool:
    """Whether a text names a State."""
    return next(iter(country_mentions(fold(text), text=text)), None) is not None


def _nouns(text: str, start: int, earlier: Earlier, language: str, known: frozenset[str]) -> list[str]:
    """Each word behind «the», «its» or «this» that was not said before by what is ``known``: whether something says
    which, and when it was said."""
    raw = _WORD.findall(text)
    folded = [fold(word) for word in raw]
    small, stem = _small(language), stems(language)
    found: list[str] = []
    said: set[str] = set()
    for at, (word, before) in enumerate(zip(folded, ["", *folded], strict=False)):
        if word in small or len(word) < _SHORT or not word[0].isalpha() or raw[at][0].isupper():
            continue
        leads = [name for name in small.get(before, ()) if name in ("the", "whose", "this")]
        since = earlier.since(stem[word], start) if leads else 0
        if leads and not (since and stem[word] in known):
            far = "said" if stem[word] in said else _far(since)
            found.append(f"{leads[0]}_{_form(folded[at + 1 : at + 3], language)}_{far}")
        said.add(stem[word])
    return found


def _form(after: Sequence[str], language: str) -> str:
    """Whether what follows a noun says which: «of …» at once or behind a word, in Romance another word, or nothing."""
    small = _small(language)
    if any("of" in small.get(word, ()) for word in after):
        return "of"
    return "mod" if language != "en" and after and after[0] not in small else "bare"


def _far(sentences: int) -> str:
    return "new" if not sentences else "near" if sentences <= _NEAR else "mid" if sentences <= _FARTHER else "far"


def stems_in(text: str, language: str) -> frozenset[str]:
    """The stems of the words of content of a text."""
    return frozenset(_stems(text, language))


def _stems(text: str, language: str) -> list[str]:
    small, stem = _small(language), stems(language)
    return [stem[word] for word in _WORD.findall(fold(text)) if word not in small and len(word) >= _SHORT]


@cache
def _small(language: str) -> Mapping[str, tuple[str, ...]]:
    """The small words of a language, each with what it does."""
    found: dict[str, tuple[str, ...]] = {}
    for name, words in read_table("alone_words.toml")[language].items():
        for word in words.split():
            found[word] = (*found.get(word, ()), name)
    return found
