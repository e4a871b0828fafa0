"""Where labels stand in a transcript: at the start of a line or a paragraph; which are believed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct

from relatoria.gather.attribution.transcripts.introduced import speaker_label
from relatoria.gather.attribution.transcripts.labels import Label, Strength
from relatoria.gather.attribution.words.names import name_tokens
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.gather.attribution.words.tense import Stand, stand
from relatoria.gather.listings import listed_items
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.language.sentence import sentence_of
from relatoria.model.actor import ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.vocabulary.transcripts import transcript_words

_TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_PREFIX = re.compile(
    rf"(?:{_TIME}\s*(?:[-–—|>]+\s*)?|>>+\s*|[-–—•*#_|]+\s*|\d{{1,3}}[.)]\s+|Q\.?\s?\d{{1,3}}\.?\s+|<v\s)*"
)
_INSIDE = r"(?:[(\[](?:[^()\[\]\n]|\([^()\n]{0,60}\)){0,130}[)\]]|[^:;?!\n(\[]){1,130}?"
_LABEL = re.compile(rf"(?P<label>{_INSIDE})(?:\*\*|__)?\s*(?:{_TIME})?\s?:(?:\*\*|__)?(?=\s|$|[«“\"¿¡(\[])")
_DASHED = re.compile(r"(?P<label>" + _INSIDE + r")(?P<stop>\s?\.\s?[-–—]|\s[–—])[ \u00a0]*(?=\S)")
_DASH_INSIDE = re.compile(r"[a-zà-ÿ]{3}\s?\. ?[–—] ")
_VOICE = re.compile(r"(?P<label>[^<>:\n]{1,80})>")
_STOPPED = re.compile(
    r"(?P<label>(?:(?:M\.|Mme|Mmes|Mlle|MM\.|Mrs?\.|Ms\.|Dr\.) (?:[A-ZÀ-Ý]\. )?|(?:The|Le|La) (?=[CPSMcpsm])|"
    r"(?:Plusieurs|Quelques|Des) (?=députés|députées|sénateurs|voix|membres))[^.:;?!\n]{2,90}?)\.\s+(?=[A-ZÀ-Ý«“\"])"
)
_STOPPED_HEADS = ("M. ", "Mme ", "Mmes ", "Mlle ", "MM. ", "Mr. ", "Mrs. ", "Ms. ", "Dr. ", "The ", "Le ", "La ")
_STOPPED_VOICES = ("Plusieurs ", "Quelques ", "Des ")
_ALONE = re.compile(rf"(?P<label>[^:;?!\n]{{2,100}}?)[*_]*(?:\s*[-–—|,]?\s*{_TIME}(?:\s*[AP]M)?)?$")
_TIMED = re.compile(rf"\s{_TIME}(?:\s*[AP]M)?\s*$")
_BEGINS_TIMED = re.compile(rf"\s*{_TIME}")
_FURNITURE = re.compile(rf"\s*(?:WEBVTT.*|\d{{1,5}}|{_TIME}\s*-->.*|{_TIME}(?:\s*[AP]M)?)\s*$")
_ENDS = re.compile(r"[.!?:…»”\"')\]*_-]\s*$")


class Form(StrEnum):
    """How a label is set off from the words."""

    COLON = "colon"
    TIMED = "timed"  # a line of its own with a time
    DASH = "dash"
    ALONE = "alone"  # a line of its own
    CELL = "cell"  # a cell of a table


class LabelLine(Struct, frozen=True):
    """A possible label: ``start`` is where its line begins, ``body`` where the words of the speaker begin (clean
    offsets); ``paragraph`` is the index of its paragraph; ``label`` is None for a line that nobody says."""

    start: int
    body: int
    paragraph: int
    label: Label | None
    form: Form = Form.COLON
    words_after: int = 0


def find_label_lines(text: Text) -> list[LabelLine]:
    """The labels of a transcript that are believed, and the lines that nobody says, in order. Linear.

    Labels of certain form (honorific, function, country) are believed as they stand; names where they return, where
    a certain label bears the same name, or where most paragraphs begin with a label; a single word only where it
    returns. «Note:», «Date:» and the like are never labels, nor is whoever an item of a list of tasks names.
    """
    tasks = {item.paragraph for item in listed_items(text.document) if item.in_list}
    parts = [(at, part) for at, part in enumerate(text.paragraphs) if part.paragraph.id not in tasks]
    found = [line for index, paragraph in parts for line in _lines(text, index, paragraph)]
    return _believed(found, len(text.paragraphs), asked=_asked(text, found))


def physical_lines(text: Text) -> Iterator[tuple[int, int]]:
    """Where each line of the file stands in the clean text."""
    for paragraph in text.paragraphs:
        yield from pairwise([*_line_starts(text, paragraph), paragraph.end])


def _asked(text: Text, lines: list[LabelLine]) -> bool:
    """Whether an answer answers something: under «Question:», or most stand behind a question mark.

    Elsewhere «Response:» is a field of a form, as «Priority:» and «Follow-up:» are.
    """
    words = transcript_words()
    said = [line for line in lines if line.label is not None and line.label.dialogue]
    answers = [line for line in said if line.label is not None and line.label.key in words.answers]
    behind = (text.clean.text[max(0, line.start - _NEAR) : line.start].rstrip(_CLOSES) for line in answers)
    return len(answers) < len(said) or 2 * sum(one.endswith("?") for one in behind) > len(answers)


_NEAR = 8
_CLOSES = ' \t\r\n*_"»”)\u00a0'


def _lines(text: Text, index: int, paragraph: TextParagraph) -> Iterator[LabelLine]:
    starts = _line_starts(text, paragraph)
    clean = text.clean.text
    marker = paragraph.paragraph.marker or ""
    for position, start in enumerate(starts):
        end = starts[position + 1] if position + 1 < len(starts) else paragraph.end
        head = clean[start:end]
        if position and not (
            _ENDS.search(clean, max(paragraph.start, start - 4), start) or _is_short(starts, position)
        ):
            continue
        if not (head[:1].isalpha() or head.lstrip()[:1].isalpha()) and _FURNITURE.match(head):
            yield LabelLine(start, end, index, None)
            continue
        lead = f"{marker} " if position == 0 and marker in ("M.", "C.", "D.", "Q.", "A.", "P.", "R.") else ""
        line = _label_of(head, lead, start, index, text)
        if line is not None:
            yield line


def _is_short(starts: list[int], position: int) -> bool:
    return starts[position] - starts[position - 1] < 60


def _line_starts(text: Text, paragraph: TextParagraph) -> list[int]:
    """Where the lines of a paragraph begin in the clean text, the paragraph's own start first."""
    source, clean = text.document.text, text.clean
    begin, end = paragraph.paragraph.start, paragraph.paragraph.end
    starts = [paragraph.start]
    at = source.find("\n", begin, end)
    offset = begin - paragraph.start
    while at >= 0:
        after = at + 1
        while after < end and source[after] in " \t\r":
            after += 1
        guess = after - offset
        if not (paragraph.start <= guess < paragraph.end and clean.source_start(guess) == after):
            guess = bisect_left(range(paragraph.end), after, lo=starts[-1], key=clean.source_start)
            offset = after - guess
        if starts[-1] < guess < paragraph.end:
            starts.append(guess)
        at = source.find("\n", after, end)
    return starts


