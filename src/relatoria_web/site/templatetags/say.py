"""Showing text in the reader's language, with its language and a notice where it had to be another."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.db.models import Model
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info, gettext

from relatoria_web.site import dates, zones
from relatoria_web.site.rights import RIGHTS
from relatoria_web.site.translated import Translated, Translation

SIGNS = {"es": "\u00a0%", "fr": "\u202f%"}
"""Language → its sign of per cent, with the space before it; the others have none."""
register = template.Library()
register.filter("city", zones.city)


@register.simple_tag
def say(text: Translated) -> SafeString | str:
    """The text in the reader's language; in another it carries its language, and a chip names it."""
    said = text.said()
    if not said.missing and said.status != Translation.DRAFT:
        return said.text
    if not said.missing:
        return format_html('{} <span class="chip">{}</span>', said.text, gettext("draft translation"))
    if not said.text:
        return ""
    name = get_language_info(said.language)["name_translated"]
    if get_language() != "en":
        name = name.lower()  # only English writes the names of languages with a capital
    notice = gettext("only in %(language)s") % {"language": name}
    return format_html('<span lang="{}">{}</span> <span class="chip">{}</span>', said.language, said.text, notice)


@register.filter
def words(text: Translated) -> str:
    """The bare text in the reader's language or another: for attributes and titles."""
    return text.said().text


@register.filter
def during(event: Any) -> str:
    """The days of whatever has a start and an end."""
    return dates.period(event.start, event.end)


@register.filter
def local_time(meeting: Any) -> str:
    """Whose clock the times of a meeting follow: its place's in the reader's language, else the zone's."""
    place = "" if meeting.time_zone == "UTC" else str(meeting.place)  # nobody chose the zone of the place yet
    return gettext("times of %(zone)s") % {"zone": place or zones.city(meeting.time_zone)}


@register.filter
def weekday(day: date) -> str:
    """A day with its name."""
    return dates.weekday(day)


@register.filter
def percent(part: float, whole: float) -> str:
    """``part`` of ``whole`` in per cent, without decimals; nothing of nothing is nothing."""
    return f"{100 * part / whole:.0f}" if whole else "0"


@register.filter
def per_cent(number: Any) -> str:
    """A number of hundredths as the reader's language writes it: «44%», «44 %»."""
    return f"{number}{SIGNS.get(get_language() or '', '%')}"


@register.simple_tag(takes_context=True)
def may(context: template.Context, right: str, one: Model) -> bool:
    """Whether the reader may now: ``{% may "convene.meeting.change" meeting as changes %}``."""
    return RIGHTS[right].open_to(context["who"], one)


@register.simple_tag(takes_context=True)
def may_any(context: template.Context, right: str) -> bool:
    """Whether the reader has a right that asks nothing of the object, given by its name."""
    one = RIGHTS[right]
    return one.allows(context["who"], one.model())


@register.simple_tag(takes_context=True)
def here(context: template.Context, *names: str) -> SafeString | str:
    """``aria-current`` for a link to the stage in which the reader is."""
    match: Any = getattr(context.get("request"), "resolver_match", None)
    found = match and (match.namespace in names or match.url_name in names)
    return mark_safe(' aria-current="page"') if found else ""  # our own words


@register.simple_tag
def colon() -> str:
    """A colon after words, as the reader's language sets it: «Titre\N{NO-BREAK SPACE}:»."""
    return "\N{NO-BREAK SPACE}:" if _french() else ":"


@register.simple_tag
def semicolon() -> str:
    """A semicolon after words, as the reader's language sets it."""
    return "\N{NARROW NO-BREAK SPACE};" if _french() else ";"


def _french() -> bool:
    return (get_language() or "").startswith("fr")
