"""The API, first version: its addresses, its errors, its documentation."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Router
from ninja.errors import ValidationError as BadForm

from relatoria_web.api.auth import caller
from relatoria_web.api.problems import ProblemError
from relatoria_web.api.resources import frame
from relatoria_web.site.models.base import StaleError

api = NinjaAPI(
    title="Relatoría",
    version="1",
    description="Everything that the pages can do. Texts come in all languages, or in the one of `?lang=`.",
    urls_namespace="api-1",
    auth=caller,
    docs_url=None,
)
router = Router()
for _resource in (*frame.RESOURCES,):
    _resource.route(router)
api.add_router("", router)


def _answer(request: HttpRequest, problem: ProblemError, **more: object) -> HttpResponse:
    response = api.create_response(request, problem.body(**more), status=problem.status)
    response["Content-Type"] = "application/problem+json"
    if problem.status == 401:
        response["WWW-Authenticate"] = "Bearer"
    return response


@api.exception_handler(ProblemError)
def _problem(request: HttpRequest, error: ProblemError) -> HttpResponse:
    return _answer(request, error)


@api.exception_handler(Http404)
def _missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return _answer(request, ProblemError(404, "not_found"))


@api.exception_handler(PermissionDenied)
def _denied(request: HttpRequest, error: PermissionDenied) -> HttpResponse:
    return _answer(request, ProblemError(403, "forbidden"))


@api.exception_handler(StaleError)
def _stale(request: HttpRequest, error: StaleError) -> HttpResponse:
    return _answer(request, ProblemError(409, "stale"), revision=getattr(error.held, "revision", None))


@api.exception_handler(BadForm)
def _bad_form(request: HttpRequest, error: BadForm) -> HttpResponse:
    found = [{"where": ".".join(map(str, one["loc"])), "what": one["msg"]} for one in error.errors]
    return _answer(request, ProblemError(422, "invalid"), errors=found)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return _answer(request, ProblemError(422, "invalid"), errors=[{"where": "", "what": one} for one in error.messages])