def _label_of(head: str, lead: str, start: int, index: int, text: Text) -> LabelLine | None:
    opening = _PREFIX.match(head)
    skip = opening.end() if opening else 0
    voice = head[:skip].rstrip().endswith("<v")
    window = head[skip : skip + 170]
    if not window[:1].isalpha():
        return None
    for pattern in (_VOICE,) if voice else (_LABEL, _DASHED, _STOPPED):
        if pattern is _LABEL and ":" not in window:
            continue
        if pattern is _STOPPED and not lead and not window.startswith(_STOPPED_HEADS + _STOPPED_VOICES):
            continue
        match = pattern.match(lead + window)
        if match is not None and pattern is _LABEL and _DASH_INSIDE.search(match["label"]):
            continue  # «Mme la présidente. – Dernier thème : les docks»: the dash ends the label
        label = speaker_label(match["label"]) if match else None
        if match is None or label is None or (pattern is _STOPPED and _acts(match["label"], index, text)):
            continue
        shouted = pattern is _DASHED and "." in match["stop"] and match["label"].isupper()
        named = pattern is _DASHED and label.strength > 1 and bool(label.name)
        if pattern in (_DASHED, _STOPPED) and not (label.titled or label.chairs or label.unnamed or shouted or named):
            continue
        form = Form.DASH if pattern is _DASHED else Form.COLON
        body = start + skip + match.end() - len(lead)
        while body < start + len(head) and text.clean.text[body] in " \t*_\u00a0":
            body += 1
        return LabelLine(start, body, index, label, form, _count(text.clean.text, body, start + len(head)))
    cell = text.paragraphs[index].paragraph.kind is ParagraphKind.TABLE_CELL
    return _alone(head, skip, lead, (start, index), cell=cell)


