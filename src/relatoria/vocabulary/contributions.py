"""The words and rules by which a contribution's kind is told: signs per language, rules for all three."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

from relatoria.language.remembered import Remembered
from relatoria.model.contribution import ContributionKind, Modality, Polarity
from relatoria.vocabulary.files import read_table

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
    "%part": rf"(?!(?:{_NOT_PARTICIPLE.replace(' ', '|')}) )"
    r"(?:\w{2,}(?:[ai]d[ao]s?|ed|ees?|e|es|i|is|its?|ites?|us?|ues?)|"
    r"hecho|puesto|visto|abierto|escrito|resuelto|cubierto|dicho|"
    r"set|built|made|held|begun|become|led|put|given|taken|seen|found|brought|"
    r"run|grown|won|paid|kept|cut|risen|fallen|written|chosen|shown|"
    r"pu|mise?s?|prise?s?|permis|ouverte?s?|offerte?s?|couverte?s?|faite?s?)",
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
        self._firsts: dict[int, Rule | None] = {}
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
        if shown not in self._firsts:  # few sets of signs are many times the same
            if len(self._firsts) >= _MOST_KNOWN:
                self._firsts.clear()
            self._firsts[shown] = self._first(shown)
        return self._firsts[shown]

    def _first(self, shown: int) -> Rule | None:
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


class Wording(NamedTuple):
    """How a sign may be worded: its first word or stem («apoy*»), and the pattern of what follows («»: nothing).

    ``nexts`` are the words of which one must come second, where that can be told; ``whole`` says that no more need
    follow then.
    """

    first: str
    sign: str
    rest: str
    nexts: frozenset[str] | None = None
    whole: bool = False


class _Opening(NamedTuple):
    """What a word may begin: the cues whatever comes second, and the wordings that hang on what does."""

    cues: tuple[Cue, ...]
    wordings: tuple[Wording, ...]
    nexts: frozenset[str]


class SignReader:
    """Finds the signs of one language in the folded words of a clause."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        self._exact: dict[str, list[Wording]] = {}
        self._stems: dict[str, list[Wording]] = {}
        for one in wordings:
            table, key = (self._stems, one.first[:-1]) if one.first.endswith("*") else (self._exact, one.first)
            table.setdefault(key, []).append(one)
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._known = Remembered(self._starting)
        self._pairs: dict[tuple[str, str], tuple[Cue, ...]] = {}

    def _starting(self, word: str) -> _Opening | None:
        """What a word may begin; None for most, which begin nothing."""
        found = list(self._exact.get(word, ()))
        for length in self._lengths:
            found += self._stems.get(word[:length], ())
        if not found:
            return None
        nexts = frozenset().union(*(one.nexts for one in found if one.nexts is not None))
        free = [(one.sign, one.rest) for one in found if one.nexts is None]
        return _Opening(_merged(free), tuple(found), nexts)

    def _pair(self, pair: tuple[str, str], opening: _Opening) -> tuple[Cue, ...]:
        """The cues that a word may begin before another, kept for the next time."""
        if len(self._pairs) >= _MOST_KNOWN:
            self._pairs.clear()
        fitting = [one for one in opening.wordings if one.nexts is None or pair[1] in one.nexts]
        self._pairs[pair] = cues = _merged([(one.sign, "" if one.whole else one.rest) for one in fitting])
        return cues

    def signs(self, words: Sequence[str]) -> dict[str, int]:
        """Each sign found, with the index of the word where it first begins. Linear in the words."""
        found: dict[str, int] = {}
        openings = list(map(self._known.__getitem__, words))
        if not any(openings):
            return found
        joined = " ".join(words) + " "
        ends = list(accumulate(map(len, words)))
        last = len(words) - 1
        pairs = self._pairs
        for at, opening in enumerate(openings):
            if opening is None:
                continue
            cues = opening[0]
            if at < last and words[at + 1] in opening[2]:
                pair = words[at], words[at + 1]
                cues = pairs[pair] if pair in pairs else self._pair(pair, opening)
            for sign, follows in cues:
                if sign not in found and (follows is None or follows(joined, ends[at] + at + 1)):
                    found[sign] = at
        return found


