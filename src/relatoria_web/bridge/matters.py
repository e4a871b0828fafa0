"""Kinds of matters by the library, in one language: fields of forms, states, choices."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from relatoria.model.matter_kind import MatterField, MatterKind

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form: ``type`` without its list, ``choices`` where it has one."""

    code: str
    type: str
    label: str
    required: bool
    choices: Choices = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of matter in the reader's language; ``level``, ``by`` and ``audience`` as in the library."""

    code: str
    group: str
    name: str
    plural: str
    intro: str
    title: str
    text: str
    text_required: bool
    due: str
    level: tuple[str, ...]
    by: str
    audience: str
    states: Choices
    fields: tuple[Field, ...]
    needs: tuple[str, ...]

    def field(self, code: str) -> Field | None:
        """The field of a code, if the kind has it."""
        return next((one for one in self.fields if one.code == code), None)


@cache
def kinds(language: str) -> dict[str, Kind]:
    """Every kind by code, in the order of the data."""
    from relatoria.vocabulary.matters import matter_kinds

    return {code: _kind(one, language) for code, one in matter_kinds().items()}


@cache
def groups(language: str) -> Choices:
    """The groups in which kinds are listed."""
    from relatoria.vocabulary.matters import matter_groups

    return tuple((code, words[language]) for code, words in matter_groups().items())


def shut(kind: str, state: str, details: dict[str, Any], language: str) -> str:
    """The label of the field that keeps a matter from a state; empty if nothing does."""
    from relatoria.vocabulary.matters import matter_fields, matter_kinds

    name = matter_kinds()[kind].shut(state, details)
    return matter_fields()[name].label[language] if name else ""


def _kind(one: MatterKind, language: str) -> Kind:
    from relatoria.vocabulary.matters import matter_states

    return Kind(
        code=one.code,
        group=one.group,
        name=one.words[language],
        plural=one.plural[language],
        intro=one.intro[language],
        title=one.title[language],
        text=one.text.get(language, ""),
        text_required=one.text_required,
        due=one.due.get(language, ""),
        level=one.level,
        by=one.by,
        audience=one.audience,
        states=tuple((state, matter_states()[state][language]) for state in one.states),
        fields=tuple(_field(held, language, held.code in one.needs) for held in one.fields),
        needs=one.needs,
    )


def _field(one: MatterField, language: str, needed: bool) -> Field:
    from relatoria.vocabulary.matters import matter_choices

    kind, _, listed = one.type.partition(":")
    choices = tuple((code, words[language]) for code, words in matter_choices(listed).items()) if listed else ()
    return Field(one.code, kind, one.label[language], one.required or needed, choices)
