"""How a text says «we» of itself, outside what it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from relatoria.language.remembered import Remembered
from relatoria.vocabulary.files import read_table

_QUOTED = re.compile(r'"[^"\n]*(?:"|$)', re.MULTILINE)
_HEAD = r"\W{0,2}(?:\w+ \w+, )?"
"""What may stand before what owns: «In Huelva, our members …»."""
_WITHIN = ("that ", "que ", "qu'")
"""Before «we» in what somebody else says: «some tell us that we print too few figures»."""


class Ourselves(Struct, frozen=True):
    """The patterns of one language; `data/ourselves.toml` says what each finds."""

    gate: tuple[str, ...]
    acting: re.Pattern[str]
    subject: re.Pattern[str]
    but: frozenset[str]  # words that end as a first person does
    owned: re.Pattern[str]
    ours: re.Pattern[str]
    who: re.Pattern[str]
    opens: re.Pattern[str]
    made_for: re.Pattern[str]
    spoken_for: re.Pattern[str]
    counted: re.Pattern[str]
    members: re.Pattern[str]
    signed: re.Pattern[str]
    asks: re.Pattern[str]
    paper: re.Pattern[str]

    def acts(self, folded: str) -> Iterator[re.Match[str]]:
        """Where «we» acts."""
        for match in self.subject.finditer(folded):
            within = folded.endswith(_WITHIN, 0, match.start())
            if not within and match[0].rpartition(" ")[2] not in self.but:
                yield match


def unquoted(folded: str) -> str:
    """A folded text with what it quotes blanked, letter for letter; what does not close is quoted to the end."""
    if '"' not in folded:
        return folded
    return _QUOTED.sub(lambda match: " " * len(match[0]), folded)


def we_at(folded: str, language: str) -> int | None:
    """Where a folded sentence without quotations says «we» as who acts; None where it does not."""
    patterns = ourselves(language)
    if not any(map(folded.__contains__, patterns.gate)):
        return None
    found = next(patterns.acts(folded), None) or patterns.owned.match(folded) or patterns.ours.search(folded)
    return None if found is None else found.start()


def of_the_paper(folded: str, language: str) -> bool:
    """Whether a folded sentence is about the paper: in whose name it is made, to whom, who signs, whom to ask."""
    patterns = ourselves(language)
    return any(one.match(folded) for one in (patterns.paper, patterns.signed)) or (
        we_at(folded, language) is None and patterns.made_for.search(folded) is not None
    )


def times_we(folded: str, words: Iterable[str]) -> int:
    """How often a folded text without quotations says «we» as who acts, in whatever language.

    ``words`` are those of the text, and may be more: a language is looked for only where one may be its «we».
    """
    spoken = set().union(*map(_acting().__getitem__, words))
    return sum(sum(1 for _ in _patterns()[code].acts(folded)) for code in spoken)


@cache
def _acting() -> Remembered[tuple[str, ...]]:
    """Folded word → the languages in which «we» may act by it."""
    known = _patterns().items()
    return Remembered(lambda word: tuple([code for code, one in known if one.acting.fullmatch(word) is not None]))


def ourselves(language: str) -> Ourselves:
    """The patterns of «es», «en» or «fr»; any other code gives English."""
    return _patterns().get(language) or _patterns()["en"]


_SEARCHED = ("ours", "who", "opens", "for", "spoken_for", "counted", "members", "signed", "asks", "paper")


@cache
def _patterns() -> dict[str, Ourselves]:
    data = read_table("ourselves.toml")
    return {
        code: Ourselves(
            tuple(row["gate"]),
            re.compile(row["acting"]),
            re.compile(row["subject"]),
            frozenset(row["not"].split()),
            re.compile(_HEAD + row["owned"]),
            *(re.compile(row[key]) for key in _SEARCHED),
        )
        for code, row in data.items()
    }
