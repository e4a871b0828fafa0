"""The reader's own answers in a table that is made once for all readers: it leaves a place for each."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from relatoria_web.conclude.models import Choice

register = template.Library()
_PLACE = re.compile(r"<!--own ([a-z0-9]+)-->")
_SIGNS = {Choice.AGREE: "✓", Choice.DISAGREE: "✕", Choice.PASS: "–"}


@register.filter
def own_place(uid: str) -> SafeString:
    """Where the reader's own answer to a point stands."""
    return format_html("<!--own {}-->", uid)


def with_own(table: SafeString, own: Mapping[str, str]) -> SafeString:
    """A table with the reader's answers (by the uid of the point) in their places."""
    chips = {uid: str(_chip(Choice(choice))) for uid, choice in own.items()}
    return mark_safe(_PLACE.sub(lambda found: chips.get(found[1], ""), table))  # a template made the table


def _chip(choice: Choice) -> SafeString:
    words = _("you: %(answer)s") % {"answer": choice.label}
    return format_html(' <span class="chip own">{} {}</span>', _SIGNS[choice], words)
