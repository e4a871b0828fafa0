"""What is a speaker's own: the country, the organisation, those spoken for, «su país», «her organisation»."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct

from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.actor import Actor, ActorKind
from relatoria.vocabulary.bodies import bodies, body_mentions
from relatoria.vocabulary.places import countries, find_country

_HEAD = 14
_GENERIC = frozenset("naciones unidas united nations unies estado ministerio gobierno direccion general".split())


class Own(Struct, frozen=True):
    """Folded names that are the speaker's own."""

    names: tuple[str, ...] = ()
    code: frozenset[str] = frozenset()

    def opens(self, sentence: Sentence, language: str) -> bool:
        """Whether one of the names, or «su país» and its like, stands near the head of the sentence."""
        words = words_of(language)
        head = sentence.words[:_HEAD]
        for first, second in pairwise(head):
            if first in words.possessives and (second in words.possessed or second in words.addressed):
                return True
        front = sentence.folded[:110]
        return any(name in front and re.search(rf"\b{re.escape(name)}\b", front) is not None for name in self.names)

    def holds(self, country: str | None, name: str) -> bool:
        """Whether a State or a body that speaks is the speaker's own."""
        if country is not None and country in self.code:
            return True
        plain = " ".join(fold(name).split())
        return plain in self.names or any(code in self.code for _, _, code in body_mentions(name, plain))


def own_of(actors: list[Actor], claim: Claim) -> Own:
    """The names that belong to the speakers of a claim and those for whom they speak."""
    names: dict[str, None] = {}
    codes: set[str] = set()
    for actor in actors:
        if actor.kind is ActorKind.COLLECTIVE:
            continue
        if actor.country:
            codes.add(actor.country)
            names.update(_country_names(actor.country))
        wordings = [actor.organisation or ""] + ([actor.name] if actor.kind is not ActorKind.PERSON else [])
        if actor.kind is ActorKind.GROUP and find_country(actor.name.rpartition("(")[2].rstrip(")")):
            wordings = [actor.name.rpartition(" (")[0]]  # «Review team (Kenya)» examines that State
        for wording in filter(None, wordings):
            names.update(_names(wording, codes))
    if claim.capacity:
        names.update(_names(claim.capacity, codes))
    return Own(tuple(name for name in names if len(name) > 2 and name not in _GENERIC), frozenset(codes))


@cache
def _country_names(iso3: str) -> dict[str, None]:
    return dict.fromkeys([fold(name) for name in countries()[iso3].names.values()])


def _names(wording: str, codes: set[str]) -> dict[str, None]:
    """An organisation's wording, without its bracket; the acronyms and names of the bodies that stand in it."""
    names, found = _read(wording)
    codes |= found
    return names


@lru_cache(maxsize=4096)
def _read(wording: str) -> tuple[dict[str, None], frozenset[str]]:
    """The names and the codes that belong to a wording; a speaker's is read again and again."""
    codes: set[str] = set()
    plain = fold(wording)
    found = [re.sub(r"\s*\(.*?\)", "", plain).strip()]
    found += [fold(acronym) for acronym in re.findall(r"\(([^()]+)\)", wording)]
    for _, _, code in body_mentions(wording, plain):
        if code == "UN":
            continue
        codes.add(code)
        body = bodies()[code]
        found += [
            fold(name) for name in (*body.names.values(), *(a for group in body.acronyms.values() for a in group))
        ]
    return dict.fromkeys(found), frozenset(codes)
