"""A sentence as a line of tokens: folded words with their places, and what stands between them."""

from __future__ import annotations

import re

from msgspec import Struct

from relatoria.language.sentence import Sentence

_TOKEN = re.compile(
    r"[^\W_]++(?![\-&'])"  # a plain word, as nearly all are
    r"|(?:[ldnscjmt]|qu|jusqu|lorsqu|puisqu)'(?=[^\W\d_])"  # an elided word of its own: «l'orateur»
    r"|[^\W_]+(?=-(?:t-)?(?:ils?|elles?|on)\b)|-(?:t-)?(?:ils?|elles?|on)\b"  # «estime-t-il»: the verb, its pronoun
    r"|[^\W_]+(?:[\-&][^\W_]+|'(?!s\b)[^\W_]+)*"
    r"|'s\b"
)
_WHO = re.compile(r"\bWHO\b")  # the organisation, which folding would make a relative pronoun
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
    text, folded = sentence.text, sentence.folded
    spans = [match.span() for match in _TOKEN.finditer(folded)]
    starts = tuple([start for start, _ in spans])
    ends = tuple([end for _, end in spans])
    cut = [folded[start:end] for start, end in spans]
    if "à" in text or "À" in text:
        cut = ["à" if len(word) == 1 and text[start] in "àÀ" else word for word, start in zip(cut, starts, strict=True)]
    if "WHO" in text and _WHO.search(text) and not text.isupper():
        cut = [text[start:end] if text[start:end] == "WHO" else folded[start:end] for start, end in spans]
    words = tuple(cut)
    capitals = tuple([text[start].isupper() for start in starts])
    bounds = zip((0, *ends), (*starts, len(folded)), strict=True)
    raw = [folded[end:start] for end, start in bounds]
    gaps = tuple(["" if gap == " " or not gap else gap.replace(" ", "") for gap in raw])
    return Line(sentence, words, starts, ends, capitals, gaps)
