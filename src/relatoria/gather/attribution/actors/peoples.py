"""Adjectives of nationality within the name of a body that say nothing of where it is.

«Somali Families Association», «Asociación de Residentes Bolivianos», «Association des Sénégalais de Lyon»: people in
another country, as often as not; «Conseil africain et malgache», «pays de langue portugaise»: of several States.
"""

from __future__ import annotations

from functools import cache

from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.vocabulary.demonyms import is_demonym

_TONGUES = frozenset("lengua lenguas idioma habla langue langues expression".split())
_SPOKEN = frozenset("language speaking".split())


@cache
def peoples() -> frozenset[str]:
    """The plurals of people in our three languages, which begin the names of bodies («Médecins …», «Nurses …»)."""
    known = (words_of(language).addressed for language in ("es", "en", "fr"))
    more = (
        "friends amis amigos amigas doctors medecins nurses rights droits derechos mothers neighbours citizens mujeres "
        "femmes women jovenes jeunes youth".split()
    )
    return frozenset(more).union(*known)


_LIVING = frozenset(
    "families familias familles residents residentes emigrants emigrantes emigres migrants migrantes students "
    "estudiantes etudiants workers trabajadores trabajadoras travailleurs travailleuses expatriates expatriados "
    "expatries diaspora refugees refugiados refugies parents padres community comunidad communaute nationals "
    "nacionales ressortissants".split()
)


def is_of_people(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether the adjective ``[at, end)`` in a body's name that begins at ``first`` tells of people, of a language or
    of several nations."""
    line, words = scene.line, scene.words
    if not is_demonym(line.words[at]):
        return False
    before, after = line.words[at - 1] if at else "", line.words[end] if end < len(line) else ""
    people = peoples() | _LIVING
    inhabitants = at > first and before in words.of and words.language != "en" and line.words[at].endswith("s")
    counted = inhabitants or (words.language == "en" and line.words[at].endswith("ns"))
    beside = (after if words.language == "en" else before) in people
    listed = at > first and (before in words.conjunctions or after in words.conjunctions) and line.gap(at) == ""
    return counted or beside or listed or before in _TONGUES or after in _SPOKEN
