"""A sentence as a line of tokens: folded words with their places, and what stands between them."""

from __future__ import annotations

import re
from itertools import accumulate

from msgspec import Struct

from relatoria.language.remembered import Remembered
from relatoria.language.sentence import Sentence

_TOKEN = re.compile(
    r"([^\W_]++(?![\-&'])"  # a plain word, as nearly all are
    r"|(?:[ldnscjmt]|qu|jusqu|lorsqu|puisqu)'(?=[^\W\d_])"  # an elided word of its own: «l'orateur»
    r"|[^\W_]+(?=-(?:t-)?(?:ils?|elles?|on)\b)|-(?:t-)?(?:ils?|elles?|on)\b"  # «estime-t-il»: the verb, its pronoun
    r"|[^\W_]+(?:[\-&][^\W_]+|'(?!s\b)[^\W_]+)*"
    r"|'s\b)"
)
HARD = frozenset('.;:!?…"')


FUTURES = tuple("ara aran era eran ira iran eront iront dra dront dran ttra ttront vra vront rra rront".split())
"""How futures end in Spanish and French, folded."""
_LONG = 5


class Line(Struct, frozen=True):
    """The tokens of one sentence. Token offsets are relative to the sentence; ``start`` is where it begins."""

    sentence: Sentence
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capitals: tuple[bool, ...]
    gaps: tuple[str, ...]  # one more than there are words: the last is what stands after them

    def __len__(self) -> int:
        return len(self.words)

    def raw(self, index: int) -> str:
        """The word as it is written."""
        return self.sentence.text[self.starts[index] : self.ends[index]]

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.capitals[index]

    def acronym(self, index: int) -> bool:
        """Whether the token is written in capitals («OIT», «ONU-Hábitat» no)."""
        raw = self.raw(index)
        return len(raw) > 1 and raw.isupper()

    def gap(self, index: int) -> str:
        """What stands between the token before ``index`` and the token ``index``, without spaces."""
        return self.gaps[index]

    def text(self, first: int, end: int) -> str:
        """The wording of the tokens ``[first, end)``, closing bracket and abbreviation stop included."""
        if first >= end:
            return ""
        stop = self.ends[end - 1]
        wording = self.sentence.text[self.starts[first] : stop]
        if wording.count("(") > wording.count(")") and self.sentence.text[stop : stop + 1] == ")":
            wording += ")"
        return wording


def in_future(line: Line, at: int) -> bool:
    """Whether a future begins at a token, clitics skipped: «will», «publicará», «se encargará», «transmettra»."""
    while at < len(line) and line.words[at] in ("se", "s'", "y", "lo", "la", "le", "les", "en"):
        at += 1
    if at >= len(line):
        return False
    word = line.words[at]
    return word == "will" or (len(word) >= _LONG and word.endswith(FUTURES) and not line.capital(at))


def line_of(sentence: Sentence) -> Line:
    """Cut a sentence into tokens. Linear. French «à» keeps its accent, which tells it from the verb «a»."""
    text = sentence.text
    parts: list[str] = _TOKEN.split(sentence.folded)  # a gap, a token, a gap, …, a gap
    bounds = tuple(accumulate(map(len, parts)))
    starts, words = bounds[:-1:2], parts[1::2]
    if "à" in text or "À" in text:
        words = ["à" if word == "a" and text[at] in "àÀ" else word for word, at in zip(words, starts, strict=True)]
    if "WHO" in text and not text.isupper():  # the organisation, which folding would make a relative pronoun
        words = ["WHO" if text[at : at + len(word)] == "WHO" else word for word, at in zip(words, starts, strict=True)]
    capitals = tuple([text[at].isupper() for at in starts])
    return Line(sentence, tuple(words), starts, bounds[1::2], capitals, tuple(map(_gaps.__getitem__, parts[::2])))


_gaps = Remembered(lambda gap: gap.replace(" ", ""))
