"""Session guides: sessions and their parts, objectives, guiding questions with sub-scopes and footnotes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from relatoria.gather.reading.headings import is_session_title, list_style
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.document import Document, ParagraphKind
from relatoria.model.question import Question, Session
from relatoria.vocabulary.files import read_table

_KEY_END = re.compile(r"[.:;,(–—]|\s-\s")
_WORD = re.compile(r"\w+")
_STOPWORDS = frozenset().union(*(tongue.stopwords for tongue in TONGUES.values()))
_SAME = 0.8  # share of content words by which two titles of one session name the same part
_OBJECTIVES, _QUESTIONS = "objectives", "questions"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where reading stands: the session (index), whether its objectives or questions are listed, and who said so."""

    session: int
    mode: str | None
    inherited: bool = False  # the mode was announced above the session's own title
    again: bool = False  # the session was opened before: its range stays that of the first time


@dataclass(frozen=True, slots=True)
class _Item:
    """An objective or a question: the paragraphs that word it, the first is the question, the others its scopes."""

    place: _Place
    parts: tuple[TextParagraph, ...]


def session_structure(document: Document, text: Text) -> tuple[Session, ...]:
    """The sessions of a guide with their objectives and guiding questions, in order; empty for other documents.

    What stands before the first session belongs to the meeting: a session with the document's title. A title that
    repeats the name of a session («Second session. Working groups») opens a part of it, whose ``parent`` it is; the
    same title later on goes on with that part. Sub-scopes are items of a deeper level, or of another manner of
    numbering after a question that ends with a colon. Linear in the text.
    """
    sessions: list[Session] = [Session(f"{document.id}-s0", document.id, document.title, 0, 0)]
    items: list[_Item] = []
    place = _Place(0, None)
    for part in text.paragraphs:
        wording = _wording(text, part)
        if part.paragraph.kind is ParagraphKind.FOOTNOTE:
            continue
        if part.paragraph.kind is ParagraphKind.HEADING:
            place = _at_heading(sessions, items, place, part, wording)
            continue
        if not place.again:
            _extend(sessions, place.session, part.paragraph.end)
        if _is_scope(items, place, part, text):
            items[-1] = replace(items[-1], parts=(*items[-1].parts, part))
        elif found := _as_item(place, part, wording):
            items.append(found)
    if not items:
        return ()
    return _filled(document, text, sessions, items)


def _at_heading(
    sessions: list[Session], items: Sequence[_Item], place: _Place, part: TextParagraph, wording: str
) -> _Place:
    plain = fold(wording)
    if is_session_title(wording):
        before = len(sessions)
        at = _session_at(sessions, part, wording)
        mode = place.mode if sessions[at].parent is not None or at == place.session else None
        return _Place(at, mode, inherited=mode is not None, again=len(sessions) == before)
    if plain.startswith(_headings()["closing"]):
        return _Place(0, None)
    objectives = any(phrase in plain for phrase in _headings()[_OBJECTIVES])
    questions = any(phrase in plain for phrase in _headings()[_QUESTIONS])
    if objectives == questions:  # neither, or both are announced
        return replace(place, mode=None) if objectives else place
    mode = _OBJECTIVES if objectives else _QUESTIONS
    return _Place(_owner(sessions, items, place, mode), mode)


def _owner(sessions: Sequence[Session], items: Sequence[_Item], place: _Place, mode: str) -> int:
    """A heading below a part belongs to the whole, if the part took its items from a heading of the whole."""
    session = sessions[place.session]
    listed = {item.place.mode for item in items if item.place.session == place.session}
    if session.parent is not None and listed and (place.inherited or mode in listed):
        return next(at for at, other in enumerate(sessions) if other.id == session.parent)
    return place.session


