"""The label of any code in any language: what pages and reports show instead of codes."""

from __future__ import annotations

from relatoria.vocabulary.corridors import CORRIDOR, corridor_label
from relatoria.vocabulary.stakeholders import stakeholder_types
from relatoria.vocabulary.terms import terms, vocabularies

STAKEHOLDER = "stakeholder"


def label(vocabulary: str, code: str | None, language: str) -> str:
    """The label of a code of a code list, a kind of stakeholder or a corridor; empty where there is no such code."""
    if vocabulary == STAKEHOLDER:
        kind = stakeholder_types().get(code or "")
        return kind.names[language] if kind else ""
    if vocabulary == CORRIDOR:
        return corridor_label(code or "", language)
    if vocabulary not in vocabularies():
        return ""
    return next((term.labels[language] for term in terms(vocabulary) if term.code == code), "")
