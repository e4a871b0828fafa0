"""Names of codes, messages of the library, and the language of a text."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django import template
from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import get_language

from relatoria.errors import say
from relatoria_web.bridge.labels import finding, label, reason
from relatoria_web.bridge.lists import country_name
from relatoria_web.bridge.names import beside_name, names_of_body
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.group_called import group_called
from relatoria_web.gather.models import Actor, Document
from relatoria_web.gather.names import named as name_of

register = template.Library()
_LETTERS = {"gcm": "GCM", "sdg": "SDG", "nyd": "NYD", "sdg_target": "SDG"}


def reader_language() -> str:
    """The reader's language, one of the library's."""
    found = (get_language() or "en")[:2]
    return found if found in dict(settings.LANGUAGES) else "en"


@register.filter
def named(code: Any, table: str) -> str:
    """The name of a code of one of the tables of `names`."""
    return name_of(table, str(code or ""))


@register.filter
def called(actor: Actor) -> str:
    """An actor as the reader calls it: States and bodies that are known in the reader's language, others as documents
    do.
    """
    if actor.kind == "state" and actor.country:
        return country_name(actor.country, reader_language())
    known = names_of_body(actor.name) if actor.kind in ("group", "organisation") else {}
    return known.get(reader_language()) or str(actor.name)


@register.filter
def beside(actor: Actor) -> str:
    """The function and the body of an actor, each unless the name says it already."""
    return beside_name(actor.name, actor.role, actor.organisation_name, tuple(actor.aliases), kind=actor.kind)


@register.filter
def group_of(code: str, meeting: Meeting) -> str:
    """The group that stands for a voice, in the reader's language."""
    return group_called(code, meeting, reader_language())


@register.filter
def quantity(value: str) -> str:
    """A number as the reader's language writes it, «50 000» or «0,5»; what is no number stays as it is."""
    try:
        return number_format(Decimal(value), force_grouping=True)
    except InvalidOperation:
        return value


@register.filter
def reasoned(why: str) -> str:
    """The reason of a contribution in the reader's language."""
    return reason(why, reader_language())


@register.filter
def noticed(message: str) -> str:
    """What reading noticed, or why it left a mention open, in the reader's language."""
    return finding(message, reader_language())


@register.filter
def labelled(code: Any, vocabulary: str) -> str:
    """The label of a code of a vocabulary of the library."""
    return label(vocabulary, str(code), reader_language()) if code else ""


@register.simple_tag
def theme(vocabulary: str, code: str) -> str:
    """A theme as a chip shows it: «GCM 16 · Inclusion», «National»."""
    words = label(vocabulary, code, reader_language())
    letters = _LETTERS.get(vocabulary)
    return f"{letters} {code} · {words}" if letters else words


@register.filter
def at_key(held: dict[Any, Any], key: Any) -> Any:
    """What a mapping holds under a key."""
    return held.get(key)


@register.filter
def failure(document: Document) -> str:
    """Why a document was not read, and what to do, in the reader's language."""
    return said(document.failure, document.failure_values)


@register.filter
def notice(one: dict[str, Any]) -> str:
    """A notice of reading in the reader's language."""
    return said(one["code"], one["values"])


def said(code: str, values: dict[str, Any]) -> str:
    """A message of the library in the reader's language; its code where a newer library has no such message."""
    try:
        return say(code, reader_language(), **values)
    except KeyError:
        return code


@register.filter
def share(part: float) -> str:
    """A confidence in [0, 1] in per cent."""
    return f"{100 * part:.0f}"
