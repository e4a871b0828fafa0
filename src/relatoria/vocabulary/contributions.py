"""The words and rules by which a contribution's kind is told: signs per language, rules for all three."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from relatoria.model.contribution import ContributionKind, Modality, Polarity

_NOT_INFINITIVE = (
    "lugar mar par mujer ayer taller lider hogar bienestar familiar similar popular regular irregular "
    "particular escolar militar primer tercer cualquier placer alquiler nivel asesor premier dernier mer "
    "hiver cadre titre entre autre notre votre contre nombre genre ordre membre centre propre libre ministre "
    "outre lettre offre chambre oeuvre avenir cher particulier regulier papier chantier metier fier quatre "
    "rencontre registre maire"
)
_NOT_PARTICIPLE = (
    "une le de ce que me te se ne elle notre propre cette comme meme autre votre peine rue lui si ici plus "
    "qui celui need speed indeed hundred"
)
_TESTS = {
    "%inf": rf"(?!(?:{_NOT_INFINITIVE.replace(' ', '|')}) )(?:\w+(?:[aei]r|re|[aei]rse|[aei]rl[ao]s?)|ser|dar|ver)",
    "%ing": r"\w{2,}ing",
    "%part": rf"(?!(?:{_NOT_PARTICIPLE.replace(' ', '|')}) )(?:\w{{2,}}(?:[ai]d[ao]s?|ed|ees?|e|es|i|is|it|u)|hecho|"
    r"puesto|"
    r"visto|abierto|escrito|resuelto|cubierto|dicho|set|built|made|held|begun|become|led|put|given|taken|seen|found|brought|"
    r"run|grown|won|paid|kept|cut|risen|fallen|written|chosen|shown|pu|mis|pris|permis|ouvert|offert)",
    "%num": r"\d\w*",
}
"""Classes of word forms as patterns on folded words: infinitive, English -ing form, participle, digits."""


Cue = tuple[str, Callable[[str, int], re.Match[str] | None] | None]
"""A sign and how what follows its first word is matched, on words joined by blanks (None: nothing need follow)."""


@dataclass(frozen=True, slots=True)
class Rule:
    """When a clause is of a kind: all of ``all``, one of ``any`` and none of ``none`` among its signs.

    Rules are tried in their order in the file; ``why`` is the reason given to people.
    """

    id: str
    kind: ContributionKind | None
    confidence: float
    why: str
    all: frozenset[str]
    any: frozenset[str]
    none: frozenset[str]
    subtype: str | None
    modality: Modality
    polarity: Polarity


class RuleBook:
    """The rules in their order, as bit masks over the signs, so that the first that holds is found quickly."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        named = sorted({sign for rule in rules for sign in rule.all | rule.any | rule.none})
        self._bits = {sign: 1 << at for at, sign in enumerate(named)}
        self._masks = [(self.mask(rule.all), self.mask(rule.any), self.mask(rule.none), rule) for rule in rules]

    def mask(self, signs: Iterable[str]) -> int:
        """The bits of ``signs``; a sign that no rule names has none."""
        total = 0
        for sign in signs:
            total |= self._bits.get(sign, 0)
        return total

    def first(self, signs: Iterable[str]) -> Rule | None:
        """The first rule whose `all`, `any` and `none` fit the signs; None if no rule does."""
        shown = self.mask(signs)
        for every, some, none, rule in self._masks:
            if every & shown == every and not none & shown and (not some or some & shown):
                return rule
        return None

    def first_of(self, kind: ContributionKind, signs: Iterable[str]) -> Rule:
        """The first rule of ``kind`` that fits the signs; one without a reason of its own if none does."""
        shown = self.mask(signs)
        for every, some, none, rule in self._masks:
            if rule.kind is kind and every & shown == every and not none & shown and (not some or some & shown):
                return rule
        return _PLAIN[kind]


_NO_SIGNS: frozenset[str] = frozenset()
_MODALITIES = {
    ContributionKind.RECOMMENDATION: Modality.NEED,
    ContributionKind.CALL: Modality.NEED,
    ContributionKind.MEANS_OF_IMPLEMENTATION: Modality.NEED,
    ContributionKind.COMMITMENT: Modality.INTENTION,
}
_PLAIN = {
    kind: Rule(
        id=f"{kind.value}.weighed",
        kind=kind,
        confidence=0.5,
        why="",
        all=_NO_SIGNS,
        any=_NO_SIGNS,
        none=_NO_SIGNS,
        subtype=None,
        modality=_MODALITIES.get(kind, Modality.FACT),
        polarity=Polarity.FOR,
    )
    for kind in ContributionKind
}


