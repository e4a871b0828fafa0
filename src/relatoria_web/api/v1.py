"""The API, first version: its addresses and its documentation."""

from __future__ import annotations

import importlib
import json
import pkgutil
from typing import Any

from ninja import NinjaAPI, Router
from ninja.openapi.schema import OpenAPISchema
from pydantic import BaseModel

from relatoria_web.api import answers, resources
from relatoria_web.api.auth import caller


class Problem(BaseModel):
    """What went wrong (RFC 9457): a code, words in the reader's language, and what is wrong with which field."""

    type: str
    title: str
    status: int
    code: str
    errors: list[dict[str, str]] | None = None
    current: dict[str, Any] | None = None


class Api(NinjaAPI):
    """The API, whose document knows the shape of problems."""

    def get_openapi_schema(self, **given: Any) -> OpenAPISchema:
        """The OpenAPI document."""
        found = super().get_openapi_schema(**given)
        found["components"]["schemas"]["Problem"] = Problem.model_json_schema()
        return found


api = Api(
    title="Relatoría",
    version="1",
    description="Everything that the pages can do. Texts come in all languages, or in the one of `?lang=`.",
    urls_namespace="api-1",
    auth=caller,
    docs_url=None,
)
answers.install(api)
router = Router()
for _module in sorted(one.name for one in pkgutil.iter_modules(resources.__path__)):
    _found = importlib.import_module(f"{resources.__name__}.{_module}")
    for _one in (*getattr(_found, "RESOURCES", ()), *getattr(_found, "ACTS", ())):
        _one.route(router)
api.add_router("", router)


def document() -> dict[str, Any]:
    """The OpenAPI document as plain JSON, whatever the address of the house."""
    found: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/1/")))
    return found
