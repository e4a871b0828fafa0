"""Codes of meetings in the reader's language, and lists that were written one a line."""

from __future__ import annotations

from django import template

from relatoria_web.bridge import programme as library
from relatoria_web.convene.forms.base import language
from relatoria_web.convene.note_words import KINDS
from relatoria_web.site.translated import Translated

register = template.Library()


@register.filter
def segment(code: str) -> str:
    """The name of a kind of session."""
    return dict(library.segments(language())).get(code, code)


@register.filter
def meeting_format(code: str) -> str:
    """The name of a kind of meeting."""
    return dict(library.formats(language())).get(code, code)


@register.filter
def role_name(code: str) -> str:
    """The name of a role at a meeting."""
    return dict(library.roles(language())).get(code, code)


@register.filter
def lines(text: Translated | str) -> list[str]:
    """The lines of a text, without those that are empty."""
    plain = text.said().text if isinstance(text, Translated) else text
    return [line.strip() for line in plain.splitlines() if line.strip()]


@register.filter
def note_kind(code: str) -> str:
    """The name of a kind of note."""
    return str(KINDS.get(code, code))
