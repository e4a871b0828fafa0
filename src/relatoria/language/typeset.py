"""Typography of a sentence: the spaces, apostrophes and signs that each language asks for (UN editorial rules)."""

from __future__ import annotations

import re

from relatoria.language.join import capitalise, contract

_NARROW = "\u202f"
_BREAKABLE = " \u00a0\u202f"
_FRENCH = (
    (re.compile(rf"«[{_BREAKABLE}](?=\S)"), f"«{_NARROW}"),
    (re.compile(rf"(?<=\S)[{_BREAKABLE}](?=[»;?!])"), _NARROW),
    (re.compile(r"(?<=\S) (?=:(?:\s|$))"), "\u00a0"),
    (re.compile(rf"(?<=[\d)sd}}])[{_BREAKABLE}](?=%(?!\(|[sd]\b))"), _NARROW),
)
_PER_CENT = re.compile(r"(?<=\d)[\s\u00a0\u202f]?%")
_QUOTED_OR_SIGN = re.compile(rf"“[^”]*”|{_PER_CENT.pattern}")


def typeset(text: str, language: str) -> str:
    """A sentence as it is printed: contracted, capitalised, one stop at its end, the signs of its language."""
    return set_signs(contract(text, language), language)


def french_spaces(text: str) -> str:
    """French words with the spaces that hold a sign to its word: U+202F before « ; ? ! » % », U+00A0 before a colon.

    Only spaces that stand there are changed, so that addresses, tags and places for values stay what they are.
    """
    for sign, held in _FRENCH:
        text = sign.sub(held, text)
    return text


def set_signs(text: str, language: str) -> str:
    """The same for a sentence whose words are contracted where they should be («les moyens de les créer» stays)."""
    text = re.sub(r"[ \t\n]+", " ", text).strip()
    text = re.sub(r"\s+,", ",", text)
    text = re.sub(r" –(?=[.;,])", "", text)  # a dash that would close before a stop
    text = re.sub(r"([.])\s*\.$", r"\1", re.sub(r",\s*([.,;])", r"\1", text))
    if language == "fr":
        text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
        text = re.sub(r"«(?=\S)", f"«{_NARROW}", french_spaces(text))
        text = re.sub(r"(?<=[^\s\u202f])(?=[;?!»])", _NARROW, text)
        text = _PER_CENT.sub(f"{_NARROW}%", text)
    elif language == "en":
        text = _QUOTED_OR_SIGN.sub(lambda found: found[0] if found[0][0] == "“" else " per cent", text)
    else:
        text = _PER_CENT.sub("\u00a0%", text)
    return capitalise(text)


_INNER = {"es": ("“", "”"), "en": ("‘", "’"), "fr": ("“", "”")}


def inner_quotes(text: str, language: str) -> str:
    """Words to be quoted, with the quotations inside them in the second marks of ``language``."""
    opening, closing = _INNER[language]
    return re.sub(r"[«“][\s\u00a0\u202f]?", opening, re.sub(r"[\s\u00a0\u202f]?[»”]", closing, text))
