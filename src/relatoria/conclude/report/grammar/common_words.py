"""English words that are no verbs and no names: determiners, prepositions, pronouns, common nouns that begin a
sentence."""

from __future__ import annotations

from functools import cache

from relatoria.vocabulary.frequencies import common_words
from relatoria.vocabulary.lexicon import concepts
from relatoria.vocabulary.towns import find_town


def may_be_a_name(low: str) -> bool:
    """A word that starts a sentence and is not known as a common word may be a name."""
    return low not in _COMMON and low not in _lexicon_words()


def is_plural(low: str, language: str) -> bool:
    """Whether a word in -s may open a sentence as a common noun: in English only if its singular is a known word, for
    «Lagos» and «N'Djamena's» are none."""
    if not low.endswith("s") or language != "en":
        return low.endswith("s")
    known = common_words("en")
    singular = max(known.get(one, 0.0) for one in (low[:-1], low[:-2], f"{low[:-3]}y"))
    return singular > 0 and _OFTEN * singular >= known.get(low, 0.0) and not is_town(low)


def is_town(low: str) -> bool:
    """Whether a word in lower case is the name of a town, perhaps in the genitive: «tunis», «n'djamena's»."""
    return find_town(low.replace("’", "'").removesuffix("'s"))


_OFTEN = 5
"""A plural stands at most so many times as often as its singular; «Paris» is no plural of «pari»."""


@cache
def _lexicon_words() -> frozenset[str]:
    """The words of the concept lexicon: common words, since it writes names with their capitals."""
    return frozenset(word for concept in concepts() for wording in concept.phrases["en"] for word in wording.split())


_COMMON = frozenset(
    "one two three four five six seven eight nine ten better more most young new old many "
    "work health data trade labour education people women men children youth water food climate justice "
    "finance capital debt poverty "
    "hunger peace racism trust time money family education school progress support access law policy "
    "language culture research science".split()
)

DETERMINERS = frozenset(
    "a an the this these those our my his her its their your each every some any no all both many most more "
    "several few such other another "
    "enough what which much less fewer own new first second third".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for with from into onto under over between among through during without within against "
    "about across along after before "
    "behind beyond despite except since toward towards upon via per than as like including".split()
)
PRONOUNS = frozenset("i we they he she it who which there".split())
ONE = frozenset("it he she this".split())
SINGULAR = frozenset("each every another".split())
"""Determiners of one thing, behind which no noun of several stands."""
MANY = frozenset("all both many most some others and they we who".split())
OPENS_OBJECT = frozenset(
    "a an the this these those our my his her its their each every some any no all both many most more "
    "several that to them it".split()
)
OPENS_CLAUSE = frozenset("that who which because if while although though unless whereas until when where".split())
