"""Codes in the words of a language."""

from __future__ import annotations

from relatoria_web.bridge.typography import spaced


def label(vocabulary: str, code: str, language: str) -> str:
    """The label of a code; the code itself where it has none."""
    from relatoria.vocabulary.labels import label as find

    return find(vocabulary, code, language) or code


def codes(vocabulary: str, language: str) -> list[tuple[str, str]]:
    """The codes of a vocabulary with their labels, in its order."""
    from relatoria.vocabulary.stakeholders import stakeholder_types
    from relatoria.vocabulary.terms import terms, vocabularies

    if vocabulary == "stakeholder":
        return [(code, kind.names[language]) for code, kind in stakeholder_types().items()]
    if vocabulary not in vocabularies():
        return []
    return [(term.code, term.labels[language]) for term in terms(vocabulary)]


def finding(message: str, language: str) -> str:
    """What reading noticed, in the reader's language, where the library knows it."""
    from relatoria.vocabulary.findings import say_finding

    return spaced(say_finding(message, language), language)


def reason(why: str, language: str) -> str:
    """The reason of a contribution in the reader's language, where the library knows it."""
    from relatoria.vocabulary.reasons import say_reason

    return spaced(say_reason(why, language), language)
