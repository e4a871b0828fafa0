"""Names compared: the parts of a person's name, and one key for the many forms of an organisation's."""

from __future__ import annotations

import re
from functools import lru_cache

from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.places import find_country

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_PARTICLES = frozenset().union(*(tongue.particles for tongue in TONGUES.values()))
HONORIFICS = frozenset(key.rstrip(".") for tongue in TONGUES.values() for key in tongue.honorifics)
_SMALL = frozenset().union(*(tongue.stopwords for tongue in TONGUES.values()))
_ARTICLE = re.compile(r"^(?:(?:the|el|la|los|las|les|le|du|des|del)\s+|l'\s?)")
_BRACKET = re.compile(r"\(([^()]{2,40})\)\s*$")
_ACRONYM = re.compile(r"[A-Z][A-Za-z.\-/]*[A-Z]\d*\+?$")
_PART = re.compile(r"[^\W\d_]+(?:['’]S\b)?")
_ELIDED = re.compile(r"(?<=\s)[DL](?=['’])")
_SPACE = re.compile(r"[\s.,;:()«»\"]+")


@lru_cache(maxsize=4096)
def name_tokens(name: str) -> tuple[str, ...]:
    """The folded parts of a personal name, without particles and honorifics («de Sousa Arruda» → sousa, arruda).

    A name made of nothing else keeps its parts.
    """
    tokens = tuple(_TOKEN.findall(fold(name).replace("-", " ")))
    kept = tuple(token for token in tokens if token not in _PARTICLES)
    bare = tuple(token for token in kept if token not in HONORIFICS)
    return bare or kept or tokens


@lru_cache(maxsize=4096)
def organisation_key(name: str) -> str:
    """One key for an organisation's name under its articles, capitals, accents and bracketed acronym."""
    plain = _BRACKET.sub("", name.strip()) or name
    return _SPACE.sub(" ", _ARTICLE.sub("", fold(plain).strip())).strip()


def cased(name: str) -> str:
    """A person's name in capitals as a sentence has it («PÉREZ DE SOUSA» → «Pérez de Sousa»).

    A surname alone may stand in capitals («Ana PÉREZ»); what stands in small letters already stays.
    """
    every = name.isupper()
    tokens = name.split()
    shouted = [token.isupper() and (every or len(token) > _INITIALS - 1) for token in tokens]
    inner = [_is_between(shouted, at) and token.isupper() for at, token in enumerate(tokens)]
    return " ".join(
        _within(token)
        if inside and len(token) < _INITIALS
        else _lowered(token, _PARTICLES if every or inside else _NONE)
        if loud
        else token
        for token, loud, inside in zip(tokens, shouted, inner, strict=True)
    )


def _is_between(shouted: list[bool], at: int) -> bool:
    """Whether capitals stand on both sides of a part of a name."""
    return any(shouted[:at]) and any(shouted[at + 1 :])


def _within(token: str) -> str:
    """A short part between two in capitals: a particle («WA», Catalan «I»), a name («LI»), or initials («JP»)."""
    if fold(token) in _PARTICLES | _JOINING:
        return token.lower()
    return token.capitalize() if len(token) > 1 and not _VOWELS.isdisjoint(fold(token)) else token


_JOINING = frozenset({"i", "wa", "ya"})
"""Particles that are initials or words elsewhere."""
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=4096)
def quiet(name: str) -> str:
    """The name of a State or body that stands in capitals throughout, as a sentence has it («Women and Gender»).

    Acronyms of the vocabulary stay in it; whether the whole is one is for the caller to say.
    """
    if not name.isupper():
        return name
    first, *rest = name.split()
    quieted = " ".join((_lowered(first, _NONE), *(_lowered(word, _SMALL) for word in rest)))
    return _ELIDED.sub(lambda found: found.group().lower(), quieted)


_NONE: frozenset[str] = frozenset()


def _lowered(word: str, small: frozenset[str]) -> str:
    """A word in capitals with an initial capital, small where it is one of ``small``; an acronym as it stands."""
    if fold(word) in small:
        return word.lower()
    kept = len(word) < _INITIALS or _is_code(word) or (small is not _PARTICLES and find_body(word) is not None)
    return word if kept else _PART.sub(lambda found: found.group().capitalize(), word)


def _is_code(word: str) -> bool:
    """«(CEMLA)» is the acronym of the name before it, «(ARGENTINA)» where that is."""
    return _CODE.fullmatch(word) is not None and find_country(word[1:-1]) is None


_CODE = re.compile(r"\([^()\s]{2,9}\)")
_INITIALS = 3
"""Words of fewer letters that join nothing are initials."""


def acronym_of(surface: str) -> str | None:
    """The acronym that a surface form carries in brackets at its end («… para las Migraciones (OIM)» → OIM)."""
    match = _BRACKET.search(surface)
    if match is None:
        return None
    inside = match.group(1).strip()
    return inside if _ACRONYM.fullmatch(inside) else None


def abbreviates(acronym: str, name: str) -> bool:
    """Whether a bracket only shortens the name before it, of which the first words may be missing: «Skills Mobility
    (ICSM)», «Road Cities Network (RCN)»."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(letters) >= _SHORTEST_ACRONYM and acronym.isupper() and acronym.endswith(fold(letters).upper())


_SHORTEST_ACRONYM = 2