def _session_at(sessions: list[Session], part: TextParagraph, title: str) -> int:
    """The index of the session that ``title`` names; a new one is added where it is not known yet."""
    start, end = part.paragraph.start, part.paragraph.end
    key = _key(title)
    known = [at for at, session in enumerate(sessions) if at and _key(session.title) == key]
    for at in known:
        if _alike(sessions[at].title, title):
            return at
    if known:
        whole = sessions[known[0]]
        number = sum(1 for session in sessions if session.parent == whole.id) + 1
        sessions.append(Session(f"{whole.id}.{number}", whole.document, title, start, end, whole.id))
        _extend(sessions, known[0], end)
    else:
        number = sum(1 for session in sessions if session.parent is None)
        sessions.append(Session(f"{sessions[0].document}-s{number}", sessions[0].document, title, start, end))
    return len(sessions) - 1


def _key(title: str) -> str:
    return _KEY_END.split(fold(title), maxsplit=1)[0].strip()


def _alike(one: str, two: str) -> bool:
    left, right = (set(_WORD.findall(fold(title))) - _STOPWORDS for title in (one, two))
    return len(left & right) >= _SAME * len(left | right)


def _extend(sessions: list[Session], at: int, end: int) -> None:
    session = sessions[at]
    if end > session.end:
        sessions[at] = replace(session, end=end)
    if session.parent is not None:
        _extend(sessions, next(index for index, other in enumerate(sessions) if other.id == session.parent), end)


def _is_scope(items: Sequence[_Item], place: _Place, part: TextParagraph, text: Text) -> bool:
    if part.paragraph.kind is not ParagraphKind.LIST_ITEM or not items or items[-1].place != place:
        return False
    first = items[-1].parts[0]
    if (part.paragraph.level or 1) > (first.paragraph.level or 1):
        return True
    markers = part.paragraph.marker, first.paragraph.marker
    if first.paragraph.kind is not ParagraphKind.LIST_ITEM:
        return _wording(text, first).endswith(":")
    if None in markers or not _wording(text, first).endswith(":"):
        return False
    return list_style(markers[0] or "-") != list_style(markers[1] or "-")


def _as_item(place: _Place, part: TextParagraph, wording: str) -> _Item | None:
    asks = wording.rstrip(")\"'”» ").endswith("?")
    if part.paragraph.kind is ParagraphKind.LIST_ITEM:
        if place.mode is not None:
            return _Item(place, (part,))
        return _Item(replace(place, mode=_QUESTIONS), (part,)) if asks and place.session else None
    if place.mode == _QUESTIONS and asks:
        return _Item(place, (part,))
    if place.mode == _OBJECTIVES and not wording.endswith(":") and part.paragraph.kind is ParagraphKind.TEXT:
        return _Item(place, (part,))
    return None


def _filled(document: Document, text: Text, sessions: Sequence[Session], items: Sequence[_Item]) -> tuple[Session, ...]:
    """The sessions with their items; the meeting itself only if it has any."""
    notes = _notes(text)
    listed: dict[tuple[int, str | None], list[Question]] = defaultdict(list)
    for item in items:
        listed[item.place.session, item.place.mode].append(_question(document, text, item, notes))
    filled = [
        replace(session, objectives=tuple(listed[at, _OBJECTIVES]), questions=tuple(listed[at, _QUESTIONS]))
        for at, session in enumerate(sessions)
    ]
    meeting = filled[0]
    return tuple(filled if meeting.objectives or meeting.questions else filled[1:])


def _question(document: Document, text: Text, item: _Item, notes: Mapping[str, list[str]]) -> Question:
    first, *scopes = item.parts
    return Question(
        document.id,
        first.paragraph.start,
        max(part.paragraph.end for part in item.parts),
        _wording(text, first),
        tuple(_wording(text, part) for part in scopes),
        tuple(note for part in item.parts for note in notes.get(part.paragraph.id, ())),
    )


def _notes(text: Text) -> dict[str, list[str]]:
    notes: dict[str, list[str]] = defaultdict(list)
    for part in text.paragraphs:
        if part.paragraph.note_of is not None:
            notes[part.paragraph.note_of].append(_wording(text, part))
    return notes


def _wording(text: Text, part: TextParagraph) -> str:
    return text.clean.text[part.start : part.end].strip()


@cache
def _headings() -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(table["phrases"]) for name, table in read_table("guide.toml").items()}
