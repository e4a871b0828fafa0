"""Registering an operation with its address, its documentation and its problems."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from ninja import Router
from ninja.operation import Operation as Made
from pydantic import BaseModel

Answer = Callable[[HttpRequest, dict[str, str]], Any]
PROBLEM = "#/components/schemas/Problem"
_TYPES = "application/json", "multipart/form-data"


@dataclass(frozen=True, slots=True)
class Operation:
    """What OpenAPI says of one operation; ``takes`` is the body, ``files`` the names of files sent with it."""

    name: str
    method: str
    path: str
    summary: str
    tag: str
    answers: Any
    parameters: Iterable[str] = ()
    takes: type[BaseModel] | None = None
    files: Iterable[str] = ()
    keyed: bool = False


def route(router: Router, operation: Operation, answer: Answer) -> None:
    """Register an operation: ``answer`` gets the request and the parts of the path."""

    def view(request: HttpRequest, **parts: str) -> Any:
        return answer(request, parts)

    names = re.findall(r"{(\w+)}", operation.path)
    first = inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=HttpRequest)
    rest = [inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=str) for name in names]
    view.__signature__ = inspect.Signature([first, *rest])  # type: ignore[attr-defined]  # how the router learns them
    view._ninja_contribute_to_operation = [_share]  # type: ignore[attr-defined]
    router.add_api_operation(
        operation.path,
        [operation.method],
        view,
        response=operation.answers,
        operation_id=operation.name,
        summary=operation.summary,
        tags=[operation.tag],
        openapi_extra=_extra(operation),
    )


_PATHS: dict[tuple[str, ...], Any] = {}
_ANSWERS: dict[Any, Any] = {}


def _share(made: Made) -> None:
    """What takes the same parts of a path, or answers with the same, shares one model: each holds some 20 KB."""
    made.models = made.signature.models = _PATHS.setdefault(tuple(made.signature.path_params_names), made.models)
    made.response_models = {
        status: model and _ANSWERS.setdefault(model.model_fields["response"].annotation, model)
        for status, model in made.response_models.items()
    }


def _extra(operation: Operation) -> dict[str, Any]:
    problem = {"application/problem+json": {"schema": {"$ref": PROBLEM}}}
    found: dict[str, Any] = {"responses": {"4XX": {"description": "A problem (RFC 9457)", "content": problem}}}
    parameters = [_query(name) for name in operation.parameters]
    if operation.keyed:
        parameters.append(_header("Idempotency-Key"))
    if parameters:
        found["parameters"] = parameters
    if operation.takes is not None:
        found["requestBody"] = _body(operation.takes, list(operation.files))
    return found


def _query(name: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": {"type": "string"}}


def _header(name: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "schema": {"type": "string", "maxLength": 80}}


def _body(takes: type[BaseModel], files: list[str]) -> dict[str, Any]:
    schema = takes.model_json_schema()
    schema = _inlined(schema, schema.pop("$defs", {}))
    for name in files:
        schema.setdefault("properties", {})[name] = {"type": "string", "format": "binary"}
        schema.setdefault("required", []).append(name)
    return {"required": bool(schema.get("required")), "content": {_TYPES[bool(files)]: {"schema": schema}}}


def _inlined(part: Any, definitions: dict[str, Any]) -> Any:
    """A schema with what it refers to put in its place."""
    if isinstance(part, list):
        return [_inlined(one, definitions) for one in part]
    if not isinstance(part, dict):
        return part
    if name := part.get("$ref"):
        return _inlined(definitions[str(name).rpartition("/")[2]], definitions)
    return {key: _inlined(value, definitions) for key, value in part.items()}
