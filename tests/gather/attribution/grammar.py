"""A grammar of attributions: sentences whose speaker is known because a program wrote them (`grammar.toml`)."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.text import analyse
from relatoria.language.fold import fold
from relatoria.model.actor import Actor
from relatoria.model.document import Document, Paragraph

LANGUAGES = ("es", "en", "fr")
_GRAMMAR: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("grammar.toml").read_text(encoding="utf-8")
)
_SMALL = {"de", "la", "del", "i", "van", "der", "el", "al", "le"}
_CONTRACTED = {
    "es": ((r"\b([Aa]) el (?=[A-Za-z])", r"\1l "), (r"\b([Dd]e) el (?=[A-Za-z])", r"\1l ")),
    "en": (),
    "fr": (
        (r"\b[Dd]e le (?=\w)", "du "),
        (r"\bà le (?=\w)", "au "),
        (r"\bd'après le ", "d'après le "),
        (r"\bde (?=[AEIOUYÉ][a-zé])", "d'"),
    ),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks or is mentioned: the form it takes, its words, and what its actor must be called (folded words)."""

    form: str
    words: str
    called: frozenset[str]


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence: its construction, the subject in it, and whether that subject speaks."""

    language: str
    construction: str
    subject: Subject
    wording: str
    speaks: bool


def subjects(language: str) -> Iterator[Subject]:
    """Every subject of a language: each name bare and with some functions, each office, each body."""
    grammar = _GRAMMAR[language]
    for at, name in enumerate(grammar["names"]):
        called = frozenset(_key(name))
        yield Subject("name", name, called)
        for form, posts in grammar["posts"].items():
            for step in (0, 3):
                yield Subject(form, posts[(at + step) % len(posts)].replace("{N}", name), called)
    for office in grammar["offices"]:
        words, _, called = office.partition("|")
        yield Subject("office", words, frozenset(_key(called)))
    for form, some in grammar["bodies"].items():
        for body in some:
            words, _, called = body.partition("|")
            yield Subject(form, words, frozenset(_key(called)))


def cases(language: str, limit: int = 10_000) -> list[Case]:
    """The sentences of a language, every construction with every form of subject; of many, ``limit`` by lot."""
    found = []
    for speaks, part in ((True, "says"), (False, "mentions")):
        for construction, patterns in _GRAMMAR[language][part].items():
            every = list(_of(language, construction, patterns, speaks=speaks))
            found += every if len(every) <= limit else random.Random(construction).sample(every, limit)
    return found


def _of(language: str, construction: str, patterns: list[str], *, speaks: bool) -> Iterator[Case]:
    grammar = _GRAMMAR[language]
    clauses = [clause for some in grammar["verbs"].values() for clause in some]
    number = 0
    for pattern in patterns:
        for subject in subjects(language):
            if _clash(pattern, subject):
                continue
            number += 1
            verb = clauses[number * 7 % len(clauses)]
            wording = _fill(pattern, subject, verb, grammar, number)
            yield Case(language, construction, subject, _spelled(language, wording), speaks)


def _clash(pattern: str, subject: Subject) -> bool:
    """What nobody would write: «According to speaking for …», «which» of a person."""
    led = subject.form == "capacity" and not subject.words[0].isupper()
    relative = ", which " in pattern and subject.form not in ("capital", "small", "short")
    personal = (", who " in pattern or ", quien " in pattern) and subject.form in ("capital", "small", "short")
    placed = not pattern.startswith("{S") or "{S}" in pattern
    return (led and placed) or relative or (personal and "{V}" in pattern)


def _fill(pattern: str, subject: Subject, verb: str, grammar: dict[str, Any], number: int) -> str:
    words = subject.words
    open_end = "," in words and not words.endswith(")") and not words[0].islower()
    open_end = open_end or bool(re.search(r", [A-ZÇ][\w.\-]+(?: [\w.'\-]+)+$", words) and words[0].islower())
    led = subject.form == "capacity" and words[0].islower()
    closed = words + ("," if open_end and not led else "")
    text = pattern.replace("{S,}", closed).replace("{S}", words)
    text = text.replace("{V}", verb).replace("{D}", grammar["doubled"][number % len(grammar["doubled"])])
    text = text.replace("{v}", grammar["inverted"][number * 3 % len(grammar["inverted"])])
    return text[0].upper() + text[1:]


def _spelled(language: str, wording: str) -> str:
    for pattern, replacement in _CONTRACTED[language]:
        wording = re.sub(pattern, replacement, wording)
    return wording.replace("l'L'", "L'")


def _key(name: str) -> list[str]:
    words = [word for word in re.findall(r"[\w']+", fold(name)) if word not in _SMALL and len(word) > 1]
    return words[-1:] if name[:1].isupper() and " " in name else words


def before(language: str) -> str:
    """What somebody says before each sentence."""
    return str(_GRAMMAR[language]["before"])


def verdict(case: Case) -> str:
    """«right», «missed» (nobody, or who spoke before), «wrong» (somebody else), «named» (a part of the name)."""
    given, earlier = given_to(case.language, f"{before(case.language)} {case.wording}")
    ours = [actor for actor in given if _means(actor, case.subject)]
    if not case.speaks:
        return "wrong" if ours else "right"
    if ours and len(given) == 1:
        return "right"
    others = [actor for actor in given if actor.id not in earlier]
    return "wrong" if others else "missed"


def _means(actor: Actor, subject: Subject) -> bool:
    said = set(re.findall(r"[\w']+", fold(f"{actor.name} {actor.role or ''}")))
    return subject.called <= said


def given_to(language: str, wording: str) -> tuple[list[Actor], set[str]]:
    """The actors of the last sentence of a text, and the ids of those of its first."""
    paragraph = Paragraph("p0", 0, len(wording), language=language)
    text = analyse(Document("d1", "case.txt", wording, language, paragraphs=(paragraph,)))
    found = attribute(text)
    sentences = text.paragraphs[0].sentences
    start = text.clean.source_start(sentences[1].start)
    last = {a for one in found.interventions for p in one.passages if p.start >= start for a in one.actors}
    first = {a for one in found.interventions for p in one.passages if p.start < start for a in one.actors}
    return [actor for actor in found.actors if actor.id in last], first


def table(language: str, limit: int = 10_000) -> dict[tuple[str, str], tuple[int, int, list[tuple[str, Case]]]]:
    """By construction and form of subject: how many right, how many at all, and the failures with their verdict."""
    found: dict[tuple[str, str], tuple[int, int, list[tuple[str, Case]]]] = {}
    for case in cases(language, limit):
        key = (case.construction, case.subject.form)
        right, total, failed = found.get(key, (0, 0, []))
        said = verdict(case)
        failed = failed if said == "right" else [*failed, (said, case)]
        found[key] = (right + (said == "right"), total + 1, failed)
    return found


def rates(language: str, limit: int = 60) -> dict[str, float]:
    """By construction the share of sentences that are given right, on at most some ``limit`` of each."""
    counted: dict[str, list[int]] = {}
    for (construction, _), (right, total, _) in table(language, limit).items():
        sums = counted.setdefault(construction, [0, 0])
        sums[0] += right
        sums[1] += total
    return {construction: round(right / total, 3) for construction, (right, total) in counted.items()}