_MOST_KNOWN = 65536


def _merged(wordings: Sequence[tuple[str, str]]) -> tuple[Cue, ...]:
    """One cue per sign for a word: the pattern of any of its wordings; none where the word alone is enough."""
    rests: dict[str, list[str]] = {}
    for sign, rest in wordings:
        rests.setdefault(sign, []).append(rest)
    return tuple([(sign, None if "" in rest else _matching("|".join(rest))) for sign, rest in sorted(rests.items())])


@cache
def _matching(pattern: str) -> Callable[[str, int], re.Match[str] | None]:
    return re.compile(pattern).match


def _nexts(token: str, classes: dict[str, str]) -> frozenset[str] | None:
    """The words that a token stands for, where these can be listed."""
    if token[0] in "~!" or token.endswith("?"):
        return None
    parts = _parts(token, classes)
    return None if any("*" in part or part in _TESTS for part in parts) else frozenset(parts)


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


def _wordings(sign: str, text: str, classes: dict[str, str]) -> list[Wording]:
    found: list[Wording] = []
    for wording in text.replace("\n", ";").split(";"):
        tokens = wording.split()
        while tokens and tokens[-1][0] == "~":
            tokens.pop()
        if tokens:
            rest = "".join(_pattern(token, classes) for token in tokens[1:])
            nexts = _nexts(tokens[1], classes) if len(tokens) > 1 else None
            whole = nexts is not None and len(tokens) == 2
            found += [Wording(first, sign, rest, nexts, whole) for first in _parts(tokens[0], classes)]
    return found


@cache
def sign_reader(language: str) -> SignReader:
    """The reader of signs for «es», «en» or «fr» (data/contribution_signs.toml); other codes read as English."""
    data = read_table("contribution_signs.toml")
    code = language if language in ("es", "en", "fr") else "en"
    classes = {f"@{name}": "|".join(entry[code].split()) for name, entry in data["class"].items()}
    return SignReader([item for sign, entry in data["sign"].items() for item in _wordings(sign, entry[code], classes)])


@dataclass(frozen=True, slots=True)
class Saying:
    """The verbs of saying of a language: all their forms, those that need «que» or «that», and those after «s'»."""

    words: frozenset[str]
    only_that: frozenset[str]
    reflexive: frozenset[str]

    def places(self, folded: str, words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Where verbs of saying stand in a folded text (start, end, word), whose words are ``words``."""
        end = 0
        for word in words:
            start = folded.index(word, end)
            end = start + len(word)
            if word in self.words:
                yield start, end, word
            elif word in self.reflexive and folded[:start].endswith("s'"):
                yield start - 2, end, f"s'{word}"


@cache
def saying(language: str) -> Saying:
    """The verbs of saying of «es», «en» or «fr» (data/contribution_details.toml); other codes read as English."""
    code = language if language in ("es", "en", "fr") else "en"
    sure, weak = detail_words()["saying"][code].split(), detail_words()["saying_that"][code].split()
    reflexive = [word[2:] for word in (*sure, *weak) if word.startswith("s'")]
    return Saying(frozenset((*sure, *weak)), frozenset(weak) - frozenset(sure), frozenset(reflexive))


@cache
def detail_words() -> dict[str, Any]:
    """The tables of data/contribution_details.toml: words of asking by language, subtypes by kind."""
    return read_table("contribution_details.toml")


@cache
def sign_meanings() -> dict[str, str]:
    """What each sign stands for, in words: those of wording, and those of form that the reading itself adds."""
    data = read_table("contribution_signs.toml")
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
            for entry in read_table("contribution_rules.toml")["rule"]
        ]
    )
