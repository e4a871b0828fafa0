"""Sentences about the dialogue as a whole: its frame, its statistics, the caveat. The record gives them again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.cues import modal_spans, quantity_spans
from relatoria.conclude.check.quotes import plain
from relatoria.conclude.check.rules import plain_number
from relatoria.conclude.likeness_polarity import side
from relatoria.conclude.report.build import report_in
from relatoria.conclude.report.context import Context
from relatoria.language.dates import dates
from relatoria.language.fold import fold
from relatoria.language.numbers import numbers
from relatoria.model.report import Profile, ReportSentence, SentenceKind
from relatoria.model.verdict import Fault, FaultKind
from relatoria.vocabulary.stems import phrase_stems

_ALIKE = 0.6
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"(?<!^)\b[A-ZÀ-ÖØ-Þ][\w’'-]+")
_SYMBOL = re.compile(r"\b[\w.\-]+(?:/[\w.\-]*\w)+")  # of a document: A/74/183
_PAIR = re.compile(r"(\w+)\)? \((\d+)\)")
_STRANGE = 0.25
"""Of the content words of a statistic so many may be others than we would write."""


class Whole:
    """The sentences that the record as a whole allows, by heading."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @cached_property
    def _derived(self) -> list[tuple[Profile, str, ReportSentence, frozenset[str]]]:
        found = []
        for profile in Profile:
            for section in report_in(replace(self._context, profile=profile)).sections:
                for sentence in section.sentences:
                    if _of_the_whole(sentence):
                        found.append((profile, fold(section.heading), sentence, _words(sentence.text)))
        return found

    def version_of(self, claim: Claim) -> ReportSentence | None:
        """The sentence that a claim is a version of: under the same heading of its profile, where there is one;
        else None."""
        cited = frozenset(claim.contributions)
        words = _words(claim.text)
        heading = fold(claim.heading)
        close = []
        for nth, (profile, at, sentence, own) in enumerate(self._derived):
            if claim.profile not in (None, profile) or (cited and cited != frozenset(sentence.contributions)):
                continue
            shared, said = len(words & own), len(words | own)
            if shared > _ALIKE * said:
                other = sentence.text != claim.text  # «Group A – Debate» and «Group B – Debate» of «Groups A and B»
                close.append((at != heading, -shared / max(said, 1), other, nth, sentence))
        return min(close, key=lambda one: one[:4])[4] if close else None


def _of_the_whole(sentence: ReportSentence) -> bool:
    """Whether a sentence is counted from the record: it rests on no contributions, or says only how many they are."""
    if not sentence.contributions or sentence.kind is SentenceKind.STATISTIC:
        return True
    return sentence.kind is SentenceKind.HEADLINE and sentence.point is None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def same_statement(claim: Claim, own: ReportSentence, language: str) -> Iterator[Fault]:
    """A version of a derived sentence has its numbers, dates, names, quantifiers, modality and polarity; one that
    quotes a document, or says where the next was said, has its words."""
    if own.kind is SentenceKind.CLAIM or (own.kind is SentenceKind.FRAME and own.text.endswith(":")):
        if plain(claim.text) != plain(own.text):
            yield Fault(FaultKind.QUOTATION, claim.text, own.text)
        return
    ours, theirs = _reading(claim.text, language), _reading(own.text, language)
    for kind in (FaultKind.NUMBER, FaultKind.DATE, FaultKind.QUANTIFIER, FaultKind.MODALITY, FaultKind.POLARITY):
        if ours[kind] != theirs[kind]:
            yield Fault(kind, ", ".join(map(str, ours[kind])) or "–", ", ".join(map(str, theirs[kind])))
    strange = set(_names(claim.text)) - set(_WORD.findall(fold(own.text)))
    if strange:
        yield Fault(FaultKind.NAME, ", ".join(sorted(strange)))
    symbols = set(_SYMBOL.findall(claim.text)) - set(_SYMBOL.findall(own.text))
    if symbols:
        yield Fault(FaultKind.NUMBER, ", ".join(sorted(symbols)))
    said = set(phrase_stems(claim.text, language))
    new = said - set(phrase_stems(own.text, language))
    if len(new) > _STRANGE * len(said):
        yield Fault(FaultKind.UNSUPPORTED, ", ".join(sorted(new)), own.text)


def _reading(text: str, language: str) -> dict[FaultKind, list[object]]:
    folded = fold(text)
    taken = side(_WORD.findall(folded), language)
    counted = Counter((noun, number) for noun, number in _PAIR.findall(folded))
    return {
        FaultKind.NUMBER: [
            *(plain_number(n.value) + ("%" if n.kind == "percent" else "") for n in numbers(text, folded, language)),
            *(f"{noun} ({number})" for noun, number in sorted(counted)),
        ],
        FaultKind.DATE: [date.value for date in dates(text, folded, language)],
        FaultKind.QUANTIFIER: [key for _, _, key in quantity_spans(folded, language)],
        FaultKind.MODALITY: [name for _, _, name in modal_spans(folded, language)],
        FaultKind.POLARITY: [taken.negations, *((cue.axis, cue.sign) for cue in taken.cues)],
    }


def _names(text: str) -> list[str]:
    return [word for match in _NAME.finditer(text) for word in _WORD.findall(fold(match.group()))]
