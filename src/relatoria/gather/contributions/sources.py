"""What a wording says that it rests on: «según los datos de la OIM», «an ILO study shows»."""

from __future__ import annotations

import re
from functools import cache

from relatoria.language.gate import Gate
from relatoria.language.sentence import Sentence
from relatoria.vocabulary.contributions import detail_words
from relatoria.vocabulary.places import LANGUAGES, find_country

_NAMED = re.compile(r"\s*(?:el |la |los |las |the |le |les |l['’])?[A-ZÁÉÍÓÚÀÂÇÈÊÎÔÑ]")


def source_words(said: Sentence) -> str | None:
    """The words of a sentence that state a source; None where it states none."""
    span = source_span(said.text, said.folded) if _gate().opens(said.words) else None
    return said.text[slice(*span)] if span else None


def source_span(wording: str, folded: str) -> tuple[int, int] | None:
    """Where a wording says what it rests on («según los datos de la OIM»); a law, a speaker, a State are no source."""
    leads, telling, no_source = _source_patterns()
    for match in leads.finditer(folded):
        said = folded[match.start("what") : match.end("what")]
        works = _works().search(said)
        named = _NAMED.match(wording, match.start("what"))
        if (works or (named and not find_country(said))) and not no_source.search(said):
            return match.span()
    told = telling.search(folded)
    return told.span() if told and not no_source.search(told.group()) else None


@cache
def _gate() -> Gate:
    """What a wording must have for a source: nearly all have none of it."""
    words = detail_words()["source"]
    return Gate("|".join((words["works"], *(words[language] for language in LANGUAGES))).split("|"), whole=True)


@cache
def _works() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{detail_words()['source']['works']})\b")


@cache
def _source_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A lead with what follows it; a work that tells something; what is no source."""
    words = detail_words()["source"]
    leads = "|".join(words[language] for language in LANGUAGES)
    telling = rf"\b(?:{words['works']})\b(?:\s+[^\s,;:.()]+){{0,7}}?\s+(?:{words['tell']})\b"
    return (
        re.compile(rf"\b(?:{leads})\b'?\s*(?P<what>[^,;:.()«»]{{2,90}})"),
        re.compile(telling),
        re.compile(words["not"]),
    )
