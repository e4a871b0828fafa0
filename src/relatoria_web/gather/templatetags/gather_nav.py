"""Where in gather the reader is, and what is there for them."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.rules import REVIEW
from relatoria_web.site.standing import VISITOR

register = template.Library()


@register.simple_tag(takes_context=True)
def at(context: template.Context, *names: str) -> SafeString | str:
    """``aria-current`` for a link to the page where the reader is."""
    match: Any = getattr(context.get("request"), "resolver_match", None)
    found = match and match.namespace == "gather" and match.url_name in names
    return mark_safe(' aria-current="page"') if found else ""  # our own words


@register.simple_tag(takes_context=True)
def reviews(context: template.Context, meeting: Meeting) -> bool:
    """Whether the reader reviews the record of a meeting."""
    return REVIEW.allows(context.get("who") or VISITOR, meeting)
