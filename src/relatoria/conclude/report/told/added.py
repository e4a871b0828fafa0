"""What a record tells as added, where nothing stands before it: nobody adds to nothing."""

from __future__ import annotations

import re

from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.asides import CUT
from relatoria.conclude.report.record.retell import WHO

_ADDS = {
    "es": re.compile(
        rf"^(?:{WHO} (?:añadió|agregó|añade|agrega)\b|(?P<who>[^,;:]{{3,90}}?) (?:añadió|agregó)(?= que\b))"
    ),
    "en": re.compile(rf"^(?:{WHO} (?:added|adds)\b|(?P<who>[^,;:]{{3,90}}?) added(?= that\b))"),
    "fr": re.compile(rf"^(?:{WHO} (?:ajoute|a ajouté)\b|(?P<who>[^,;:]{{3,90}}?) (?:ajoute|a ajouté)(?= qu))"),
}


def as_first(text: str, language: str) -> str:
    """A sentence of a record whose speaker «added» something, as one who said it, in French in its tense; others as
    they are."""
    return _ADDS[language].sub(lambda match: f"{match['who'] or WHO} {_said(match.group(), language)}", text)


def _said(added: str, language: str) -> str:
    return phrase("verb", "then_said" if added.endswith("a ajouté") else "neutral_2", language)


_HE_ADDS = {
    "es": re.compile(r"^(?:(?:él|ella) )?(?:añade|añadió|agrega|agregó) que ", re.IGNORECASE),
    "en": re.compile(r"^(?:he|she|it) (?:also )?(?:adds|added) that ", re.IGNORECASE),
    "fr": re.compile(r"^(?:il|elle) (?:a ajouté|ajoute|ajouta) (?:que |qu['’])", re.IGNORECASE),
}


def without_added(text: str, language: str) -> str:
    """A record's sentence as it is quoted first of a speaker: «[…]» stands for «he added that»."""
    return _HE_ADDS[language].sub(f"{CUT} ", text)
