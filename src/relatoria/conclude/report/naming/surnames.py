"""By which part of a name somebody is called later: as their own document does, else by the custom of their country."""

from __future__ import annotations

import re

from relatoria.language.fold import fold
from relatoria.model.actor import Actor

_PARTICLES = frozenset(
    "de del della di da dos das du des la le van von der den ter ten el al ben bin ibn abu mac st".split()
)
_FAMILY_FIRST = frozenset("CHN HKG MAC TWN KOR PRK VNM".split())
"""Where the family name opens the name, so that only the whole of it is safe (United Nations Editorial Manual)."""
_TWO_SURNAMES = frozenset("ARG BOL CHL COL CRI CUB DOM ECU ESP GNQ GTM HND MEX NIC PAN PER PRI PRY SLV URY VEN".split())
"""Where people bear a given name and two family names."""

_SECOND_GIVEN = frozenset(
    "alberto alejandro alfonso andres angel antonio arturo carlos carmen cristina daniel eduardo elena enrique ernesto "
    "esteban eugenia felipe fernando francisco gabriel guadalupe guillermo ignacio isabel javier jesus jose juan julia "
    "lourdes lucia luis luisa manuel margarita maria mercedes miguel pablo patricia pilar rafael ramon raul ricardo "
    "roberto rosa rosario sofia teresa victoria".split()
)
"""Common second given names, which are rarely a first family name: «José Luis Jácome» is Mr. Jácome."""


def family_name(actor: Actor, heard: str = "") -> str:
    """What follows the honorific at a later mention («Graziano da Silva» keeps «da Silva»); the whole name in doubt.

    ``heard`` is the language of the record: who stands in a Spanish one, of no known country, bears two surnames.
    """
    words = actor.name.split()
    own = [alias for alias in actor.aliases if actor.name.endswith(f" {alias}")]
    if own:
        return max(own, key=len)
    if actor.country in _FAMILY_FIRST or len(words) < 2:
        return actor.name
    if "-" in words[-1]:
        return last_name(actor.name)  # «María Fernanda Benavides-Ruiz»: both family names stand in one word
    spanish = heard == "es" or _IN_SPANISH.search(actor.organisation or "") is not None
    if (actor.country in _TWO_SURNAMES or (spanish and not actor.country)) and len(words) > 2:
        given = len(words) == 3 and fold(words[1]) in _SECOND_GIVEN
        return _from(words, len(words) - (1 if given else 2))
    return actor.name if _families_alone(actor) else last_name(actor.name)


_IN_SPANISH = re.compile(r" (?:de(?: la| los| las)?|del|por|para) (?:l[ao]s? |el )?[A-ZÁÉÍÓÚ]\w+(?:[oa]s?|ión|dad|r)\b")
"""«Red Andina de Mujeres por el Agua»: who is of a body with a Spanish name bears two surnames as well."""


def _families_alone(actor: Actor) -> bool:
    """«la Sra. Obando Quirós (Costa Rica)», «Mme Kabeya Mbuyi signale»: records put family names alone behind an
    honorific, with a State or body in brackets or nothing; in doubt whether the first word is one, both stay."""
    own = [alias for alias in actor.aliases if alias != actor.name]
    name = re.escape(fold(actor.name))
    honoured = re.compile(rf"(?:\S+ )?\S+ {name}(?: \(.*)?|.* \({name}\)")  # «la señora COORDINADORA (Lemos Arce)»
    return _given_and_family(actor.name) and bool(own) and all(honoured.fullmatch(fold(one)) for one in own)


def _given_and_family(name: str) -> bool:
    """Whether a name has two parts, so that the first may be a given name or a family name."""
    words = name.split()
    return len(words) - len(_from(words, len(words) - 1).split()) == 1


def last_name(name: str) -> str:
    """The last word of a name with the particles before it."""
    words = name.split()
    return _from(words, len(words) - 1) if words else name


def _from(words: list[str], start: int) -> str:
    """The words from ``start`` on with the particles before them."""
    while start > 0 and (words[start - 1].lower() in _PARTICLES or (start > 1 and words[start - 1][:1].islower())):
        start -= 1
    return " ".join(words[start:])
