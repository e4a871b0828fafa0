"""English persons in reported speech: what stands for «I», «we», «our» and «we must»."""

from __future__ import annotations

from collections.abc import Sequence

from relatoria.conclude.report.grammar.tokens import Subject, Token, their
from relatoria.conclude.report.grammar.verb_data import word_set

_NOUNS = {"state": "country", "administration": "administration", "institution": "institution"}
"""What «we» of a person stands for where that is no organisation."""


def pronoun(subject: Subject, low: str, *, named: bool) -> str:
    """What «i» or «we» becomes; ``named`` says that the body for which a person says «we» was named already."""
    if subject.plural:
        return "they"
    if not subject.person:
        return "it"
    if low == "we":
        noun = _NOUNS.get(subject.body, "organization")
        return "it" if named else f"{their(subject)} {noun}"
    return {"f": "she", "m": "he"}.get(subject.gender or "", "the speaker")


def possessive(subject: Subject, low: str, *, named: bool) -> str:
    """What «my» or «our» becomes, with ``named`` as in `pronoun`."""
    if subject.plural:
        return "their"
    if not subject.person or (low == "our" and named):
        return "its"
    return their(subject)


def necessity(tokens: Sequence[Token], at: int) -> bool:
    """«we must / need to / have to protect» includes everybody and becomes «it was necessary to protect»; whether it
    stands at ``at``."""
    words = [token.low for token in tokens[at + 1 : at + 5]]
    adverb = words.pop(0) if words and words[0] in ("also", "therefore") else ""
    if words[:1] == ["must"] and len(words) > 1 and words[1] != "not":
        if words[1] in word_set("en", "words", "adverbs"):
            adverb, length = words[1], 2
        else:
            length = 1
    elif words[:2] in (["need", "to"], ["have", "to"]):
        length = 2
    else:
        return False
    kept = f" {adverb}" if adverb else ""
    tokens[at].text = f"it was{kept} necessary to"
    extra = 1 if tokens[at + 1].low in ("also", "therefore") else 0
    for token in tokens[at + 1 : at + 1 + length + extra]:
        token.text, token.low = "", "to"
    return True
