"""From a source text to a structured `Document`: its paragraphs, the edits that undo the page, its title."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.edits import layout_edits
from relatoria.gather.reading.form import KIND_SAMPLE
from relatoria.gather.reading.headings import choose_title, close_set
from relatoria.gather.reading.kinds import kind_of
from relatoria.gather.reading.lines import ends_sentence
from relatoria.gather.reading.parts import Part, find_parts
from relatoria.gather.reading.repair import find_repairs
from relatoria.gather.seldom import seldom_collected
from relatoria.language.detect import UNKNOWN, detect
from relatoria.model.document import Document, Edit, Paragraph, ParagraphKind
from relatoria.trace.clean import clean

_SAMPLE = 240  # characters that tell the language of a paragraph
_SHORTEST = 16
_ADDRESS = re.compile(r"\S*://\S*")


@seldom_collected
def structure(source: Source, name: str, sha256: str, *, repair: bool = True) -> Document:
    """Read the structure of a source: paragraphs, layout edits, languages, title, kind; mend damaged recognition.

    ``name`` is the file's name, ``sha256`` the digest of its bytes (its first 12 digits become the document's id);
    ``repair=False`` leaves damaged words as they are. Never raises on any text. Linear in the text.
    """
    text = source.text
    parts = find_parts(source)
    edits, callers = layout_edits(text, parts, stated=source.blocks is not None)
    languages = [_language(text, part) for part in parts]
    language = _main_language(text, parts, languages)
    paragraphs = _paragraphs(parts, languages, callers)
    document = Document(
        id=sha256[:12] or name,
        name=name,
        text=text,
        language=language,
        title=source.title.strip() or _title(text, parts, edits),
        paragraphs=paragraphs,
        layout=tuple(edits),
        repairs=source.repairs,
        sha256=sha256,
    )
    if repair:
        repairs = sorted((*source.repairs, *find_repairs(document)), key=lambda edit: edit.start)
        document = replace(document, repairs=tuple(repairs))
    return replace(document, kind=kind_of(clean(_beginning(document)), document.title))


def _beginning(document: Document) -> Document:
    """The first paragraphs, which are enough to tell the kind."""
    until = 2 * KIND_SAMPLE
    return replace(
        document,
        paragraphs=tuple(paragraph for paragraph in document.paragraphs if paragraph.start < until),
        layout=tuple(edit for edit in document.layout if edit.start < until),
        repairs=tuple(edit for edit in document.repairs if edit.start < until),
    )


def _language(text: str, part: Part) -> str | None:
    start = part.start + part.lifted
    if part.end - start < _SHORTEST:
        return None
    sample = text[start : min(part.end, start + _SAMPLE)]
    found = detect(_ADDRESS.sub("", sample) if "://" in sample else sample)
    return None if found == UNKNOWN else found


def _main_language(text: str, parts: Sequence[Part], languages: Sequence[str | None]) -> str:
    weights: Counter[str] = Counter()
    for part, language in zip(parts, languages, strict=True):
        if language is not None:
            weights[language] += part.end - part.start
    if weights:
        return min(weights, key=lambda code: (-weights[code], code))
    return detect(text)


def _paragraphs(
    parts: Sequence[Part], languages: Sequence[str | None], callers: dict[int, int]
) -> tuple[Paragraph, ...]:
    order = sorted(range(len(parts)), key=lambda at: (parts[at].start, -parts[at].end))
    ids = {at: f"p{place}" for place, at in enumerate(order, 1)}
    return tuple(
        Paragraph(
            ids[at],
            parts[at].start,
            parts[at].end,
            parts[at].kind,
            parts[at].page,
            parts[at].level,
            languages[at],
            parts[at].marker,
            ids[callers[at]] if at in callers else None,
            *(parts[at].cell or ()),
        )
        for at in order
    )


_RUNNING = 15  # words: with a full stop, a line of so many is none of a title block


def _runs(wording: str) -> bool:
    """Whether a paragraph is running text."""
    return ends_sentence(wording) and len(wording.split()) >= _RUNNING


def _title(text: str, parts: Sequence[Part], edits: Sequence[Edit]) -> str:
    """The best of the first headings; none where the text runs before them: a heading within it is of a part."""
    tops: list[str] = []
    starts = [edit.start for edit in edits]
    for part in parts:
        if part.kind is not ParagraphKind.HEADING:
            if _runs(text[part.start : part.end]):
                break
            continue
        wording, at = [], part.start
        for edit in edits[bisect_left(starts, part.start) : bisect_right(starts, part.end)]:
            if edit.start >= at and edit.end <= part.end:
                wording += [text[at : edit.start], edit.after]
                at = edit.end
        tops.append(close_set(text[part.start : part.end]) or "".join([*wording, text[at : part.end]]))
    return choose_title(tops)
