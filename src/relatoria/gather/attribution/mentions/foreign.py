"""Bodies that a sentence names in another language than its own: «el Conseil des associations de la vallée du Sénégal».

Without them the last word in a capital would speak, here a State, or would be all that is kept of a body's name.
"""

from __future__ import annotations

from functools import cache

from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.wordlists import Words, words_of
from relatoria.vocabulary.frequencies import common_words
from relatoria.vocabulary.places import LANGUAGES

_LONGEST = 12
_RARER = 10
_LANGUAGES = ("es", "fr")
"""Languages whose names of bodies begin with their word."""


@cache
def foreign_words(language: str) -> frozenset[str]:
    """The words for bodies with which a foreign name may begin in a text of ``language``."""
    return frozenset().union(*(words_of(code).bodies for code in _LANGUAGES if code != language))


def foreign_end(scene: Scene, at: int) -> int:
    """The token after the foreign name that begins at a token with a word for bodies; ``at`` where none does."""
    line = scene.line
    if at >= len(line.words) or not line.capitals[at] or line.words[at] not in foreign_words(scene.language):
        return at
    whose = next((words_of(code) for code in _LANGUAGES if _is_of(scene, at, code)), None)
    return _end(scene, at, whose) if whose is not None and at not in scene.bodies else at


def _is_of(scene: Scene, at: int, code: str) -> bool:
    """Whether the word is one of that language alone, or goes on as only that language does («Association des»)."""
    words, word = words_of(code), scene.line.words[at]
    if code == scene.language or word not in words.bodies:
        return False
    after = scene.line.words[at + 1 : at + 2]
    goes_on = bool(after) and after[0] in words.links - scene.words.links
    own = (
        word in scene.words.bodies
        or word in scene.words.roles
        or _is_shared(scene.line.raw(at).lower(), scene.language, code)
    )
    return goes_on or not own


def _is_shared(word: str, own: str, other: str) -> bool:
    """Whether a word is not much rarer in the text's language: «Central Bank», which is no «Central sindical»."""
    return own in LANGUAGES and _RARER * common_words(own).get(word, 0.0) > common_words(other).get(word, 0.0)


def _end(scene: Scene, at: int, whose: Words) -> int:
    """A name goes on with links of its language and what they lead to, with capitals, and with «and» between those."""
    line, end, index = scene.line, at + 1, at + 1
    while index < len(line.words) and index - at < _LONGEST and line.gaps[index] in ("", "'", "-"):
        word, before = line.words[index], line.words[index - 1]
        if index in scene.begins:
            break
        joins = (
            word in whose.conjunctions and line.capitals[index - 1] and line.capitals[index + 1 : index + 2] == (True,)
        )
        if word in whose.links:
            index += 1
            continue
        if not (line.capitals[index] or before in whose.links or joins):
            break
        index += 1
        end = index if not joins else end
    return end
