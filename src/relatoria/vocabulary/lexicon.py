"""The concept lexicon: words of Spanish, English and French that mean the same, and the codes they speak for.

The data is `data/lexicon/*.toml`; the form of a line is told at the top of `data/lexicon/migration.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple

from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.stems import LANGUAGES, phrase_stems

_WORD = re.compile(r"\w+")
_CODE = re.compile(r"([a-z_]+):([^\s/]+)(?:/(\d+(?:\.\d+)?))?$")


class CodeWeight(NamedTuple):
    """A code of a vocabulary that a concept speaks for, and how strongly (1 is a plain sign)."""

    vocabulary: str
    code: str
    weight: float


@dataclass(frozen=True, slots=True, eq=False)
class Concept:
    """One meaning: its wordings by language code, the codes it speaks for, and the file that holds it.

    A concept with more than twenty wordings in a language, or marked «topic = true», is a ``topic``: its words speak
    for the same codes, but do not mean the same. ``vocabularies`` are those of its codes.
    """

    id: str
    phrases: Mapping[str, tuple[str, ...]]
    codes: tuple[CodeWeight, ...]
    file: str
    topic: bool
    vocabularies: frozenset[str]


_MEANING = 20


@cache
def concepts() -> tuple[Concept, ...]:
    """All concepts, files in alphabetical order and lines as they stand.

    Raises:
        ValueError: if a code is not written «vocabulary:code» or «vocabulary:code/weight».
    """
    return tuple(_read())


def _read() -> Iterator[Concept]:
    folder = resources.files("relatoria.vocabulary").joinpath("data/lexicon")
    for file in sorted(folder.iterdir(), key=lambda item: item.name):
        if not file.name.endswith(".toml"):
            continue
        for key, line in tomllib.loads(file.read_text(encoding="utf-8")).items():
            phrases = {code: _split(line.get(code, "")) for code in LANGUAGES}
            topic = bool(line.get("topic")) or max(map(len, phrases.values())) > _MEANING
            codes = tuple(parse_codes(line.get("codes", "")))
            yield Concept(key, phrases, codes, file.name, topic, frozenset(code.vocabulary for code in codes))


def _split(line: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in line.split("|") if phrase.strip())


def parse_codes(line: str) -> Iterator[CodeWeight]:
    """Read «gcm:20/1.8 sdg:10» into code weights; no weight means 1.

    Raises:
        ValueError: if a part is of another form.
    """
    for part in line.split():
        match = _CODE.match(part)
        if match is None:
            raise ValueError(f"«{part}» is not written vocabulary:code/weight")
        yield CodeWeight(match.group(1), match.group(2), float(match.group(3) or 1))


@cache
def ordinary_words(language: str) -> frozenset[str]:
    """Folded words of the lexicon that alone are no sign of a theme («clear», «well»); `data/lexicon_ordinary.toml`.

    Raises:
        KeyError: for a language other than «es», «en» and «fr».
    """
    return frozenset(read_table("lexicon_ordinary.toml")[language].split())


def lint_lexicon(found: Iterable[Concept] | None = None) -> list[str]:
    """What is wrong with the lexicon (or the concepts ``found``), in words; an empty list where nothing is.

    A concept must speak all three languages, stand once, list a code once, and list no wording twice; a wording must
    have a word that carries content, and a phrase more than one.
    """
    faults: list[str] = []
    seen: dict[str, str] = {}
    for concept in concepts() if found is None else found:
        where = f"{concept.file}: {concept.id}"
        if concept.id in seen:
            faults.append(f"{where} stands in {seen[concept.id]} too")
        seen[concept.id] = concept.file
        pairs = [(code.vocabulary, code.code) for code in concept.codes]
        faults.extend(f"{where} lists {a}:{b} twice" for a, b in sorted({p for p in pairs if pairs.count(p) > 1}))
        for language in LANGUAGES:
            faults.extend(f"{where}: {fault}" for fault in _wording_faults(concept.phrases[language], language))
    return faults


def _wording_faults(phrases: tuple[str, ...], language: str) -> Iterator[str]:
    if not phrases:
        yield f"no wording in «{language}»"
    for phrase in phrases:
        words, content = len(_WORD.findall(phrase)), len(phrase_stems(phrase, language))
        if not content:
            yield f"«{phrase}» has no word that carries content in «{language}»"
        elif words > content == 1:
            yield f"«{phrase}» shrinks to one word in «{language}»: write that word, or a longer phrase"
    yield from (
        f"«{phrase}» stands twice in «{language}»" for phrase in sorted({p for p in phrases if phrases.count(p) > 1})
    )
