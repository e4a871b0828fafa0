"""Who is known by a function alone, and what is told beside a name: the same thing is not said twice.

Of «La Presidenta» the record keeps the function too, as of anybody; «La Presidenta, Presidenta» tells nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import Actor, ActorKind
from relatoria.vocabulary.places import find_country

_WORD = re.compile(r"[^\W\d_]+(?:['’](?=[^\W\d_]))?")
_LINKED = 4
"""So many little words may stand between a function and its body («rector de la muy …»)."""


def nearer_body(known: str | None, told: str | None) -> str | None:
    """Of two names for whom somebody is there the one that says more: a body rather than the State («Honduras»)."""
    if known and told and known != told and find_country(known) is not None and find_country(told) is None:
        return told
    return known or told


@lru_cache(maxsize=4096)
def is_office(name: str, role: str) -> bool:
    """Whether a name is a function, with its article or a form of address at most («Mr. Speaker», «El ponente»); «Marc
    Maire», mayor, is a person's."""
    said, function = _words(name), _words(role)
    bare = _without_articles(function)
    if not bare:
        return False
    at = next((at for at in range(len(said)) if said[at : at + len(bare)] == bare), None)
    return at is not None and all(word in _openers() for word in said[:at])


def spoken_office(name: str, role: str) -> str:
    """The function by which somebody is known, without the capitals of a transcript («La señora Presidenta»)."""
    said = {fold(word): word for word in role.split() if not word.isupper()}
    words = name.split()
    if not any(word.isupper() and fold(word) in said for word in words):
        return name
    return " ".join(_spoken(word, said, _articles() if at else frozenset()) for at, word in enumerate(words))


def _spoken(word: str, said: dict[str, str], small: frozenset[str]) -> str:
    """A word in capitals as the function has it; an article in small letters, a form of address with a capital."""
    plain = fold(word).rstrip(".")
    if not word.isupper() or len(word.rstrip(".")) < _SHORTEST:
        return word
    if plain in small:
        return word.lower()
    return said.get(fold(word)) or (word.capitalize() if plain in _openers() else word)


_SHORTEST = 2


def beside(actor: Actor) -> str:
    """What is told beside the name of an actor: function and body, as the document joins them where it does («rector
    de la Universidad Pedagógica»), each only where the name does not say it; empty where nothing is left."""
    role, organisation = actor.role or "", actor.organisation or ""
    if actor.kind is ActorKind.PERSON and is_office(actor.name, role):
        role = ""
    if organisation and _says(actor.name, organisation):
        organisation = ""
    if not role or not organisation:
        return role or organisation
    return _joined(role, organisation, actor.aliases) or f"{role}, {organisation}"


def _joined(role: str, organisation: str, aliases: Iterable[str]) -> str:
    """The words in which a document tells a function and its body together; empty where it does not."""
    pattern = re.compile(rf"\b{re.escape(role)}(?: [\w’']+){{1,{_LINKED}}}?[ ’']{re.escape(organisation)}(?!\w)")
    found = (match for alias in aliases if (match := pattern.search(alias)))
    return next((match.group() for match in found if _only_links(match.group(), role, organisation)), "")


def _only_links(said: str, role: str, organisation: str) -> bool:
    between = fold(said[len(role) : -len(organisation)]).replace("’", "'").replace("'", "' ").split()
    return bool(between) and all(word in _links() for word in between)


def _says(name: str, other: str) -> bool:
    wanted, said = _words(other), _words(name)
    return bool(wanted) and any(said[at : at + len(wanted)] == wanted for at in range(len(said)))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text).replace("’", "'")))


def _without_articles(words: tuple[str, ...]) -> tuple[str, ...]:
    first = next((at for at, word in enumerate(words) if word not in _articles()), len(words))
    return words[first:]


@lru_cache(maxsize=1)
def _articles() -> frozenset[str]:
    return frozenset().union(*(words_of(language).articles for language in TONGUES))


@lru_cache(maxsize=1)
def _links() -> frozenset[str]:
    return frozenset().union(*(words_of(language).links for language in TONGUES))


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    """Articles and forms of address."""
    titles = (title.rstrip(".") for tongue in TONGUES.values() for title in tongue.honorifics)
    return _articles().union(_ADDRESS, titles)


_ADDRESS = frozenset("madam madame monsieur senor senora mister mr mrs ms m mme".split())
