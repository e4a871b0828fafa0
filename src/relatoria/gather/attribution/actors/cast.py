"""The names that a document spells in full somewhere: «Fairweather» alone means «Amina Fairweather»."""

from __future__ import annotations

import re

from relatoria.gather.attribution.words.names import name_tokens
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.vocabulary.frequencies import common_words

FULL_NAME = re.compile(
    r"\b[A-ZÀ-Ý][\w'’]*(?:-[A-ZÀ-Ý]\w*)?"
    r"(?:[^\S\n]+(?:(?:de|del|de la|de las|de los|van|von|der|di|da|dos|al|el|bin|d['’])\s*)?"
    r"[A-ZÀ-Ý][\w'’]+(?:-[A-ZÀ-Ý]\w*)*){1,4}"
)
_SMALL = re.compile(r"(?<![\w'’])[a-zà-ÿ][\w]+")
_STOPWORDS = frozenset().union(*(tongue.stopwords for tongue in TONGUES.values()))


class Cast:
    """Looks up surnames and proper names in the text of one document; reads the text once, when first asked."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._names: dict[str, str] | None = None
        self._small: frozenset[str] | None = None
        self._within: dict[str, bool] = {}

    def full_name(self, surname: str) -> str | None:
        """The personal name of two words or more that ends in ``surname``, first spelling wins; None if none."""
        if self._names is None:
            self._names = {}
            for match in FULL_NAME.finditer(self._text.clean.text):
                self._learn(" ".join(match.group().split()))
        return self._names.get(fold(surname))

    def person_in(self, wording: str) -> str | None:
        """The personal name that opens a sentence, or that an honorific introduces in it; None if there is none."""
        words = words_of(self._text.document.language)
        for match in FULL_NAME.finditer(wording):
            before = fold(wording[: match.start()]).rstrip(" .").rpartition(" ")[2]
            parts = match.group().split()
            titled = before in words.honorifics or fold(parts[0]).rstrip(".") in words.honorifics
            if match.start() and not titled:
                continue
            name = " ".join(parts[1:] if fold(parts[0]).rstrip(".") in words.honorifics else parts)
            last = fold(parts[-1])
            after = wording[match.end() : match.end() + 2]
            if self.full_name(last) == name and len(after) == 2 and (after[0] == " " and after[1].islower()):
                return name
        return None

    def bears(self, name: str) -> bool:
        """Whether a full name may be a person's: none of its parts stands in small letters anywhere in the document."""
        return all(self.is_proper(part) for part in name.split() if part[:1].isupper())

    def is_proper(self, word: str) -> bool:
        """Whether a word is never written with a small letter in this document."""
        if self._small is None:
            self._small = frozenset(map(fold, set(_SMALL.findall(self._text.clean.text))))
        return fold(word) not in self._small and fold(word) not in _STOPWORDS

    def stands_within(self, word: str) -> bool:
        """Whether a word stands with a capital within a sentence of the document, or is no everyday word."""
        if word.lower() not in common_words(words_of(self._text.document.language).language):
            return True
        if word not in self._within:  # the whole text is searched once for a word
            found = re.search(rf"(?<=[^\W_A-Z][ ,;]){re.escape(word)}\b", self._text.clean.text)
            self._within[word] = found is not None
        return self._within[word]

    def _learn(self, name: str) -> None:
        assert self._names is not None
        words = words_of(self._text.document.language)
        parts = name.split()
        while parts and (fold(parts[0]) in _STOPWORDS or fold(parts[0]).rstrip(".") in words.honorifics):
            parts = parts[1:]
        if (
            len(parts) < 2
            or any((word := fold(part)) in words.bodies or word in words.roles for part in parts[:-1])
            or parts[0].isupper()
        ):
            return
        tokens = name_tokens(parts[-1])
        if tokens:
            self._names.setdefault(tokens[-1], " ".join(parts))
        for part in parts[1:]:  # Spanish names: the first of two surnames
            if part[0].isupper():
                self._names.setdefault(fold(part), " ".join(parts))
