"""Typography of a sentence: the spaces, apostrophes and signs that each language asks for (UN editorial rules)."""

from __future__ import annotations

import re

from relatoria.language.join import capitalise, contract

_NARROW = "\u202f"
_PER_CENT = re.compile(r"(?<=\d)[\s\u00a0\u202f]?%")
_QUOTED_OR_SIGN = re.compile(rf"“[^”]*”|{_PER_CENT.pattern}")


def typeset(text: str, language: str) -> str:
    """A sentence as it is printed: contracted, capitalised, one stop at its end, the signs of its language."""
    return set_signs(contract(text, language), language)


def set_signs(text: str, language: str) -> str:
    """The same for a sentence whose words are contracted where they should be («les moyens de les créer» stays)."""
    text = re.sub(r"[ \t\n]+", " ", text).strip()
    text = re.sub(r"\s+,", ",", text)
    text = re.sub(r" –(?=[.;,])", "", text)  # a dash that would close before a stop
    text = re.sub(r"([.])\s*\.$", r"\1", re.sub(r",\s*([.,;])", r"\1", text))
    if language == "fr":
        text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
        text = re.sub(r"«[ \u00a0]?(?=\S)", f"«{_NARROW}", text)
        text = re.sub(r"[ \u00a0](?=[»;?!])", _NARROW, text)
        text = re.sub(r"(?<=[^\s\u202f])(?=[;?!])", _NARROW, text)
        text = re.sub(r"(?<=[^\s\u202f])»", f"{_NARROW}»", text)
        text = re.sub(r" (?=:(?:\s|$))", "\u00a0", text)
        text = _PER_CENT.sub(f"{_NARROW}%", text)
    elif language == "en":
        text = _QUOTED_OR_SIGN.sub(lambda found: found[0] if found[0][0] == "“" else " per cent", text)
    else:
        text = _PER_CENT.sub("\u00a0%", text)
    return capitalise(text)
