"""Inconsistencies within and between documents: counts of speakers, near-duplicate names. Reported, never mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from relatoria.gather.attribution.actors.events import event_findings
from relatoria.gather.attribution.words.names import name_tokens
from relatoria.gather.text import Text
from relatoria.language.sentence import Sentence
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.document import Document
from relatoria.model.finding import Finding, FindingKind, PassageRef

_SPEAKERS = (
    r"(?:oradores|ponentes|panelistas|intervinientes|speakers|panell?ists|presenters|orateurs|intervenants|panelistes)"
)
_TOTAL = re.compile(rf"\b(\d{{1,4}})\s+(?:\w+\s+){{0,2}}?{_SPEAKERS}\b")
_WOMEN = re.compile(r"\b(\d{1,4})\s+(?:\w+\s+){0,3}?(?:mujeres|women|femmes)\b")
_GATE = frozenset(
    "oradores ponentes panelistas intervinientes speakers panelists panellists presenters orateurs intervenants "
    "panelistes".split()
)
_FEMALE = frozenset({"mujeres", "women", "femmes"})
_COUNTS = {
    "es": "El texto habla de {said} {what}; en él se nombra a {named}.",
    "en": "The text speaks of {said} {what}; it names {named}.",
    "fr": "Le texte parle de {said} {what} ; il en nomme {named}.",
}
_WHAT = {
    "speakers": {"es": "oradores", "en": "speakers", "fr": "orateurs"},
    "women": {"es": "mujeres entre los oradores", "en": "women among the speakers", "fr": "femmes parmi les orateurs"},
}
_SHORTEST = 4


def count_findings(text: Text, actors: Sequence[Actor], speaking: frozenset[str]) -> list[Finding]:
    """«47 speakers, 16 of them women» against those whom the document names, where the numbers differ."""
    named = [actor for actor in actors if actor.kind is ActorKind.PERSON and actor.id in speaking]
    women = [actor for actor in named if actor.gender == "f"]
    findings: list[Finding] = []
    for sentence in _sentences_with(text, _GATE):
        for pattern, people, what in ((_TOTAL, named, "speakers"), (_WOMEN, women, "women")):
            if what == "women" and _FEMALE.isdisjoint(sentence.words):
                continue
            match = pattern.search(sentence.folded)
            if match and people and int(match.group(1)) != len(people):
                findings.append(_count(text, sentence, match, len(people), what))
    return findings


def _sentences_with(text: Text, gate: frozenset[str]) -> Iterator[Sentence]:
    for paragraph in text.paragraphs:
        for sentence in paragraph.sentences:
            if not gate.isdisjoint(sentence.words):
                yield sentence


def _count(text: Text, sentence: Sentence, match: re.Match[str], named: int, what: str) -> Finding:
    language = text.document.language if text.document.language in _COUNTS else "en"
    message = _COUNTS[language].format(said=match.group(1), what=_WHAT[what][language], named=named)
    start, end = text.clean.source(sentence.start + match.start(), sentence.start + match.end())
    return Finding("", FindingKind.COUNT_MISMATCH, message, (PassageRef(text.document.id, start, end),))


def across(documents: Sequence[Document], actors: Sequence[Actor]) -> list[Finding]:
    """Findings between documents (dates and places of events named alike) and between actors (names nearly alike)."""
    return [*_name_variants(actors), *event_findings(documents)]


def _name_variants(actors: Sequence[Actor]) -> Iterator[Finding]:
    """Two people whose names differ by a letter or two, and one person whose name is spelled in two ways."""
    people = [actor for actor in actors if actor.kind is ActorKind.PERSON]
    seen: dict[str, list[tuple[tuple[str, ...], Actor]]] = {}
    for actor in people:
        forms = dict.fromkeys(name_tokens(name) for name in (actor.name, *_names(actor)))
        spelled = [tokens for tokens in forms if len(tokens) > 1]
        for at, tokens in enumerate(spelled):
            for other in spelled[at + 1 :]:
                if _nearly_alike(tokens, other):
                    yield _variant(actor, actor, tokens, other)
        for tokens in spelled[:1]:
            rivals = {id(one): (known, one) for key in tokens for known, one in seen.get(key, ())}
            for known, one in rivals.values():
                if _nearly_alike(known, tokens):
                    yield _variant(one, actor, known, tokens)
            for key in tokens:
                seen.setdefault(key, []).append((tokens, actor))


def _names(actor: Actor) -> Iterator[str]:
    """The aliases that are bare names: capitals and particles, no function."""
    for alias in actor.aliases:
        if alias[:1].isupper() and "," not in alias and "(" not in alias and len(alias) <= len(actor.name) + 6:
            yield alias


def _nearly_alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if len(left) != len(right) or left == right:
        return False
    different = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    if len(different) != 1 or min(map(len, different[0])) < _SHORTEST:
        return False
    return DamerauLevenshtein.distance(*different[0], score_cutoff=2) <= (1 if min(map(len, different[0])) < 6 else 2)


def _variant(left: Actor, right: Actor, first: tuple[str, ...], second: tuple[str, ...]) -> Finding:
    names = f"«{' '.join(first).title()}», «{' '.join(second).title()}»"
    message = (
        f"One person is named in two ways: {names}."
        if left.id == right.id
        else f"Two names are nearly alike and may be one person: {names}."
    )
    return Finding("", FindingKind.NAME_VARIANT, message, (), tuple(dict.fromkeys((left.id, right.id))))
