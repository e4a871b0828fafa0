"""Parts of a page that are made once for all who are to see the same: see docs/decisions/0019-kept-by-the-state.md."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from relatoria_web.site.kept import kept


def fragment(template: str, key: Hashable, context: Callable[[], dict[str, Any]]) -> SafeString:
    """A template filled with a context, by language and time zone; kept until the database changes.

    It is rendered without the request, so it knows nothing of the reader but what ``context`` gives; ``key`` names
    everything on which that depends.
    """
    place = (template, get_language(), timezone.get_current_timezone_name())
    made = kept((*place, key), lambda: str(render_to_string(template, context())))
    return mark_safe(made)  # a template made it