class SignReader:
    """Finds the signs of one language in the folded words of a clause."""

    def __init__(self, wordings: Sequence[tuple[str, str, str]]) -> None:
        """``wordings`` are first word or stem («apoy*»), sign, and the pattern of what follows («»: nothing)."""
        exact: dict[str, list[tuple[str, str]]] = {}
        stems: dict[str, list[tuple[str, str]]] = {}
        for first, sign, rest in wordings:
            table, key = (stems, first[:-1]) if first.endswith("*") else (exact, first)
            table.setdefault(key, []).append((sign, rest))
        self._exact = exact
        self._stems = stems
        self._lengths = sorted({len(stem) for stem in stems})
        self._known: dict[str, tuple[Cue, ...]] = {}

    def _starting(self, word: str) -> tuple[Cue, ...]:
        """The cues that a word may begin, kept for the next time."""
        found = list(self._exact.get(word, ()))
        for length in self._lengths:
            found += self._stems.get(word[:length], ())
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[word] = cues = _merged(found)
        return cues

    def signs(self, words: Sequence[str]) -> dict[str, int]:
        """Each sign found, with the index of the word where it first begins. Linear in the words."""
        found: dict[str, int] = {}
        joined = " ".join(words) + " "
        known = self._known
        offset = 0
        for at, word in enumerate(words):
            offset += len(word) + 1
            cues = known.get(word)
            if cues is None:
                cues = self._starting(word)
            for sign, follows in cues:
                if sign not in found and (follows is None or follows(joined, offset)):
                    found[sign] = at
        return found


_MOST_KNOWN = 65536


def _merged(wordings: Sequence[tuple[str, str]]) -> tuple[Cue, ...]:
    """One cue per sign for a word: the pattern of any of its wordings; none where the word alone is enough."""
    rests: dict[str, list[str]] = {}
    for sign, rest in wordings:
        rests.setdefault(sign, []).append(rest)
    return tuple(
        (sign, None if "" in follows else re.compile("|".join(follows)).match)
        for sign, follows in sorted(rests.items())
    )


def _pattern(token: str, classes: dict[str, str]) -> str:
    """A token of a wording as a pattern on folded words that each end in a blank."""
    if token[0] == "~":
        return rf"(?:\w+ ){{0,{int(token[1:])}}}?"
    if token[0] == "!":
        return rf"(?!(?:{'|'.join(_parts(token[1:], classes))}) )"
    parts = [_TESTS.get(part, part.replace("*", r"\w*")) for part in _parts(token.rstrip("?"), classes)]
    return rf"(?:(?:{'|'.join(parts)}) )" + ("?" if token.endswith("?") else "")


def _parts(token: str, classes: dict[str, str]) -> list[str]:
    return [part for name in token.split("|") for part in classes.get(name, name).split("|")]


def _wordings(sign: str, text: str, classes: dict[str, str]) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for wording in text.replace("\n", ";").split(";"):
        tokens = wording.split()
        while tokens and tokens[-1][0] == "~":
            tokens.pop()
        if tokens:
            rest = "".join(_pattern(token, classes) for token in tokens[1:])
            found += [(first, sign, rest) for first in _parts(tokens[0], classes)]
    return found


def _load(name: str) -> dict[str, Any]:
    text = resources.files("relatoria.vocabulary").joinpath(f"data/{name}").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def sign_reader(language: str) -> SignReader:
    """The reader of signs for «es», «en» or «fr» (data/contribution_signs.toml); other codes read as English."""
    data = _load("contribution_signs.toml")
    code = language if language in ("es", "en", "fr") else "en"
    classes = {f"@{name}": "|".join(entry[code].split()) for name, entry in data["class"].items()}
    return SignReader([item for sign, entry in data["sign"].items() for item in _wordings(sign, entry[code], classes)])


@dataclass(frozen=True, slots=True)
class Saying:
    """The verbs of saying of a language: a pattern for folded text, all words, and those that need «que» or «that»."""

    pattern: re.Pattern[str]
    words: frozenset[str]
    only_that: frozenset[str]


@cache
def saying(language: str) -> Saying:
    """The verbs of saying of «es», «en» or «fr» (data/contribution_details.toml); other codes read as English."""
    code = language if language in ("es", "en", "fr") else "en"
    sure, weak = detail_words()["saying"][code].split(), detail_words()["saying_that"][code].split()
    words = sorted((*sure, *weak), key=lambda word: (-len(word), word))
    return Saying(re.compile(rf"\b(?:{'|'.join(words)})\b"), frozenset(words), frozenset(weak) - frozenset(sure))


@cache
def detail_words() -> dict[str, Any]:
    """The tables of data/contribution_details.toml: words of asking by language, subtypes by kind."""
    return _load("contribution_details.toml")


@cache
def sign_meanings() -> dict[str, str]:
    """What each sign stands for, in words: those of wording, and those of form that the reading itself adds."""
    data = _load("contribution_signs.toml")
    return {name: entry["means"] for name, entry in data["sign"].items()} | dict(data["form"])


@cache
def kind_rules() -> RuleBook:
    """The rules of data/contribution_rules.toml in the order in which they are tried."""
    return RuleBook(
        [
            Rule(
                id=entry["id"],
                kind=ContributionKind(entry["kind"]) if entry["kind"] else None,
                confidence=entry["confidence"],
                why=entry["why"],
                all=frozenset(entry.get("all", ())),
                any=frozenset(entry.get("any", ())),
                none=frozenset(entry.get("none", ())),
                subtype=entry.get("subtype"),
                modality=Modality(entry.get("modality", "fact")),
                polarity=Polarity(entry.get("polarity", "for")),
            )
            for entry in _load("contribution_rules.toml")["rule"]
        ]
    )
