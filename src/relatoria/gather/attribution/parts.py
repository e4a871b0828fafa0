"""A file that holds several statements, letters or contributions: each is read by itself, with its own speaker.

A part opens at a title that says whose it is («B. Reply by the Chamber», «Submitted by: Jordan», «Lettre du
Syndicat …»), or at the name of a body alone, behind a rule or over a date or an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from relatoria.gather.attribution.claims.byline import names_a_body, principal
from relatoria.gather.attribution.claims.issuer import is_masthead, issuer_of
from relatoria.gather.attribution.statements import in_first_person, opens_speech, read_line
from relatoria.gather.attribution.words.names import organisation_key
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.language.sentence import sentence_of
from relatoria.language.tongue import TONGUES
from relatoria.model.document import ParagraphKind
from relatoria.vocabulary.bylines import bylines

_LEAST = 2
_FIRST = 5
"""One sentence in so many at least is in the first person, as in no report of what others said."""
_RECORD = 12
_LONGEST = 200
_BODY = 12
"""A paragraph of so many words, or one that ends as a sentence does, is no line of a title."""
_RULE = re.compile(r"^\s*([-–—_*=~·•]\s?){3,}\s*$|\f", re.MULTILINE)


def parts_of(text: Text) -> tuple[Text, ...]:
    """The statements of a file that holds several, in order, the first with what stands before it where that is one
    too; () for a file of one or none."""
    opened = list(_openings(text))
    if not opened:
        return ()
    ends = [*(at for at, _ in opened[1:]), len(text.paragraphs)]
    parts = [replace(text, paragraphs=text.paragraphs[at:end]) for (at, _), end in zip(opened, ends, strict=True)]
    keys = [key for _, key in opened]
    front = replace(text, paragraphs=text.paragraphs[: opened[0][0]])
    if (issuer := _issuer(front)) is not None:
        parts, keys = [front, *parts], [issuer, *keys]
    voiced = [part for part in parts if speaks_itself(part)]
    if len(set(keys)) < _LEAST or 2 * len(voiced) < len(parts) or not _mostly_own(voiced):
        return ()
    return tuple(parts)


def speaks_itself(text: Text) -> bool:
    """Whether a part is in its own words: one sentence in so many at least says «I» or «we»."""
    return _own([text]) * _RECORD >= _said([text])


def _mostly_own(parts: list[Text]) -> bool:
    return _own(parts) * _FIRST >= _said(parts)


def _own(parts: list[Text]) -> int:
    bodies = (part for text in parts for part in _body(text))
    return sum(in_first_person(one, part.language) for part in bodies for one in part.sentences)


def _said(parts: list[Text]) -> int:
    return max(1, sum(len(part.sentences) for text in parts for part in _body(text)))


def _issuer(front: Text) -> str | None:
    """Whose what stands before the first title is, where that is a statement too."""
    if not any(_is_body(front, part) for part in front.paragraphs):
        return None
    issuer = issuer_of(front) if speaks_itself(front) else None
    return organisation_key(issuer.mentions[0].name) if issuer is not None else None


def _body(text: Text) -> list[TextParagraph]:
    return [part for part in text.paragraphs if part.paragraph.kind is not ParagraphKind.HEADING]


def _openings(text: Text) -> Iterator[tuple[int, str]]:
    """Where parts open, each with a key of whose it is; lines with nothing said in between open one part."""
    found = [(at, key) for at in range(len(text.paragraphs)) if (key := _opens(text, at))]
    for (before, last), (at, key) in pairwise([(-1, ""), *found]):
        between = text.paragraphs[before + 1 : at]
        silent = not any(_is_body(text, part) for part in between)
        if before < 0 or (key != last and not silent):
            yield at, key


def _is_body(text: Text, part: TextParagraph) -> bool:
    wording = _wording(text, part)
    if part.paragraph.kind is ParagraphKind.HEADING:
        return False
    return len(wording.split()) >= _BODY or wording.rstrip().endswith((".", "?", "!"))


def _opens(text: Text, at: int) -> str:
    part = text.paragraphs[at]
    wording = _wording(text, part)
    if part.paragraph.kind not in _LINES or not wording or len(wording) > _LONGEST or wording.endswith(_STOPS):
        return ""
    titled = _by_title(wording, part.language)
    if titled or not is_masthead(wording, part):
        return titled
    behind = text.paragraphs[at + 1 : at + 2]
    headed = any(opens_speech(_wording(text, one)) for one in behind)
    return organisation_key(wording) if headed or (at and _ruled(text, text.paragraphs[at - 1], part)) else ""


_LINES = frozenset({ParagraphKind.HEADING, ParagraphKind.TEXT})
_STOPS = (".", ":", ";", ",", "?", "!")


def _by_title(wording: str, language: str) -> str:
    """Whose a title says that the paper below it is; empty where it does not."""
    whose = principal(wording, language)
    if whose is not None:
        return organisation_key(whose.name)
    folded = fold(wording)
    match = bylines().title.match(folded) or bylines().sent.match(folded)
    if match is None or match.end() >= len(wording):
        return ""
    name = wording[match.end() :]
    if name[0].islower():
        return organisation_key(name) if any(names_a_body(name, code) for code in TONGUES if code != "en") else ""
    _, spots = read_line(sentence_of(wording), language)
    return organisation_key(spots[0].mention.name or name) if spots and spots[0].first <= 1 else ""


def _ruled(text: Text, before: TextParagraph, part: TextParagraph) -> bool:
    """Whether a rule or the end of a page stands between two paragraphs."""
    return _RULE.search(text.document.text[before.paragraph.end : part.paragraph.start]) is not None


def _wording(text: Text, part: TextParagraph) -> str:
    return text.clean.text[part.start : part.end].strip()
