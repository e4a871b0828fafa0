"""Middleware of the whole site: the reader's language, and what a page may load."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from relatoria_web.site.views.pages import form_only

Handler = Callable[[HttpRequest], HttpResponse]
COOKIE = "language"
_CODES = frozenset(code for code, _ in settings.LANGUAGES)
_POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; object-src 'none'; "
    "base-uri 'none'; frame-ancestors 'none'; form-action "
)


def locale(get_response: Handler) -> Handler:
    """Answer in the language of `language_of`, or in that of the text where a view says so: ``LANGUAGE_CODE``."""

    def middleware(request: HttpRequest) -> HttpResponse:
        language = language_of(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = get_response(request)
        response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response

    return middleware


def language_of(request: HttpRequest) -> str:
    """The language of a page: ``?lang=``, else the reader's choice (a cookie), else what the browser asks for."""
    asked = request.GET.get("lang") or request.COOKIES.get(COOKIE) or ""
    return asked if asked in _CODES else translation.get_language_from_request(request)


def forms_only(get_response: Handler) -> Handler:
    """Say what happened where an address that only takes what a form sends is opened: a reload, another language."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if (
            response.status_code != HTTPStatus.METHOD_NOT_ALLOWED
            or response.content
            or request.path.startswith("/api/")
        ):
            return response
        return form_only(request, response.headers["Allow"])

    return middleware


def content_security_policy(get_response: Handler) -> Handler:
    """Everything that a page loads comes from this house: no inline scripts, no inline styles, no frames."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", _POLICY + " ".join(settings.FORM_TARGETS))
        return response

    return middleware
