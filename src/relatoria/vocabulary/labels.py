"""The label of any code in any language: what pages and reports show instead of codes."""

from __future__ import annotations

import re
from functools import cache

from relatoria.vocabulary.corridors import CORRIDOR, corridor_label
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.stakeholders import stakeholder_types
from relatoria.vocabulary.terms import Term, terms, vocabularies

STAKEHOLDER = "stakeholder"


def label(vocabulary: str, code: str | None, language: str) -> str:
    """The label of a code of a code list, a kind of stakeholder or a corridor; empty where there is no such code."""
    if vocabulary == STAKEHOLDER:
        kind = stakeholder_types().get(code or "")
        return kind.names[language] if kind else ""
    if vocabulary == CORRIDOR:
        return corridor_label(code or "", language)
    term = _term(vocabulary, code)
    return term.labels[language] if term is not None else ""


def group_label(code: str, language: str) -> str:
    """What a kind of stakeholder is called as a heading over several of its kind («Sindicatos»); empty for no kind, and
    for one that has no plural («civil society»)."""
    several = _groups().get(code, {})
    if not several.get("es", "").startswith(("los ", "las ")):
        return ""
    said = several.get(language, "")
    plain = _ARTICLE.sub("", re.sub(r" (y|et) (?:los|las|les) ", r" \1 ", said))
    return plain[:1].upper() + plain[1:]


_ARTICLE = re.compile(r"^(?:(?:los|las|el|la|the|les|le) |l[’'])")


@cache
def _groups() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = read_table("work_phrases.toml")["actors"]
    return found


def noun_label(vocabulary: str, code: str | None, language: str) -> str:
    """The label as it stands in a sentence: «vulnerabilidades» for «Reducir vulnerabilidades»; else `label`."""
    term = _term(vocabulary, code)
    return (term.nouns.get(language) if term is not None else None) or label(vocabulary, code, language)


def wordings(vocabulary: str, code: str | None, language: str) -> tuple[str, ...]:
    """All that a code is called in a report: its label, and how that stands in a sentence; none without such a code."""
    both = (label(vocabulary, code, language), noun_label(vocabulary, code, language))
    return tuple(dict.fromkeys(name for name in both if name))


def _term(vocabulary: str, code: str | None) -> Term | None:
    found = terms(vocabulary) if vocabulary in vocabularies() else ()
    return next((term for term in found if term.code == code), None)
