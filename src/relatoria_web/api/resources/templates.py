"""Document templates of processes: read, and kept."""

from __future__ import annotations

import base64
from typing import Any

from pydantic import BaseModel

from relatoria_web.api.act import Act
from relatoria_web.api.body import In, refuse
from relatoria_web.api.call import Call
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.api.resources.frame import PROCESSES
from relatoria_web.api.translated import Texts, read_texts
from relatoria_web.prepare.domain.queries.matter import reader
from relatoria_web.prepare.domain.template import TEXTS, keep_template
from relatoria_web.prepare.models import DocumentTemplate
from relatoria_web.prepare.rules import SEE_TEMPLATE


class TemplateOut(BaseModel):
    """What the documents of a process are printed with; ``logo`` is a PNG in base64."""

    uid: str
    revision: int
    process: str
    name: Texts
    footer: Texts
    disclaimer: Texts
    logo_alt: Texts
    headings: Texts
    colour: str
    logo: str


class TemplateIn(In):
    """What is to change over the ``revision`` that was read (0: there was none); ``logo`` is a PNG in base64."""

    revision: int = 0
    name: Texts | None = None
    footer: Texts | None = None
    disclaimer: Texts | None = None
    logo_alt: Texts | None = None
    headings: Texts | None = None
    colour: str | None = None
    logo: str | None = None


def _template(call: Call, row: DocumentTemplate) -> dict[str, Any]:
    texts = {name: call.texts(getattr(row, name)) for name in TEXTS}
    logo = base64.b64encode(bytes(row.logo)).decode()
    return {**plain(row, "uid", "revision", "colour"), **texts, "process": row.process.slug, "logo": logo}


def _keep(call: Call, row: Any, data: TemplateIn) -> DocumentTemplate:
    held = DocumentTemplate.objects.filter(process=row).first() or DocumentTemplate(process=row)
    given = data.model_dump(exclude_none=True, exclude={"revision"})
    details = {name: _read(call, name, value, held) for name, value in given.items()}
    return keep_template(call.who, process=row, revision=data.revision, details=details, language=reader())


def _read(call: Call, name: str, value: Any, held: DocumentTemplate) -> Any:
    try:
        if name in TEXTS:
            return read_texts(call.request, value, getattr(held, name))
        return base64.b64decode(value, validate=True) if name == "logo" else value
    except ValueError as error:
        raise refuse((name, "text" if name in TEXTS else "other")) from error


TEMPLATES = Resource(
    "templates",
    TemplateOut,
    lambda call: SEE_TEMPLATE.among(call.who, DocumentTemplate.objects.select_related("process").order_by("pk")),
    _template,
    filters={"process": equals("process__slug")},
)
RESOURCES: tuple[Resource[Any], ...] = (TEMPLATES,)
ACTS = (
    Act(
        "keep_template",
        "Keep the document template of a process",
        "/processes/{key}/template/",
        Scope.PREPARE,
        _keep,
        PROCESSES,
        TemplateIn,
        TEMPLATES,
    ),
)
