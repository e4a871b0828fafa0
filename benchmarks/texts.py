"""Texts that are all different: the labelled documents of the evaluation with other names, numbers and words.

A benchmark that reads one document again and again measures what is remembered. Here every copy changes its figures,
the names of persons, and a third of its long words for others of the same language and ending, so that hardly a
sentence stands twice and the words are as many as in a corpus of strangers.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "evaluation" / "development"
_TOKEN = re.compile(r"[^\W\d_]+|\d")
_SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi lo ma ko re na bel tor van".split()
_LONG, _ENDING, _SHARE = 7, 3, 0.35


def varied(words: int) -> Iterator[tuple[str, str]]:
    """(name of the document it was made from, text), as many as give at least so many words. Deterministic."""
    originals = [(path.name, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.txt"))]
    long_words = _long_words(originals)
    names = {name: _names(FOLDER / name) for name, _ in originals}
    said = turn = 0
    while said < words:
        turn += 1
        for name, original in originals:
            text = _vary(original, random.Random(f"{name} {turn}"), long_words[name[:2]], names[name])
            said += len(text.split())
            yield name, text


def _vary(text: str, rng: random.Random, long_words: dict[str, list[str]], names: frozenset[str]) -> str:
    chosen: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word.isdigit():
            return word if word in "0¹²³" else str(rng.randint(1, 9))
        if word not in chosen:
            chosen[word] = _other_word(word, rng, long_words, names)
        return chosen[word]

    return _TOKEN.sub(other, text)


def _other_word(word: str, rng: random.Random, long_words: dict[str, list[str]], names: frozenset[str]) -> str:
    if word in names:
        return "".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 4))).title()
    if word.islower() and len(word) >= _LONG and rng.random() < _SHARE:
        return rng.choice(long_words[word[-_ENDING:]])
    return word


def _long_words(originals: list[tuple[str, str]]) -> dict[str, dict[str, list[str]]]:
    """Language → ending → the long words in small letters that have it."""
    found: dict[str, dict[str, list[str]]] = {}
    for name, text in originals:
        endings = found.setdefault(name[:2], {})
        for word in _TOKEN.findall(text):
            if word.islower() and len(word) >= _LONG:
                endings.setdefault(word[-_ENDING:], []).append(word)
    return found


def _names(path: Path) -> frozenset[str]:
    """The words of the names of the persons who speak in a labelled document."""
    gold = path.with_suffix(".gold.jsonl")
    lines = gold.read_text(encoding="utf-8").splitlines() if gold.exists() else ()
    rows = [json.loads(line) for line in lines if line]
    persons = [row["name"] for row in rows if row.get("type") == "speaker" and row.get("kind") == "person"]
    return frozenset(
        word for name in persons for word in _TOKEN.findall(name or "") if word.istitle() and len(word) > 3
    )
