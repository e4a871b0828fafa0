"""What a document says of a statement beside it: that not all shared it, so that a report tells both."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.retell import has_saying
from relatoria.conclude.report.record.running import Sentence, sentences_in
from relatoria.conclude.report.speech.voice import is_direct
from relatoria.language.fold import fold
from relatoria.model.contribution import Contribution
from relatoria.model.document import Document, Paragraph, ParagraphKind
from relatoria.model.finding import PassageRef
from relatoria.vocabulary.dissent import dissent
from relatoria.vocabulary.places import LANGUAGES

BEFORE, AFTER = 3, 2
"""So many sentences on either side of a statement, in its paragraph, may say that it was contested."""
LONGEST = 45
"""Words of such a sentence that a report takes over."""


class Contested(NamedTuple):
    """What a document says: the words, their language and their place."""

    text: str
    language: str
    passage: PassageRef


def dissent_on(context: Context, contribution: Contribution) -> Contested | None:
    """The sentence with which a record says that what somebody said was not shared by all: near it in its paragraph, or
    at the head of the next one, where that points back. None where no sentence does, or people speak for themselves."""
    return context.kept(("dissent", contribution.id), lambda: _dissent_on(context, contribution))


def _dissent_on(context: Context, contribution: Contribution) -> Contested | None:
    document = context.documents[context.intervention_of(contribution).document]
    if document.language not in LANGUAGES or is_direct(document):
        return None
    starts = context.kept(f"paragraphs of {document.id}", lambda: [part.start for part in document.paragraphs])
    at = bisect_right(starts, contribution.start) - 1
    if at < 0:
        return None
    own = _sentences(context, document, document.paragraphs[at])
    nth = sum(one.start <= contribution.start for one in own) - 1
    if nth < 0:
        return None
    said = (*own[nth + 1 : nth + 1 + AFTER], *reversed(own[max(0, nth - BEFORE) : nth]))
    if nth + AFTER >= len(own):
        said = (*said, *_pointing_back(context, document, document.paragraphs[at + 1 : at + 2]))
    found = (one for one in said if _is_dissent(one.text, document.language))
    one = next(found, None)
    return None if one is None else Contested(one.text, document.language, PassageRef(document.id, one.start, one.end))


def _sentences(context: Context, document: Document, part: Paragraph) -> Sequence[Sentence]:
    return context.kept(("running", document.id, part.start), lambda: tuple(sentences_in(context, document, part)))


def _pointing_back(context: Context, document: Document, parts: Sequence[Paragraph]) -> Iterator[Sentence]:
    """The first sentence of the next paragraph of running text, where it speaks of what stands before it."""
    for part in parts:
        if part.kind is not ParagraphKind.HEADING:
            back = dissent(document.language).back
            yield from (one for one in _sentences(context, document, part)[:1] if back.match(_opening(one.text)))


def _opening(text: str) -> str:
    return fold(text).lstrip("0123456789.() ")


def _is_dissent(text: str, language: str) -> bool:
    """Whether a sentence is the record's own finding that something was contested, and nobody's words."""
    folded = fold(text)
    found = dissent(language).says.search(folded)
    whole = text.endswith(".") and len(text.split()) <= LONGEST and not set('«»“”"') & set(text)
    if not whole or found is None:
        return False
    before = folded[: found.start()]
    return _THAT.search(before) is None or not has_saying(before, language, clauses=True)


_THAT = re.compile(r"\b(?:that|que|qu)\b")
"""«She regretted that no consensus …»: what somebody says."""
