"""Words that weigh a statement, and words that say how many, by language, as data."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from relatoria.vocabulary.files import read_table

WORDINGS = 8_192
"""So many wordings are remembered with what was found in them: sentences that cite the same ask the same of them, and
so does every version of a sentence."""
MODAL = ("need", "possibility", "intention")
_QUANTITIES = "quantifier_"
_KINDS = "kind_"


@cache
def _cues() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = read_table("check_cues.toml")
    return found


@cache
def _pattern(section: str, language: str) -> re.Pattern[str]:
    words = _cues()[section].get(language, [])
    parts = (re.escape(word).replace(r"\*", r"\w*") for word in sorted(words, key=lambda word: (-len(word), word)))
    begins = r"(?:(?<!\w)|(?=['’]))"  # «it'll»
    return re.compile(rf"{begins}(?:{'|'.join(parts)})(?!\w)" if words else r"(?!)")


@lru_cache(maxsize=WORDINGS)
def modal_spans(folded: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """(start, end, class) of the modal words of a folded text, in order."""
    found = ((*match.span(), name) for name in MODAL for match in _pattern(name, language).finditer(folded))
    only = [match.span() for match in _ONLY_SAYS.finditer(folded)] if language == "en" else []
    return tuple(sorted(one for one in found if not any(start <= one[0] < end for start, end in only)))


_ONLY_SAYS = re.compile(
    r"\b(?:i|we)(?: would|'d)(?: like to)?(?: also| just| only| further)? "
    r"(?:say|add|stress|emphasi[sz]e|underline|underscore|highlight|recall|note|point out|mention)\b"
)
"""«We would also point out that …» intends nothing but to say it."""


@cache
def kind_classes(kind: str) -> frozenset[str]:
    """The modal classes that a kind of contribution implies: of a recommendation one may say «should»."""
    return frozenset(_cues()["implied"].get(kind, ()))


@lru_cache(maxsize=WORDINGS)
def quantity_spans(folded: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """(start, end, key of the quantifier table) of the words that say how many, whomever they count, in order."""
    found = []
    for section in _cues():
        if section.startswith(_QUANTITIES):
            key = section.removeprefix(_QUANTITIES)
            found += [(*match.span(), key) for match in _pattern(section, language).finditer(folded)]
    return tuple(sorted(found))


@lru_cache(maxsize=WORDINGS)
def is_saying(word: str, language: str) -> bool:
    """Whether a folded word only says that something was said («stated», «añadió», «souligne»)."""
    return _pattern("saying", language).fullmatch(word) is not None


def asks(folded: str, language: str) -> bool:
    """Whether a verb of saying asks for what it tells («recommended that …»): that keeps the force of «should»."""
    return _pattern("asks", language).search(folded) is not None


@lru_cache(maxsize=WORDINGS)
def refuses(folded: str, language: str) -> str:
    """The first word that turns something down («rejected», «critica»), «» if none does."""
    found = _pattern("refusing", language).search(folded)
    return found.group() if found else ""


@lru_cache(maxsize=WORDINGS)
def kinds_named(folded: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """(start, end, kind of contribution) of the nouns that tell a contribution by its kind, in order."""
    found = []
    for section in _cues():
        if section.startswith(_KINDS):
            kind = section.removeprefix(_KINDS)
            found += [(*match.span(), kind) for match in _pattern(section, language).finditer(folded)]
    return tuple(sorted(found))


_LONE_NE = re.compile(r"(?<!\w)(?:ne (?=\w)|n['’](?=\w))")
_WITH_NE = frozenset("pas jamais aucun aucune que qu ni nul nulle personne guere point".split())
_REACH = 6


@lru_cache(maxsize=WORDINGS)
def denying(folded: str, language: str) -> str:
    """A folded text in which every denial is a word of its own: idioms that deny nothing («sin embargo») are taken out,
    and a French «ne» without «pas» («ne peut», «n'existe plus») becomes one."""
    text = _pattern("no_denial", language).sub(" ", folded)
    if language != "fr":
        return text
    return _LONE_NE.sub(lambda match: match.group() if _has_partner(text, match.end()) else "pas ", text)


def _has_partner(text: str, at: int) -> bool:
    return not _WITH_NE.isdisjoint(re.findall(r"\w+", text[at : at + 80])[:_REACH])
