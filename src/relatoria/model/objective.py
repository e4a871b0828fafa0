"""Objectives and guiding questions of a meeting, each traced to what it serves."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria.model.citation import Citation
from relatoria.model.words import Words


@dataclass(frozen=True, slots=True)
class Objective:
    """What a meeting or a session is for, as an infinitive without a full stop; ``serves`` are ids of the meeting's."""

    id: str
    words: Words
    serves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionScope:
    """A sub-scope of a question: ``code`` is a term of the code list «scope» («i», «ii», «iii»)."""

    code: str
    words: Words
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class GuidingQuestion:
    """A question with its sub-scopes, the objectives that it serves and the stakeholder types it is put to."""

    id: str
    words: Words
    serves: tuple[str, ...] = ()
    scopes: tuple[QuestionScope, ...] = ()
    addressees: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
