"""What the three languages of reported speech share: the subject, the words of a sentence, and the first safety net."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relatoria.language.fold import fold
from relatoria.vocabulary.bodies import body_mentions
from relatoria.vocabulary.places import country_mentions

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*['’]?|\d+(?:[.,\u202f\u00a0]\d+)*\S?|\S")
_UNSAFE = re.compile(r"[?!¿¡«»“”\"\[\]…:]")
LONGEST = 70
"""Words; a longer sentence is not one clause."""

_ASKS = frozenset(
    "recommend recommends propose proposes suggest suggests urge urges request requests ask asks demand insist".split()
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose words are reported: «singular» or «plural», «f», «m» or None, and what «we» of a person stands for.

    ``body`` is «state», «institution» (one of a State), «administration» (of a town or region), «organisation» or ""
    (a State or body that speaks itself, or a person for nobody else).
    """

    number: str = "singular"
    gender: str | None = None
    body: str = ""
    person: bool = False

    @property
    def plural(self) -> bool:
        """Whether the verbs that it governs are in the plural."""
        return self.number == "plural"


class NotUnderstoodError(Exception):
    """A word of a sentence could not be put into reported speech with certainty; never leaves this package."""


@dataclass(slots=True)
class Token:
    """One word or mark: as written (``text`` may be replaced), in lower case, and the space that follows it."""

    text: str
    low: str
    gap: str
    capital: bool
    first: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.low[:1].isalpha()


def tokenise(text: str) -> list[Token]:
    """The words and marks of a sentence in order; joined again with `join` they give the text."""
    found: list[Token] = []
    matches = list(_TOKEN.finditer(text))
    for at, match in enumerate(matches):
        end = matches[at + 1].start() if at + 1 < len(matches) else len(text)
        word = match.group()
        gap = text[match.end() : end]
        found.append(Token(word, word.lower().replace("’", "'"), gap, word[:1].isupper(), first=at == 0))
    return found


def join(tokens: Iterable[Token]) -> str:
    """The text of tokens; a token that was emptied takes its gap with it."""
    text = "".join(token.text + token.gap for token in tokens if token.text)
    return re.sub(r"\s+", " ", re.sub(r"\s+([,;.])", r"\1", text)).strip()


def near(tokens: Sequence[Token], at: int, step: int, skip: frozenset[str] = frozenset()) -> Token | None:
    """The next token in a direction that is not one of ``skip``; None at the edge."""
    at += step
    while 0 <= at < len(tokens) and tokens[at].low in skip:
        at += step
    return tokens[at] if 0 <= at < len(tokens) else None


_TURNED_ROUND = re.compile(
    r"(?:Nor|Neither|Never|Seldom|Rarely|Hardly|So|Only \w+|Not only) "
    r"(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|may|must|should)\b"
)
"""«Nor do we know …»: the verb before its subject, which no «that» may lead."""


def prepared(text: str) -> str | None:
    """The sentence on one line without its final stop; None for questions, exclamations, quotations and lists."""
    plain = re.sub(r"\s+", " ", text).strip()
    plain = re.sub(r"\s*[.;,]+$", "", plain)
    if (
        not plain
        or _UNSAFE.search(plain)
        or _TURNED_ROUND.match(plain)
        or len(plain.split()) > LONGEST
        or len(plain.split()) < 3
    ):
        return None
    return plain


def is_name(text: str) -> bool:
    """Whether a text begins with the name of a country or body, or with an acronym."""
    if re.match(r"[A-Z]{2,}\b|[A-Z]\w*[A-Z]", text):
        return True
    mentions = (*country_mentions(fold(text), text=text), *body_mentions(text, fold(text)))
    return any(start == 0 for start, _, _ in mentions)


def is_asked_for(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb stands in what somebody asks for («recommend that States recognize …»): English leaves it bare."""
    for before in range(at - 1, 0, -1):
        if tokens[before].low == "that":
            return tokens[before - 1].low in _ASKS
    return False


def their(subject: Subject) -> str:
    """The English possessive of a person; «their» where the gender is not known."""
    return {"f": "her", "m": "his"}.get(subject.gender or "", "their")
