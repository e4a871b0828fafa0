"""A table of phrases found in a folded sentence by their words, longest first, in time linear in the sentence."""

from __future__ import annotations

import re
from enum import StrEnum

from relatoria.language.fold import fold

_WORD = re.compile(r"\w+")
_GAP = frozenset(" |-| - |'|' | (| '|) |, ".split("|")) - {", "}


class Guard(StrEnum):
    """When a phrase may be read as what it names; all but ``NONE`` look at the wording before folding."""

    NONE = "none"
    PERSON = "person"  # no capitalised word beside it
    WORD = "word"  # capitalised, and not at the start of the sentence
    UPPER = "upper"  # written exactly in capitals


class PhraseTable:
    """Phrases with what each names. The code None blocks: the phrase is consumed and names nothing.

    Words are compared folded; between two words of a phrase only a space, a hyphen, an apostrophe, an opening
    parenthesis or the stop of an abbreviation may stand, so «Guinea, Bissau» is not «Guinea-Bissau».
    """

    def __init__(self) -> None:
        self._phrases: dict[tuple[str, ...], tuple[str | None, Guard, str]] = {}
        self._longest: dict[str, int] = {}

    def add(self, phrase: str, code: str | None, guard: Guard = Guard.NONE) -> None:
        """Add ``phrase`` (any case, with accents) for ``code``; a later entry of the same words takes its place."""
        words = tuple(_WORD.findall(fold(phrase)))
        self._phrases[words] = (code, guard, phrase)
        self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def copy(self) -> PhraseTable:
        """A table of its own with the same phrases."""
        other = PhraseTable()
        other._phrases = dict(self._phrases)
        other._longest = dict(self._longest)
        return other

    def __contains__(self, phrase: str) -> bool:
        return tuple(_WORD.findall(fold(phrase))) in self._phrases

    def __len__(self) -> int:
        return len(self._phrases)

    def find(self, folded: str, text: str | None = None) -> list[tuple[int, int, str]]:
        """The phrases of a folded sentence as (start, end, code), in order, longest first, not overlapping.

        ``text`` is the wording before folding. Without it ``PERSON`` phrases count, ``WORD`` and ``UPPER`` do not.
        """
        if self._longest.keys().isdisjoint(_WORD.findall(folded)):
            return []
        tokens = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(folded)]
        found = []
        at = 0
        while at < len(tokens):
            longest = self._longest.get(tokens[at][0])
            hit = self._match(tokens, at, longest, folded, text) if longest else None
            if hit is None:
                at += 1
                continue
            size, code = hit
            if code is not None:
                found.append((tokens[at][1], tokens[at + size - 1][2], code))
            at += size
        return found

    def _match(
        self, tokens: list[tuple[str, int, int]], at: int, longest: int, folded: str, text: str | None
    ) -> tuple[int, str | None] | None:
        for size in range(min(longest, len(tokens) - at), 0, -1):
            part = tokens[at : at + size]
            entry = self._phrases.get(tuple(token[0] for token in part))
            if entry is None or not _joined(part, folded):
                continue
            code, guard, phrase = entry
            if guard is Guard.NONE or _allowed(guard, phrase, text, part[0][1], part[-1][2]):
                return size, code
        return None


def _joined(part: list[tuple[str, int, int]], folded: str) -> bool:
    for (word, _, end), (_, start, _) in zip(part, part[1:], strict=False):
        gap = folded[end:start]
        if gap not in _GAP and not (gap in (".", ". ") and len(word) <= 3):
            return False
    return True


def _allowed(guard: Guard, phrase: str, text: str | None, start: int, end: int) -> bool:
    if text is None:
        return guard is Guard.PERSON
    wording = text[start:end]
    if guard is Guard.UPPER:
        return wording == phrase.rstrip(".")
    if not wording[0].isupper():
        return False
    before = re.search(r"(\w+)[\s\-]+$", text[max(0, start - 30) : start])
    if guard is Guard.WORD:
        return before is not None and not before.group(1)[0].isupper()
    after = re.match(r"[\s\-]+(\w+)", text[end : end + 30])
    return not (_is_name(before) or _is_name(after))


def _is_name(neighbour: re.Match[str] | None) -> bool:
    word = neighbour.group(1) if neighbour else ""
    return len(word) > 1 and word[0].isupper() and not word.isupper()
