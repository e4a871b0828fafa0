"""Where a paragraph and a text begin and end: numbers and headings that run in, hours of the day, last words."""

from __future__ import annotations

import re
from itertools import pairwise

from relatoria.gather.attribution.words.scene import scene_of
from relatoria.gather.attribution.words.tense import Stand, stand
from relatoria.gather.text import Text
from relatoria.language.sentence import Sentence
from relatoria.model.document import ParagraphKind

_HEADING = 4
_NOTES = frozenset("¹²³⁴⁵⁶⁷⁸⁹†‡")
"""Marks with which a footnote begins that was not read as one."""
_LETTERS = re.compile(r"[^\W\d_]{2}")
_DATELINE = re.compile(
    r"[A-ZÀ-Ý][^.,;:]{1,40}, \d{1,2}(?: de)? (?i:ene|jan|f[eé][bv]|mar|abr|apr|avr|ma[iy]|ju[inl]|ago|aug|ao[uû]|"
    r"se[pt]|oct|nov|d[ieé]c)[^\W\d]*\.?(?: ?[-–—(].{0,12})?"
)
"""«Madrid, 21 feb.-», «PUERTO MONTT (Chile), 2 nov.»: where and when an agency writes."""
_SHORT = 8
"""A text of so few sentences has no end of its own."""
_ENDS = 2
"""So many sentences end a document, where the text itself tells what comes next."""
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*[.)]|\(?[a-z]\)|\(?[ivx]{1,4}\))\s+(?=\S)")
"""The number of a paragraph in a record («18.», «3.2.», «(b)»)."""


def unnumbered(sentence: Sentence) -> Sentence:
    """The sentence without the number of its paragraph, which is no part of what it says."""
    match = _NUMBER.match(sentence.text)
    if match is None or len(sentence.folded) != len(sentence.text):
        return sentence
    return sentence.part(match.end(), len(sentence.text))


def runs_in(sentence: Sentence, language: str) -> bool:
    """«Ronda de donantes. …», «Night transport. …»: a heading of few words that opens its paragraph, without a verb."""
    few = len(sentence.words) <= _HEADING and sentence.text.endswith(".") and "," not in sentence.text
    if not few or any(word.isdigit() for word in sentence.words):
        return False
    return stand(sentence, language) is Stand.UNKNOWN and not scene_of(sentence, language).verbs


def titles(text: Text) -> frozenset[int]:
    """Where numbered titles begin that were read as items: «2. Ronda de donantes.», alone, before a paragraph."""
    return frozenset(
        part.start
        for part, after in pairwise(text.paragraphs)
        if part.paragraph.kind is ParagraphKind.LIST_ITEM
        and after.paragraph.kind is ParagraphKind.TEXT
        and len(part.sentences) == 1
        and runs_in(part.sentences[0], part.language)
    )


def says_something(sentence: Sentence) -> bool:
    """Whether a sentence has a word at all: «10 h 20.», «14:05.» has none."""
    return (
        _LETTERS.search(sentence.text) is not None
        and sentence.text[0] not in _NOTES
        and _DATELINE.fullmatch(sentence.text) is None
    )


_PRESENCE = re.compile(
    r"(?:present|in attendance|apologies|absent|presentes|asistentes|asisten|excusan|ausentes|presents|presentes|"
    r"excuses|excusees|absents|etaient presents|sont presents|presence des \w+ suivants|attendance|asistencia|"
    r"(?:estados|delegaciones|paises) presentes|(?:states|countries|delegations) present|etats presents)"
    r"\s*(?:\([^)]*\)\s*)?:"
)
_BRACKETS = re.compile(r"\([A-Z]{2,3}[,)]")
_THREE = 3


def lists_presence(sentence: Sentence) -> bool:
    """«Present: …», «Asistentes: …», or three names with their initials: who is there, and nobody's words."""
    return _PRESENCE.match(sentence.folded) is not None or len(_BRACKETS.findall(sentence.text)) >= _THREE


_FOLLOWING = frozenset("following below siguiente siguientes suivant suivante suivants suivantes ci-apres".split())


def opens_list(sentence: Sentence) -> bool:
    """«The following commitments were announced:»: what comes is listed, and it is not said by whom."""
    return sentence.text.endswith(":") and not _FOLLOWING.isdisjoint(sentence.words)


def where_it_ends(text: Text) -> int:
    """The clean offset of the last sentences of a text; after all of it where the text is short."""
    starts = [one.start for part in text.paragraphs for one in part.sentences]
    return starts[-_ENDS] if len(starts) > _SHORT else len(text.clean.text)
