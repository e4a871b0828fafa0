"""English clauses: how many finite verbs a sentence needs beside its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from relatoria.conclude.report.grammar.common_words import DETERMINERS, OPENS_CLAUSE, OPENS_OBJECT, PREPOSITIONS
from relatoria.conclude.report.grammar.tokens import Token

_AUXILIARIES = frozenset("will can may must would could might should cannot ought do does is are has have".split())


_OF_TIME = frozenset("of year month week day night evening morning afternoon time".split())


def object_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether the object of a verb opens behind ``at``: no «every year» of «an arrangement renewed every year»."""
    ahead = [token.low for token in tokens[at + 1 : at + 3]]
    return ahead[:1] != [] and ahead[0] in OPENS_OBJECT and _OF_TIME.isdisjoint(ahead[1:])


def opens_more(tokens: Sequence[Token], *, past: bool, several: bool) -> bool:
    """Whether «, and» or «, but» and what may be a subject stand in the words before a verb («…, and both matrons»,
    «and only six hundred»), all ``past`` the last certain one, or a noun of ``several`` alone («men leave, women»)."""
    words = [token.low for token in tokens]
    for i, (before, word) in enumerate(pairwise(words)):
        after = words[i + 2] if i + 2 < len(words) else ""
        if (before, word) in ((",", "and"), (",", "but")) and (past or after in DETERMINERS | _SOME or after.isdigit()):
            return True
        if word in ("and", "but") and after in _SOME:
            return True
    return several and words[-2:-1] == [","]


_SOME = frozenset("half most many some few several only one none nobody nothing everybody everything".split())


def is_unreal(tokens: Sequence[Token], at: int) -> bool:
    """Whether «had» or «were» stands in a condition: «Had the bridge been repaired», «as if there were no others»."""
    near = [token.low for token in tokens[max(0, at - _SHORT) : at]]
    return at == 0 or (tokens[at].low == "were" and any(p in (("as", "if"), ("as", "though")) for p in pairwise(near)))


def in_ed(word: str) -> bool:
    """Whether a word may be a past or a participle by its end alone, unlike «unannounced» and «well-tested»."""
    return word.endswith("ed") and len(word) > _SHORT and "-" not in word and _NOT_DONE.match(word) is None


_SHORT = 4
_NOT_DONE = re.compile(r"un(?!veil|cover|it|der|load|lock|leash|ion|do|fold|tie)")


def in_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun before a word in -ed stands behind a comma and a preposition: «…, under a deal renewed yearly»,
    where it is no subject."""
    back = at - 1
    while back > 0 and at - back < _LONG_NOUN and tokens[back].is_word and tokens[back].low not in PREPOSITIONS:
        back -= 1
    return back > 1 and tokens[back].low in PREPOSITIONS and tokens[back - 1].low == ","


_LONG_NOUN = 5


def clauses_opened(tokens: Sequence[Token]) -> int:
    """How many words of a sentence open a further clause, or go on with a further auxiliary."""
    return sum(1 for at, token in enumerate(tokens) if _opens_clause(tokens, at, token) or _goes_on(tokens, at))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """«look for skills and do not find them»: an auxiliary after «and» goes on from a verb before it."""
    before = tokens[at - 1].low if at > 1 else ""
    return before in ("and", "but") and tokens[at].low in _AUXILIARIES


def _opens_clause(tokens: Sequence[Token], at: int, token: Token) -> bool:
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if token.low == ";" or (token.low in ("and", "but", "so") and after in ("we", "they", "it", "i", "he", "she")):
        return True
    if at == 0:
        return (token.low in _BEFORE_MAIN and _is_subject(after)) or (token.low == "as" and after in ("long", "soon"))
    if token.low not in OPENS_CLAUSE:
        return False
    before = tokens[at - 1].low
    if token.low == "that":
        return before not in PREPOSITIONS and after not in _OF_TIME and not (before == "so" and after == "as")
    return True


_BEFORE_MAIN = frozenset("if when where while although though unless because until once whenever what".split())
"""What opens a sentence with a clause before its own: «When a worker dies, the widow faces …»."""
_WITHOUT_SUBJECT = frozenset(
    "so necessary possible appropriate needed required relevant feasible applicable not".split()
)


def _is_subject(word: str) -> bool:
    """Whether a word may open the subject of a clause, unlike «while welcoming», «when asked», «where necessary»."""
    return word[:1].isalpha() and not word.endswith(("ing", "ed")) and word not in _WITHOUT_SUBJECT | PREPOSITIONS
