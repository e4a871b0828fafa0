"""Which page is asked for, and the query that the links to other pages keep."""

from __future__ import annotations

from django.http import HttpRequest


def page_number(request: HttpRequest) -> int:
    """The number of the page asked for; 1 for anything that is no number."""
    asked = request.GET.get("page", "1")
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 1


def kept_query(request: HttpRequest) -> str:
    """The query but for the page, ready to be followed by ``page=2``."""
    held = request.GET.copy()
    held.pop("page", None)
    encoded = held.urlencode()
    return f"{encoded}&" if encoded else ""
