"""Issues: what several voices speak about by the same words, in whatever language («provisional registration»).

A theme of a vocabulary says in which field a sentence falls, by likelihood; an issue is what those who met called it
themselves. Words are of one issue where each has a counterpart of the same stem or meaning; two names that stand in the
same contributions and share a word are one («automatic recognition», «automatic recognition of semesters»).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from relatoria.conclude.points.names_of_issues import Key, same, signs_of, terms_in
from relatoria.conclude.points.voices import Voice
from relatoria.language.fold import fold
from relatoria.model.actor import Actor
from relatoria.model.point import Issue
from relatoria.vocabulary.instruments import instruments
from relatoria.vocabulary.stems import LANGUAGES

LEAST = 3
"""Speakers that make an issue, in two documents where there are several; one who speaks for others is one."""
KEPT = 60
"""Issues of a record: more than a synthesis ever heads."""
_OVERLAP = 0.7  # of the contributions of the smaller: from there on two names are of one issue
_LONGER = 0.5  # of the times a shorter name is said: from there on a longer one is preferred
_SAMPLE = 10_000  # voices in which names are looked for first
_CANDIDATES = 2_000  # names of one language that are looked at further
_RANKED = 200  # issues that are held against each other
_Signs = tuple[frozenset[str], ...]


@dataclass(slots=True)
class _Name:
    """Names that mean the same: the words of each as signs, the voices (by place), how often each is said."""

    signs: list[_Signs]
    voices: set[int] = field(default_factory=set)
    said: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    loose: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def find_issues(heard: Sequence[Voice], actors: Iterable[Actor]) -> tuple[Issue, ...]:
    """The issues of what was said, those of most voices first. Deterministic, linear in the number of voices."""
    known = _worth_a_look(heard) if len(heard) > _SAMPLE else None
    called = [name for actor in actors for name in (actor.name, actor.organisation or "", *actor.aliases)]
    called += [name for one in instruments().values() for name in one.name.values()]
    named = fold("\n".join(dict.fromkeys(called)))
    names = [one for one in _across_languages(_collected(heard, known)) if _is_issue(heard, one, named)]
    issues = _without_parts(sorted(names, key=lambda one: _order(heard, one))[:_RANKED])
    issues = [one for one in issues if any(one.said[language] for language in LANGUAGES)]
    ranked = sorted(issues, key=lambda one: _order(heard, one))[:KEPT]
    return tuple(_issue(heard, one, f"i{at}") for at, one in enumerate(ranked, 1))


def _worth_a_look(heard: Sequence[Voice]) -> Mapping[str, set[Key]]:
    """By language the names that are said most, in some of many voices, evenly spread."""
    step = 1 + len(heard) // _SAMPLE
    tally: Counter[tuple[str, Key]] = Counter()
    for voice in heard[::step]:
        if voice.language in LANGUAGES:
            tally.update({(voice.language, term.key) for term in terms_in(voice.text, voice.language)})
    found: dict[str, set[Key]] = {language: set() for language in LANGUAGES}
    for language, key in sorted(tally, key=lambda one: (-tally[one], one))[:_CANDIDATES]:
        found[language].add(key)
    return found


def _collected(heard: Sequence[Voice], known: Mapping[str, set[Key]] | None) -> list[_Name]:
    """The names of one language that are said most, or those that are ``known``, with who says them."""
    found: dict[tuple[str, Key], _Name] = {}
    for at, voice in enumerate(heard):
        if voice.language not in LANGUAGES:
            continue
        for term in terms_in(voice.text, voice.language, None if known is None else known[voice.language]):
            name = found.setdefault((voice.language, term.key), _Name([]))
            name.signs = name.signs or [tuple(signs_of(word, voice.language) for word in term.words)]
            name.voices.add(at)
            if term.whole or term.loose:
                (name.said if term.whole else name.loose)[voice.language][term.said] += 1
    return [found[key] for key in sorted(found, key=lambda key: (-len(found[key].voices), key))[:_CANDIDATES]]


def _across_languages(names: Iterable[_Name]) -> list[_Name]:
    """Names that mean the same, put together."""
    found: list[_Name] = []
    by_sign: dict[str, dict[int, None]] = defaultdict(dict)
    for name in names:
        (signs,) = name.signs
        near = dict.fromkeys(at for sign in sorted(signs[0]) for at in by_sign[sign])
        at = next((at for at in near if any(same(signs, other) for other in found[at].signs)), len(found))
        if at == len(found):
            found.append(name)
        else:
            _join(found[at], name)
        for sign in frozenset().union(*signs):
            by_sign[sign][at] = None
    return found


def _join(name: _Name, other: _Name, *, loose: bool = True) -> None:
    """Add another name; ``loose`` also what may be no noun, which tells something only where the words are the same."""
    name.signs += other.signs
    name.voices |= other.voices
    for language in LANGUAGES:
        name.said[language] += other.said[language]
        if loose:
            name.loose[language] += other.loose[language]


def _is_issue(heard: Sequence[Voice], name: _Name, named: str) -> bool:
    """Whether enough speak of it, in two documents where there are several, and no body or instrument is called so
    (``named`` are their names, folded)."""
    speakers = {actor for at in name.voices for actor in heard[at].intervention.actors}
    if min(len(speakers), len(_actors(heard, name.voices))) < LEAST:
        return False
    documents = {heard[at].intervention.document for at in name.voices}
    if len(documents) == 1 and len({voice.intervention.document for voice in heard}) > 1:
        return False
    return not any(fold(said) in named for counted in name.said.values() for said in counted)


def _without_parts(names: Iterable[_Name]) -> list[_Name]:
    """Names of one issue put together: those that stand in the same contributions and share a word."""
    found: list[_Name] = []
    for name in names:
        whole = next((one for one in found if _is_part(name, one)), None)
        if whole is None:
            found.append(name)
        else:
            _join(whole, name, loose=False)
    return found


def _is_part(name: _Name, other: _Name) -> bool:
    """Whether two names stand in the same places: all words of one are in the other, or most places are shared."""
    both = len(name.voices & other.voices)
    if not both:
        return False
    ours, theirs = (_words(one) for one in (name, other))
    within = any(all(not theirs.isdisjoint(signs) for signs in one) for one in name.signs)
    within = within or any(all(not ours.isdisjoint(signs) for signs in one) for one in other.signs)
    often = both >= _OVERLAP * min(len(name.voices), len(other.voices))
    return within or (often and not ours.isdisjoint(theirs))


def _words(name: _Name) -> frozenset[str]:
    return frozenset().union(*(signs for one in name.signs for signs in one))


def _order(heard: Sequence[Voice], name: _Name) -> tuple[int, int, int, int]:
    """Most voices first, then most documents, then what is said first."""
    documents = {heard[at].intervention.document for at in name.voices}
    return -len(_actors(heard, name.voices)), -len(documents), -len(name.voices), min(name.voices)


def _actors(heard: Sequence[Voice], voices: Iterable[int]) -> set[str]:
    return {actor for at in voices for actor in heard[at].actors}


def _issue(heard: Sequence[Voice], name: _Name, id: str) -> Issue:
    return Issue(
        id=id,
        names={code: called for code in LANGUAGES if (called := _called(name, code))},
        contributions=tuple(heard[at].contribution.id for at in sorted(name.voices)),
        actors=tuple(sorted(_actors(heard, name.voices))),
    )


def _called(name: _Name, language: str) -> str:
    """What is said most; a longer name that is said nearly as often says more. What never shows that it is a noun is a
    name only where the issue has none other in the language, the shortest first; empty where there is none."""
    said, loose = name.said[language], name.loose[language]
    if not said:
        return min(loose, key=lambda one: (len(one.split()), -loose[one], one), default="")
    most = max(said.values())
    often = [one for one, times in said.items() if times >= _LONGER * most]
    return min(often, key=lambda one: (-len(one.split()), -said[one], one))
