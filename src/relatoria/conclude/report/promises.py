"""Whether a sentence that speaks of a promise tells what was not kept, or what others owe: nobody's commitment."""

from __future__ import annotations

import re

from relatoria.conclude.report.retell import Told
from relatoria.model.document import Document

_GIVEN = {
    "es": r"(?:promet\w+|promes\w+|compromet\w+|compromis\w+|desembols\w+|anunciad\w+)",
    "en": r"(?:pledge\w*|promise\w*|committed|commitments?|disbursed|delivered)",
    "fr": r"(?:prom(?:is\w*|ess\w+)|engagé\w*|engagements?|versé\w*|annoncé\w*)",
}
_WITHIN = {
    "es": r"(?:(?! y | pero |[,;:]).){0,90}?",
    "en": r"(?:(?! and | but |[,;:]).){0,90}?",
    "fr": r"(?:(?! et | mais |[,;:]).){0,90}?",
}
_SHORT = {
    "es": re.compile(
        rf"\b(?:s[oó]lo|solamente|únicamente|apenas|menos de|no más de)\b(?! si\b){_WITHIN['es']}\b{_GIVEN['es']}|"
        rf"\bno (?:ha|han|había|habían|hubo|hay) (?:se )?{_GIVEN['es']} nada\b|"
        rf"\b(?:lament|deplor|critic|denunci|reproch|recrimin)\w+ {_WITHIN['es']}\b{_GIVEN['es']}|"
        r"\bse (?:ha|han|había|habían) (?:prometido|comprometido)\b(?! a\b)|"
        r"\b(?:ha|han|había|habían) sido prometid\w+\b(?!.{0,40} por )",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\b(?:only|merely|barely|hardly|just|less than|no more than|fewer than)\b(?! (?:if|when|once|after|for)\b)"
        rf"{_WITHIN['en']}\b{_GIVEN['en']}|"
        r"\b(?:pledged|promised|delivered|disbursed) (?:nothing|none|little|nowhere)\b|"
        rf"\b(?:deplor|regret|lament|critici[sz]|denounc|complain|reproach)\w* {_WITHIN['en']}\b{_GIVEN['en']}|"
        r"\b(?:(?:ha[sd]|have) (?:\w+ )?been|was|were) (?:pledged|promised)\b(?!.{0,40} by )",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"\b(?:seulement|seuls?|seules?|à peine|moins de|pas plus de)\b(?! si\b){_WITHIN['fr']}\b{_GIVEN['fr']}|"
        rf"\b{_GIVEN['fr']} {_WITHIN['fr']}\bseulement\b|\bn['’](?:a|ont|avai\w+) rien {_GIVEN['fr']}|"
        rf"\b(?:déplor|regrett|critiqu|dénonc|reproch)\w+ {_WITHIN['fr']}\b{_GIVEN['fr']}|"
        r"\b(?:a|ont|avait|avaient|aient) été (?:promis|engagé)\w*\b(?!.{0,40} par )",
        re.IGNORECASE,
    ),
}
"""What is lacking of what was promised («only 17 million had been pledged»), and what nobody promises here."""
_BUT = {
    "es": r"(?:[;:] |, (?:pero|aunque|mas|si bien)\b |, y )",
    "en": r"(?:[;:] |,? (?:but|yet|though|although|and) )",
    "fr": r"(?:[;:] |,? (?:mais|or|bien qu\w*|quoique|et)\b )",
}
_UNKEPT = {
    "es": re.compile(
        rf"{_BUT['es']}(?:(?!\b(?:comprom|promet|anunci)\w+)[^.;]){{0,60}}?\b(?:s[ií]gue[n]?|seguía[n]?|todavía|aún|"
        r"nunca|no (?:se )?(?:lo |la |los |las )?(?:ha|han|había|habían|llegó|llegaron|cumpli\w+)|nada|"
        r"(?:s[oó]lo|apenas)(?! si\b))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"{_BUT['en']}(?:(?!\b(?:pledg|commit|promis|announc)\w+)[^.;]){{0,60}}?\b(?:(?:ha[sd]|have) yet to|"
        r"(?:is|are|was|were|ha[sd]|have) (?:still|not|never)|still (?:is|are|was|were|ha[sd]|have|lack\w*|count\w*|"
        r"stand\w*|wait\w*)|(?:ha[sd]|have) n(?:ot|ever)|did not|never|not yet|remain(?:s|ed)?|"
        r"nothing|none|only(?! (?:if|when|once|after|for)\b))\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"{_BUT['fr']}(?:(?!\b(?:engag|promet|annonc)\w+)[^.;]){{0,60}}?(?:\b(?:toujours|encore|jamais|aucune?|rien|"
        r"reste(?:nt)?|restai(?:t|ent)|à peine|seuls?|seules?|seulement(?! si\b))\b|"
        r"\bn['’](?:a|ont|est|sont|avait|avaient|était|étaient)\b)",
        re.IGNORECASE,
    ),
}
"""What became of it: «Mauritania set out to double its boats; it still has nine»."""
_REST = re.compile(r"[^.!?\n]{0,300}")


def falls_short(text: str, language: str) -> bool:
    """Whether a text («es», «en» or «fr») tells that a promise was not kept, how little was promised, or that
    something was promised by nobody who is named. Linear."""
    return language in _SHORT and any(known[language].search(text) is not None for known in (_SHORT, _UNKEPT))


def with_its_end(told: Told, document: Document) -> str:
    """A sentence with what stands behind it where it is cut before its end: «…; the register has yet to open»."""
    _, start, words = told.key
    end = start + len(words)
    if words.rstrip().endswith((".", "!", "?")):
        return told.text
    rest = _REST.match(document.text, end)
    return told.text.rstrip(".") + (rest.group() if rest is not None else "")
