"""Texts in several languages in JSON: all of them, or the one that ``?lang=`` asks for."""

from __future__ import annotations

from django.http import HttpRequest

from relatoria_web.site.translated import LANGUAGES, Translated

Texts = dict[str, dict[str, str]] | str
"""Language → text and status; with ``?lang=`` the text alone."""


def texts(request: HttpRequest, text: Translated) -> Texts:
    """A text as the caller wants it."""
    language = request.GET.get("lang", "")
    return text.said(language).text if language in LANGUAGES else text.to_json()
