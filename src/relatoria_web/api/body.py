"""The body of a request: JSON or a form with files, read with clear words for whatever is wrong."""

from __future__ import annotations

import json
from typing import Any, ClassVar, TypeVar

from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel, ConfigDict, ValidationError

from relatoria_web.api.problems import ProblemError


class In(BaseModel):
    """What an operation takes. Unknown fields are refused; ``translated`` names those that hold texts."""

    model_config = ConfigDict(extra="forbid")
    translated: ClassVar[tuple[str, ...]] = ()


Taken = TypeVar("Taken", bound=BaseModel)
WHAT: dict[str, str | Promise] = {
    "missing": _("is needed"),
    "extra_forbidden": _("is not a field of this"),
    "read_only": _("cannot be changed here, and is not what stands there"),
    "enum": _("is none of the values that are allowed"),
    "nowhere": _("names nothing that stands there, or nothing that is open to you"),
    "text": _("is no text: send one per language, or a plain one with ?lang="),
    "null": _("holds a character that no text may hold"),
}
"""Kind of fault → its words; any other is «not of the kind that is wanted here»."""
OTHER = _("is not of the kind that is wanted here")


def fault(where: str, what: str) -> dict[str, str]:
    """One entry of a problem's ``errors``."""
    return {"where": where, "what": str(WHAT.get(what, OTHER))}


def refuse(*faults: tuple[str, str]) -> ProblemError:
    """The problem that fields are not as they must be: (field, kind of fault) each."""
    return ProblemError(422, "invalid", errors=[fault(where, what) for where, what in faults])


def sent(request: HttpRequest) -> dict[str, Any]:
    """The object that the body is; none for an empty body.

    Raises:
        ProblemError: 415 for another type, 413 if it is too large, 400 if it is no JSON, 422 if it is no object.
    """
    try:
        raw = request.body
    except RequestDataTooBig as error:
        raise ProblemError(413, "too_large") from error
    if not raw:
        return {}
    if request.content_type != "application/json":
        raise ProblemError(415, "wrong_type", wanted="application/json")
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise ProblemError(400, "bad_json") from error
    if not isinstance(found, dict):
        raise ProblemError(422, "no_object")
    if "\\u0000" in json.dumps(found):
        raise refuse(("", "null"))
    return found


def file_of(request: HttpRequest, name: str) -> Any:
    """The file that a form brings.

    Raises:
        ProblemError: 422 if it brings none.
    """
    found = request.FILES.get(name)
    if not isinstance(found, UploadedFile):
        raise ProblemError(422, "no_file", name=name)
    return found


def form(request: HttpRequest) -> dict[str, Any]:
    """The fields of a form with files; the files are in ``request.FILES``.

    Raises:
        ProblemError: 415 for another type, 413 if it is too large, 400 if it cannot be read.
    """
    if request.content_type != "multipart/form-data":
        raise ProblemError(415, "wrong_type", wanted="multipart/form-data")
    try:
        return {name: value for name, value in request.POST.items() if value != ""}
    except (RequestDataTooBig, TooManyFilesSent) as error:
        raise ProblemError(413, "too_large") from error
    except MultiPartParserError as error:
        raise ProblemError(400, "bad_form") from error


def taken(takes: type[Taken], found: dict[str, Any]) -> Taken:
    """The body as the operation takes it.

    Raises:
        ProblemError: 422 with each field that is not as it must be.
    """
    try:
        return takes.model_validate(found)
    except ValidationError as error:
        faults = [fault(".".join(map(str, one["loc"])), one["type"]) for one in error.errors()]
        raise ProblemError(422, "invalid", errors=faults) from error
