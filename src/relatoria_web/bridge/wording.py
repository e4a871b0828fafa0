"""The library's words for codes, statuses and faults, and its table of quantifiers: light enough for pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any


@cache
def theme_words(theme: str, language: str) -> str:
    """The label of «vocabulary:code»; empty for no theme."""
    from relatoria.vocabulary.labels import label

    vocabulary, _, code = theme.partition(":")
    return label(vocabulary, code, language) if code else ""


@cache
def group_words(group: str, language: str) -> str:
    """A group's label where it is a code of a vocabulary; else its own name."""
    from relatoria.vocabulary.labels import label

    found = (label(vocabulary, group, language) for vocabulary in ("stakeholder", "un_group", "region"))
    return next((words for words in found if words), group)


@cache
def status_words(status: str, language: str) -> str:
    """The sign and the word of a point's status."""
    from relatoria.conclude.report.phrases import phrase

    return phrase("status", status, language)


def fault_words(fault: dict[str, Any], language: str) -> str:
    """What is wrong with a sentence, and what the evidence has instead."""
    from relatoria.conclude.check.said import said_fault

    return said_fault(fault["kind"], language, words=fault["words"], found=fault["found"])


@dataclass(frozen=True, slots=True)
class Allowed:
    """A word of the quantifier table and whether a count allows it."""

    key: str
    form: str
    why: str
    allowed: bool


def quantifiers_for(in_favour: int, exposed: int, language: str) -> list[Allowed]:
    """The published table, strongest first, held against a count."""
    from relatoria.conclude.report.sentences.quantify import worded
    from relatoria.vocabulary.quantifiers import allowed, quantifiers

    return [
        Allowed(row.key, worded(row.key, language), row.why[language], allowed(row.key, in_favour, exposed))
        for row in quantifiers().values()
    ]
