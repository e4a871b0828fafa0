"""Codes of meetings in the reader's language, and lists that were written one a line."""

from __future__ import annotations

from collections.abc import Iterator

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext

from relatoria_web.bridge import drafts
from relatoria_web.bridge import programme as library
from relatoria_web.convene.forms.base import language
from relatoria_web.convene.models import Mode, Part, PartRole, Session
from relatoria_web.convene.note_words import KINDS
from relatoria_web.site.templatetags.say import say
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
def product_kind(code: str) -> str:
    """The name of a kind of work product."""
    return next((one.name for one in drafts.kinds(language()) if one.code == code), code)


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


@register.simple_tag
def clock(session: Session) -> SafeString | str:
    """From when to when a session is held, in the time zone that is active; nothing while that is open.

    In Python, like `cast`: long programmes say it hundreds of times.
    """
    if session.start is None:
        return ""
    start = timezone.localtime(session.start)
    end = f"–{timezone.localtime(session.end):%H:%M}" if session.end else ""
    return format_html('<time datetime="{}">{}</time>{}', start.isoformat(), f"{start:%H:%M}", end)


@register.simple_tag
def cast(part: Part) -> SafeString:
    """Somebody with their part in a session: what they do, their name and capacity, for whom, in whose place."""
    return format_html_join(" ", "{}", ((one,) for one in _cast(part)))


def _cast(part: Part) -> Iterator[SafeString | str]:
    actual = part.actual
    if part.role != PartRole.SPEAKER:
        yield format_html('<span class="meta">{}:</span>', capfirst(PartRole(part.role).label))
    capacity = part.capacity or actual.capacity or (actual.organisation.name if actual.organisation else None)
    yield format_html("{}, {}", actual.person.name, say(capacity)) if capacity else actual.person.name
    if part.on_behalf:
        yield format_html('<span class="meta">{} {}</span>', gettext("on behalf of"), part.on_behalf)
    if part.stood_in:
        named = part.participation.person.name
        yield format_html('<span class="meta">{} {}</span>', gettext("in place of"), named)
    if part.mode != Mode.IN_PERSON:
        yield format_html('<span class="chip">{}</span>', Mode(part.mode).label)


@register.filter
def minutes(seconds: int) -> str:
    """A length of time as a clock shows it: minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"
