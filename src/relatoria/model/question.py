"""The structure of a session guide: sessions, objectives, guiding questions and their sub-scopes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A guiding question (or an objective) as worded, with its sub-scopes in order («i)», «ii)», «iii)»)."""

    document: str
    start: int
    end: int
    text: str
    scopes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()  # texts of the footnotes that it calls


@dataclass(frozen=True, slots=True)
class Session:
    """A session or a part of one («working groups», «plenary»); ``parent`` is the id of the whole."""

    id: str
    document: str
    title: str
    start: int
    end: int
    parent: str | None = None
    objectives: tuple[Question, ...] = ()
    questions: tuple[Question, ...] = ()
