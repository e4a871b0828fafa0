"""The document template of a process: kept once it can be printed with, and given to whatever makes documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from relatoria_web.bridge.templates import NEUTRAL, BadTemplateError, Kept, checked
from relatoria_web.prepare import actions
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.models import DocumentTemplate, Process
from relatoria_web.prepare.rules import CHANGE_TEMPLATE
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.site.translated import Translated

TEXTS = ("name", "footer", "disclaimer", "logo_alt", "headings")


def held(row: DocumentTemplate) -> Kept:
    """The values of a row."""
    texts = {name: _plain(getattr(row, name)) for name in TEXTS}
    return Kept(**texts, colour=row.colour, logo=bytes(row.logo))


def template_of(process: int | None) -> Kept:
    """What documents of a process are printed with; neutral where it has no template. One query."""
    row = DocumentTemplate.objects.filter(process=process).first()
    return held(row) if row else NEUTRAL


@transaction.atomic
def keep_template(
    who: Standing, *, process: Process, revision: int, details: Mapping[str, Any], language: str
) -> DocumentTemplate:
    """Write the columns in ``details``; of the rest nothing changes. What is published already stays as it is.

    Raises:
        RefusedError: if it could not be printed with: in ``language``.
        StaleError: if somebody else changed it meanwhile; nothing is written.
    """
    CHANGE_TEMPLATE.demand(who, DocumentTemplate(process=process))
    row, _made = DocumentTemplate.objects.get_or_create(process=process)
    for name, value in details.items():
        setattr(row, name, value)
    try:
        colour, logo = checked(held(row), language)
    except BadTemplateError as error:
        raise RefusedError(str(error)) from error
    columns = dict(details) | {"colour": colour, "logo": logo}
    changed = row.revise(revision, **columns)
    log(who, actions.CHANGE_TEMPLATE, changed, fields=sorted(details))
    return changed


def _plain(text: Translated) -> dict[str, str]:
    return {language: words for language, (words, _status) in text.texts.items()}