def _acts(label: str, index: int, text: Text) -> bool:
    """«La presidenta da cuenta de la apertura.» is a sentence of a record; a label has no verb."""
    language = text.paragraphs[index].language
    sentence = sentence_of(label)
    return bool(scene_of(sentence, language).verbs) or stand(sentence, language) is not Stand.UNKNOWN


def _count(clean: str, start: int, end: int) -> int:
    return clean.count(" ", start, min(end, start + 200)) + (start < end)


def _alone(head: str, skip: int, lead: str, place: tuple[int, int], *, cell: bool) -> LabelLine | None:
    """A label that is a line or a cell of its own: with an honorific, a function that chairs, or a time beside it."""
    line = (lead + head[skip:]).strip()
    if not 2 < len(line) <= 110 or line[-1] in ".!?;,":
        return None
    match = _ALONE.match(line)
    timed = bool(_TIMED.search(line)) or bool(_BEGINS_TIMED.match(head))
    label = speaker_label(match["label"]) if match else None
    if label is None or (label.dialogue and not timed) or not (timed or label.titled or label.chairs or cell):
        return None
    form = Form.TIMED if timed else Form.CELL if cell else Form.ALONE
    start, index = place
    return LabelLine(start, start + len(head), index, label, form)


def _believed(lines: list[LabelLine], paragraphs: int, *, asked: bool) -> list[LabelLine]:
    labels = [line.label for line in lines if line.label is not None and line.form is not Form.ALONE]
    furniture = sum(line.label is None for line in lines)
    inventory = _Inventory(
        Counter(label.key for label in labels),
        frozenset(
            token
            for label in labels
            if label.strength is Strength.STRONG and label.name and not label.unnamed
            for token in name_tokens(label.name)[-1:]
        ),
        len(labels) / max(1, paragraphs - furniture),
        any(count > 1 for count in Counter(label.key for label in labels if label.surface.isupper()).values()),
        asked,
    )
    kept = []
    spoken = False
    for line in lines:
        label = line.label
        if label is None:
            kept.append(line)
        elif not (label.unnamed and label.key in transcript_words().cast and not spoken) and inventory.holds(
            line, label
        ):
            kept.append(line)
            spoken = True
    return kept


@dataclass(frozen=True, slots=True)
class _Inventory:
    """The labels of a document: how often each stands, the surnames that are certain, how dense they are."""

    counts: Counter[str]
    certain: frozenset[str]
    share: float
    capitals: bool  # a label in capitals returns
    asked: bool  # an answer answers something

    def holds(self, line: LabelLine, label: Label) -> bool:
        """Whether a label is believed."""
        again = self.counts[label.key] > 1
        if line.form is Form.ALONE:
            return label.titled or label.country is not None or label.key in self.counts or not self.counts
        if line.form is Form.CELL:
            return bool(label.name) and (again or label.titled or (label.strength > 1 and self.share > 0.25))
        if label.dialogue:
            return (again or self.share > 0.5) and (self.asked or label.key not in transcript_words().answers)
        if line.form is Form.DASH and not label.titled and not label.chairs and not label.surface.isupper():
            return again or (self.share > 0.4 and (label.country is not None or label.strength > 1))
        if label.strength is Strength.STRONG:
            bare = label.kind in (ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP)
            return not bare or again or self.share > 0.25 or line.words_after > 8
        if bool(label.name) and name_tokens(label.name)[-1] in self.certain:
            return True
        if label.strength is Strength.MEDIUM:
            return again or self.share > 0.4 or (self.capitals and label.surface.isupper())
        return self.counts[label.key] > 2 or (again and self.share > 0.3)


def is_nobody(text: str) -> bool:
    """Whether a paragraph or sentence is a stage direction or belongs to the frame of the record."""
    bare = text.strip(" *_\u00a0")
    if len(bare) > 1 and (bare[0], bare[-1]) in (("(", ")"), ("[", "]"), ("<", ">")):
        return True
    if bare != text.strip() and text.strip()[:1] in "*_" and len(bare.split()) <= 12:
        return True
    words = transcript_words()
    return len(bare) < 200 and words.stage.match(fold(bare)) is not None
