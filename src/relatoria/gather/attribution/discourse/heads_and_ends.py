"""Where a paragraph and a text begin and end: numbers and headings that run in, hours of the day, last words."""

from __future__ import annotations

import re

from relatoria.gather.attribution.words.gatherings import gatherings_of
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.gather.attribution.words.tense import Stand, stand
from relatoria.gather.text import Text, TextParagraph
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
_PLACE_AND_DAY = re.compile(
    r"[A-ZÀ-Ý][^.;:!?]{1,60}, (?:on |le |el |los |du |from )?\d{1,2}(?:er|º|st|nd|rd|th)?"
    r"(?: ?(?:[-–/]|and|to|y|a|al|et|au) ?\d{1,2})?(?: de| of)? [^\W\d]{3,10}\.?(?: de|,)? \d{4}\.?"
)
"""«Nouakchott, Mauritania, 24 September 2026», «Lima, 3 a 5 de mayo de 2026»."""
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
    """Where titles begin that were read as items: «2. Ronda de donantes.», «II. Mesures prises» with «A. Embauche»
    below it, alone, before a paragraph; and lines between dashes («- Niños sin tutor -»)."""
    found = set[int]()
    after: ParagraphKind | None = None
    for part in reversed(text.paragraphs):
        kind = part.paragraph.kind
        wording = text.clean.text[part.start : part.end].strip()
        told = len(part.sentences) <= 1 and _between_dashes(part, wording)
        alone = kind is ParagraphKind.LIST_ITEM and len(part.sentences) == 1 and after is ParagraphKind.TEXT
        if told or (alone and (runs_in(part.sentences[0], part.language) or _is_title(part, wording))):
            found.add(part.start)
        else:
            after = kind
    return frozenset(found)


_DASHES = ("-", "–", "—")


def _between_dashes(part: TextParagraph, wording: str) -> bool:
    opens = wording.startswith(_DASHES) or (part.paragraph.marker or "") in _DASHES
    return opens and wording.endswith(_DASHES) and len(wording.split()) <= _LONGEST


_TITLED = re.compile(r"(?:[A-Z]|[IVX]{1,5}|\d{1,2})[.)]")
_LONGEST = 12
_STOPS = (".", ",", ";", ":", "!")


def _is_title(part: TextParagraph, wording: str) -> bool:
    """«A. Recrutement équitable», «2. FINDINGS»: a letter, a Roman number or a number over capitals, and no stop."""
    marker = part.paragraph.marker or ""
    if not _TITLED.fullmatch(marker) or len(wording.split()) > _LONGEST or wording.endswith(_STOPS):
        return False
    if marker[0].isdigit() and not wording.isupper():
        return False
    sentence = unnumbered(part.sentences[0])
    return stand(sentence, part.language) is Stand.UNKNOWN and not scene_of(sentence, part.language).verbs


def says_something(sentence: Sentence) -> bool:
    """Whether a sentence says anything: «10 h 20.», «14:05.» has no word, «Secrétariat : Mme Anne Roy» only names."""
    return (
        _LETTERS.search(sentence.text) is not None
        and sentence.text[0] not in _NOTES
        and _DATELINE.fullmatch(sentence.text) is None
        and _PLACE_AND_DAY.fullmatch(sentence.text) is None
        and _ONLY_NAMES.fullmatch(sentence.text.strip()) is None
    )


_ONLY_NAMES = re.compile(
    r"[^\W\d][\w’' -]{2,40}\s?: (?:(?:M|Mme|Mlle|Sra?|Dra?|Mr|Mrs|Ms|Dr)\.? )?"
    r"[A-ZÀ-Ý][\w’'.-]+(?: (?:(?:de|del|da|dos|du|van|von|la|el|bin) )*[A-ZÀ-Ý][\w’'.-]*){1,4}"
)


_SAYS_MORE = re.compile(r"\b(?:who|que|quien|quienes|qui)\b")
_BRACKETS = re.compile(r"\([A-Z]{2,3}[,)]")
_THREE = 3


def lists_presence(sentence: Sentence, language: str) -> bool:
    """«Present: …», «Asistentes: …», or three names with their initials: who is there, and nobody's words."""
    folded, told = sentence.folded, gatherings_of(language)
    introduced = told.introduced.match(folded)
    if introduced is not None and _SAYS_MORE.search(folded, introduced.end()) is None:
        return True
    return told.present.match(folded) is not None or len(_BRACKETS.findall(sentence.text)) >= _THREE


def stands_for(sentence: Sentence, language: str) -> bool:
    """«The private sector was represented by Ms. X.»: for whom one person is there."""
    match = gatherings_of(language).introduced.match(sentence.folded)
    return match is not None and "represent" in match[0]


def opens_list(sentence: Sentence, language: str) -> bool:
    """«The following commitments were announced:»: what comes is listed, and it is not said by whom."""
    return sentence.text.endswith(":") and not gatherings_of(language).following.isdisjoint(sentence.words)


def where_it_ends(text: Text) -> int:
    """The clean offset of the last sentences of a text; after all of it where the text is short."""
    starts = [one.start for part in text.paragraphs for one in part.sentences]
    return starts[-_ENDS] if len(starts) > _SHORT else len(text.clean.text)
