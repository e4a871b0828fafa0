"""Which paragraphs are headings, of which level, and which of them is the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from relatoria.gather.reading.lines import ends_sentence, is_label
from relatoria.gather.reading.words import page_words
from relatoria.language.fold import fold
from relatoria.trace.reference import is_reference

_LONGEST = 170
_MOST_WORDS = 26
_LINES, _MASTHEAD = 3, 5  # of a heading, of the one at the top
_MARKS = "*_ "
_INNER_STOP = re.compile(r"[.!?:]\s")
_FOLDED_WORD = re.compile(r"\w+")
_RUN = 4  # more short lines in a row than this are a list, not headings


class Candidate(NamedTuple):
    """A paragraph as the question of its being a heading sees it.

    ``before`` and ``after`` say whether a blank line or a new page parts it from its neighbours; ``marker`` is its
    list marker, if any; ``stated`` that the format itself says it is a heading; ``follows`` that text follows.
    """

    text: str
    lines: int
    before: bool
    after: bool
    marker: str | None
    bullet: bool
    stated: bool
    other: bool  # a footnote or a table cell: never a heading
    follows: bool


def is_session_title(text: str) -> bool:
    """Whether a short text names a session: «Segunda sesión. …», «Session 2: …», «Panel III»."""
    words = _FOLDED_WORD.findall(fold(text[:60]))[:4]
    kinds, ordinals = page_words().sessions, page_words().ordinals
    if len(words) < 2:
        return False
    if words[0] in ordinals:
        return words[1] in kinds or (len(words) > 2 and words[2] in kinds and words[1] in ("mesa", "grupo", "working"))
    return words[0] in kinds and (words[1].isdigit() or words[1] in ordinals or set(words[1]) <= set("ivx"))


def is_known_heading(text: str) -> bool:
    """Whether a text begins like one of the usual headings («Objetivos», «Guiding questions»)."""
    plain = fold(text).strip("*_# ")
    phrases = page_words().headings
    return plain.startswith(phrases) and any(
        plain.startswith(phrase) and not plain[len(phrase) : len(phrase) + 1].isalnum() for phrase in phrases
    )


def find_headings(candidates: Sequence[Candidate]) -> list[bool]:
    """For each paragraph, whether it is a heading. Linear."""
    likely = [_is_likely(candidates, at) for at in range(len(candidates))]
    start = 0
    for at in range(len(candidates) + 1):
        if at < len(candidates) and likely[at] and not candidates[at].stated:
            continue
        if at - start > _RUN and start > 0:  # the title block at the top may be long
            for inside in range(start, at):
                likely[inside] = _is_certain(candidates[inside].text)
        start = at + 1
    return likely


def _is_certain(text: str) -> bool:
    bare = text.strip(_MARKS)
    return is_known_heading(bare) or is_session_title(bare) or (text.startswith("**") and text.endswith("**"))


def _is_likely(candidates: Sequence[Candidate], at: int) -> bool:
    one = candidates[at]
    if one.stated or one.other or one.bullet:
        return one.stated
    text = one.text.strip(_MARKS)
    if not text or len(text) > 2 * _LONGEST:
        return False
    named = is_session_title(text) or is_known_heading(text)
    limit = 2 if named or (at == 0 and one.lines > 1) else 1  # a masthead of several lines may be long
    words = text.count(" ") + 1
    lines = _MASTHEAD if at == 0 else _LINES
    if len(text) > limit * _LONGEST or one.lines > lines or not one.follows or words > limit * _MOST_WORDS:
        return False
    if not (text[0].isupper() or text[0] in "¿¡«“\"'" or text[0].isdigit()) or "://" in text:
        return False
    apart = one.before or at == 1 or (one.after and len(text) <= 60 and _ended(candidates[at - 1].text))
    if not apart or not any(char.isalpha() for char in text):
        return False
    if not one.after and not (named or text.isupper() or at == 0) and not _ended(candidates[at + 1].text):
        return False
    if one.marker is not None and (_sibling(candidates, at, -1) or _sibling(candidates, at, 1)):
        return False
    if text[-1] in ":.":
        return named and (is_session_title(text) or (words <= 12 and "," not in text))
    if text[-1] in ",;" or (ends_sentence(text) and text[-1] not in '?"”»)'):
        return False
    below = candidates[at + 1].text
    asks = text.endswith("?") and not named
    if asks and (is_label(text) or _INNER_STOP.search(text) or not _ended(below) or below.endswith("?")):
        return False  # somebody asks, or one of several questions
    return one.before or at == 1 or text.isupper() or is_known_heading(text) or words <= 6


def _ended(text: str) -> bool:
    """Whether a neighbour is running text: long (then its wording is left out here), or with a full stop."""
    return not text or len(text) >= 60 or ends_sentence(text)


def _sibling(candidates: Sequence[Candidate], at: int, step: int) -> bool:
    """Whether the neighbour is an item of the same list."""
    if not 0 <= at + step < len(candidates):
        return False
    marker, other = candidates[at].marker or "", candidates[at + step].marker
    if other is None or _heads_part(marker, other):
        return False
    return other[-1] == marker[-1] and other.strip("().").isdigit() == marker.strip("().").isdigit()


def _heads_part(marker: str, other: str) -> bool:
    """«II. Contributions by process» right above «A. Rabat Process»: a part and its first section, no list."""
    styles = {list_style(marker), list_style(other)}
    return styles == {"romanA.", "letterA."}


def heading_levels(headings: Sequence[tuple[str, str | None, int | None]]) -> list[int]:
    """Levels for headings given as (text, marker, level that the format states), 1 is the highest.

    Where the format states none, the first heading has level 1, and every other manner (capitals, bold, the kind of
    its number) the next level in the order in which the manners first appear.
    """
    manners: dict[tuple[bool, bool, str], int] = {}
    levels = []
    for at, (text, marker, stated) in enumerate(headings):
        if stated is not None:
            levels.append(stated)
        elif at == 0:
            levels.append(1)
        else:
            bare = text.strip(_MARKS)
            manner = (bare.isupper(), text.startswith("**"), _style(marker))
            levels.append(min(manners.setdefault(manner, 2 + len(manners)), 6))
    return levels


def _style(marker: str | None) -> str:
    if marker is None:
        return ""
    bare = marker.strip("().-–— ")
    if bare.replace(".", "").isdigit():
        return f"digit{bare.count('.')}"
    roman = set(bare.lower()) <= set("ivxl")
    return ("roman" if roman else "letter") + ("A" if bare.isupper() else "a")


def list_style(marker: str) -> str:
    """The manner of a list marker: the bullet itself, or the kind of number with its bracket or full stop."""
    bare = marker.strip("().-–—")
    return _style(marker) + marker[-1] if bare.isalnum() else marker


def choose_title(tops: Sequence[str]) -> str:
    """The title among the headings at the top of a document: the first that is no letterhead, else the first; the
    symbol of the document only where there is nothing else."""
    worded = [text for text in tops if not is_reference(text)] or tops
    for text in worded:
        if not fold(text).startswith(page_words().letterheads):
            return text
    return worded[0] if worded else ""


_LETTERSPACED = re.compile(r"(?:\w ){3,}\w(?:\s{2,}(?:\w )*\w)*")


def close_set(wording: str) -> str:
    """A line of the source whose letters are set apart as words, closed: «C I T Y   N E W S» is «CITY NEWS»; empty for
    any other line."""
    line = wording.strip()
    apart = _LETTERSPACED.fullmatch(line) is not None
    return " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", line)) if apart else ""
