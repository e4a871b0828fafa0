"""What goes wrong anywhere below the API, told as a problem: each kind of refusal has one status and its words."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DataError, IntegrityError
from django.db.models import ProtectedError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from ninja import NinjaAPI
from ninja.errors import ValidationError as BadForm

from relatoria.errors import RelatoriaError
from relatoria_web.api.body import fault
from relatoria_web.api.problems import ProblemError
from relatoria_web.bridge.drafts import BadFactsError
from relatoria_web.bridge.panels import PanelError
from relatoria_web.conclude.domain.point import RefusedError
from relatoria_web.conclude.domain.sentence import ConflictError
from relatoria_web.convene.domain.closing import ClosingError
from relatoria_web.convene.domain.floor import WORDS as FLOOR
from relatoria_web.convene.domain.floor import FloorError
from relatoria_web.convene.domain.indico import NotIndicoError
from relatoria_web.convene.domain.keep import HeldError
from relatoria_web.convene.domain.minutes import MinutesError
from relatoria_web.convene.domain.registration import RegistrationError
from relatoria_web.convene.views.closing import REFUSED as CLOSING
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.templatetags.gather import reader_language
from relatoria_web.prepare.domain.product import ChangedMeanwhileError
from relatoria_web.prepare.domain.refused import RefusedError as PrepareRefusedError
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.rights import LockedError
from relatoria_web.site.views.pages import CLOSED

NOT_INDICO = _("That file is no programme exported from Indico as JSON; nothing was written.")


def _said(error: Exception) -> ProblemError:
    """The problem of a refusal."""
    match error:
        case ProblemError():
            return error
        case Http404():
            return ProblemError(404, "not_found")
        case LockedError():
            return ProblemError(403, "refused", why=str(CLOSED))
        case PermissionDenied():
            return ProblemError(403, "forbidden")
        case ClosingError():
            return ProblemError(422, "refused", why=str(CLOSING[error.code]))
        case NotIndicoError():
            return ProblemError(422, "refused", why=str(NOT_INDICO))
        case StaleError() | ConflictError() | ChangedMeanwhileError():
            return ProblemError(409, "stale")
        case FloorError():
            return ProblemError(409, "refused", why=FLOOR[error.code])
        case ValidationError():
            return ProblemError(422, "invalid", errors=[{"where": "", "what": one} for one in error.messages])
        case BadForm():
            faults = [fault(".".join(map(str, one["loc"])), one["type"]) for one in error.errors]
            return ProblemError(422, "invalid", errors=faults)
        case RelatoriaError():
            return ProblemError(422, "refused", why=error.say(reader_language()))
        case DataError():
            return ProblemError(422, "invalid")
        case IntegrityError() | ProtectedError() | HeldError():
            return ProblemError(409, "clash")
    return ProblemError(422, "refused", why=str(error))


KNOWN = (
    ProblemError,
    Http404,
    PermissionDenied,
    StaleError,
    FloorError,
    MinutesError,
    RegistrationError,
    ValidationError,
    BadForm,
    RelatoriaError,
    DataError,
    IntegrityError,
    ProtectedError,
    RefusedError,
    CannotError,
    ConflictError,
    HeldError,
    PrepareRefusedError,
    ChangedMeanwhileError,
    BadFactsError,
    ClosingError,
    NotIndicoError,
    PanelError,
)
"""The kinds of refusal that the domain functions raise."""


def answer(api: NinjaAPI, request: HttpRequest, error: Exception) -> HttpResponse:
    """A refusal as problem details."""
    problem = _said(error)
    response = api.create_response(request, problem.body(), status=problem.status)
    response["Content-Type"] = "application/problem+json"
    if problem.status == 401:
        response["WWW-Authenticate"] = "Bearer"
    return response


def install(api: NinjaAPI) -> None:
    """Have every kind of refusal answered."""
    for kind in KNOWN:
        api.add_exception_handler(kind, lambda request, error: answer(api, request, error))  # type: ignore[arg-type]
