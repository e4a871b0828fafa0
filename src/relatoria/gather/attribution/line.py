"""A sentence as a line of tokens: folded words with their places, and what stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from relatoria.language.sentence import Sentence

_TOKEN = re.compile(
    r"(?:[ldnscjmt]|qu|jusqu|lorsqu|puisqu)'(?=[^\W\d_])"  # an elided word of its own: «l'orateur»
    r"|[^\W_]+(?=-(?:t-)?(?:ils?|elles?|on)\b)|-(?:t-)?(?:ils?|elles?|on)\b"  # «estime-t-il»: the verb, its pronoun
    r"|[^\W_]+(?:[\-&][^\W_]+|'(?!s\b)[^\W_]+)*"
    r"|'s\b"
)
HARD = frozenset('.;:!?…"')


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one sentence. Token offsets are relative to the sentence; ``start`` is where it begins."""

    sentence: Sentence
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def raw(self, index: int) -> str:
        """The word as it is written."""
        return self.sentence.text[self.starts[index] : self.ends[index]]

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.sentence.text[self.starts[index]].isupper()

    def acronym(self, index: int) -> bool:
        """Whether the token is written in capitals («OIT», «ONU-Hábitat» no)."""
        raw = self.raw(index)
        return len(raw) > 1 and raw.isupper()

    def gap(self, index: int) -> str:
        """What stands between the token before ``index`` and the token ``index``, without spaces."""
        begin = self.ends[index - 1] if index else 0
        end = self.starts[index] if index < len(self.words) else len(self.sentence.folded)
        return self.sentence.folded[begin:end].replace(" ", "")

    def text(self, first: int, end: int) -> str:
        """The wording of the tokens ``[first, end)``, closing bracket and abbreviation stop included."""
        if first >= end:
            return ""
        stop = self.ends[end - 1]
        wording = self.sentence.text[self.starts[first] : stop]
        if wording.count("(") > wording.count(")") and self.sentence.text[stop : stop + 1] == ")":
            wording += ")"
        return wording


def line_of(sentence: Sentence) -> Line:
    """Cut a sentence into tokens. Linear. French «à» keeps its accent, which tells it from the verb «a»."""
    text = sentence.text
    found = [
        ("à" if text[match.start() : match.end()] in ("à", "À") else match.group(), match.start(), match.end())
        for match in _TOKEN.finditer(sentence.folded)
    ]
    if not found:
        return Line(sentence, (), (), ())
    words, starts, ends = zip(*found, strict=True)
    return Line(sentence, words, starts, ends)
