"""English nouns before a word that may be a verb: whether they are one or several, and whether they do what another
lets them do."""

from __future__ import annotations

from collections.abc import Sequence

from relatoria.conclude.report.grammar.common_words import (
    DETERMINERS,
    MANY,
    OPENS_CLAUSE,
    PREPOSITIONS,
    SINGULAR,
    is_plural,
    is_town,
    may_be_a_name,
)
from relatoria.conclude.report.grammar.tokens import NotUnderstoodError, Token, is_name
from relatoria.conclude.report.grammar.verb_data import word_set
from relatoria.conclude.report.grammar.verbs_en import PARTICIPLE, forms
from relatoria.language.tongue import TONGUES

_NEAR = 4


def of_several(tokens: Sequence[Token], at: int) -> bool:
    """Whether a relative clause after this word has a plural subject: «the rules that govern …»."""
    word = tokens[at].low if at >= 0 else ""
    return (word.endswith("s") and word not in _NO_NOUNS) or word in word_set("en", "words", "plurals")


def may_be_of_several(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of a plural may stand behind this word: behind a noun of several, or nouns that «and» joins."""
    near = range(max(at - 2 * _NEAR, 0), at + 1)
    return any(of_several(tokens, i) or tokens[i].low == "and" or tokens[i].low in MANY for i in near)


def counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number of several stands here, or before the word that does: «two», «two Indian»."""
    near = (token.low for token in tokens[max(at - 1, 0) : at + 1])
    return any(low in _NUMBERS for low in near)


def in_singular(tokens: Sequence[Token], at: int) -> bool:
    """Whether this word is a participle or stands in the singular: what follows it is no plural's verb."""
    if at < 0 or of_several(tokens, at):
        return False
    if {kind for kind, _ in forms().get(tokens[at].low, ())} == {PARTICIPLE}:
        return True
    opens = range(at - 1, max(at - _NEAR, -1), -1)
    article = next((i for i in opens if tokens[i].low in DETERMINERS | PREPOSITIONS | MANY), -1)
    return article >= 0 and tokens[article].low in SINGULAR | {"a", "an"}


def lets(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun that ends here does what another lets or helps it do: «lets communities report a loss»."""
    for before in range(at, max(at - _NEAR - 1, -1), -1):
        low = tokens[before].low
        if low in _LETS:
            return before < at
        if not tokens[before].is_word or low in OPENS_CLAUSE:
            return False
    return False


def has_done(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun that ends here has something done to it: «have their eyes tested»."""
    for before in range(at, max(at - _NEAR, 0), -1):
        if tokens[before].low in DETERMINERS:
            return tokens[before - 1].low in _HAVE
        if not tokens[before].is_word:
            return False
    return False


_HAVE = frozenset("have has had having get gets got getting".split())
_NO_NOUNS = DETERMINERS | PREPOSITIONS | frozenset("is was has does us".split())
_LETS = word_set("en", "words", "lets")


def participle_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether «had» is followed by the participle with which it makes a tense."""
    for token in tokens[at + 1 : at + 5]:
        if token.low in word_set("en", "words", "adverbs") or token.low.endswith("ly"):
            continue
        kinds = {kind for kind, _ in forms().get(token.low, ())}
        return PARTICIPLE in kinds or token.low in ("been", "had") or token.low.endswith("ed")
    return False


def by_whom(tokens: Sequence[Token], at: int) -> bool:
    """Whether behind a word stands by whom it is done («by them», «by the mayors»), not by how much."""
    following = [token.low for token in tokens[at + 1 : at + 3]]
    if following[:1] != ["by"] or len(following) < 2:
        return False
    return not (following[1] in _AMOUNTS or following[1][:1].isdigit() or following[1].endswith("ing"))


_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve twenty".split())
_AMOUNTS = _NUMBERS | frozenset("a an one half more less about nearly almost over up only just several some".split())


def lower_first(tokens: Sequence[Token], text: str) -> None:
    """The first word of a sentence as it stands after «that»: lower-cased unless it is a name.

    Raises:
        NotUnderstoodError: for a word of which it is not known whether it is one.
    """
    token = tokens[0]
    if not token.capital or token.low in ("i", "states", "member"):
        return
    low = token.low
    known = low in TONGUES["en"].stopwords | DETERMINERS | PREPOSITIONS | word_set("en", "words", "adverbs")
    known = known or low in ("we", "our")
    if is_name(text) or is_town(low) or (len(tokens) > 1 and tokens[1].capital and not known):
        token.first = False
    elif known or _is_common(low):
        token.text = token.text[:1].lower() + token.text[1:]
    else:
        raise NotUnderstoodError(token.text)


def _is_common(low: str) -> bool:
    formed = low.endswith(_ENDINGS) or is_plural(low, "en")
    return formed or low in forms() or (low.isalpha() and not may_be_a_name(low))


_ENDINGS = ("ly", "ing", "tion", "sion", "ment", "ity", "ness", "ance", "ence", "ship", "ism", "cy", "th")
