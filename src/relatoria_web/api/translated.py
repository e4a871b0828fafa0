"""Texts in several languages in JSON: all of them, or the one that ``?lang=`` asks for; the same in as out."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from relatoria_web.site.translated import LANGUAGES, Translated, Translation, translated

Texts = dict[str, dict[str, str]] | str
"""Language → text and status; with ``?lang=`` the text alone."""


def asked_language(request: HttpRequest) -> str:
    """The language of ``?lang=``, or nothing."""
    language = request.GET.get("lang", "")
    return language if language in LANGUAGES else ""


def texts(request: HttpRequest, text: Translated) -> Texts:
    """A text as the caller wants it."""
    language = asked_language(request)
    return text.said(language).text if language else text.to_json()


def read_texts(request: HttpRequest, given: Any, held: Translated) -> Translated:
    """A text from JSON: all languages, or with ``?lang=`` that one, the others staying as ``held`` has them.

    Raises:
        ValueError: if it is neither.
    """
    language = asked_language(request)
    if isinstance(given, str):
        if not language:
            raise ValueError("no language")
        if given == held.said(language).text:
            return held
        before = held.texts.get(language)
        status = before[1] if before else (Translation.DRAFT if held else Translation.ORIGINAL).value
        return translated(held.to_json() | {language: {"text": given, "status": status}})
    if not isinstance(given, dict) or not all(isinstance(one, dict) for one in given.values()):
        raise ValueError("no texts")
    for one in given.values():
        if not isinstance(one.get("text"), str) or set(one) - {"text", "status"}:
            raise ValueError("no text")
    return translated(given)
