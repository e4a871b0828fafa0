"""Publishing: frozen by the worker, refused where the check finds faults, corrected, withdrawn."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from relatoria_web.bridge.attendance import with_participants
from relatoria_web.bridge.pages import files_of, page_of
from relatoria_web.bridge.reports import LEAK, report_from
from relatoria_web.conclude import actions
from relatoria_web.conclude.domain.assemble import assembled
from relatoria_web.conclude.domain.check import check_expression, standing_faults
from relatoria_web.conclude.domain.point import RefusedError
from relatoria_web.conclude.domain.telling import tell_published
from relatoria_web.conclude.domain.version import keep
from relatoria_web.conclude.models import (
    OUT,
    UNMADE,
    Clearance,
    Expression,
    Publication,
    PublicationState,
    PublishedFile,
    Step,
)
from relatoria_web.conclude.notices import REFUSED
from relatoria_web.conclude.rules import PUBLISH, WITHDRAW_PUBLICATION
from relatoria_web.convene.domain.queries.totals import totals_of
from relatoria_web.people.domain.notification import notify
from relatoria_web.prepare.domain.template import template_of
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing
from relatoria_web.trace.domain.log import log

if TYPE_CHECKING:
    from relatoria.model.record import Record

PREFIX = "REL"
"""Of our document symbols: nobody takes them for symbols of the United Nations."""


@transaction.atomic
def publish(
    who: Standing,
    *,
    expression: Expression,
    audience: str = Audience.PUBLIC,
    embargo: datetime | None = None,
    note: str = "",
    override: str = "",
) -> Publication:
    """Ask for an expression to be published; the caller hands the work to the worker, which checks it first.

    ``override`` is the reason for publishing in spite of faults; it and the name of who gives it are shown for good.

    Raises:
        RefusedError: if the text is not cleared, or a correction does not say what it corrects.
    """
    PUBLISH.demand(who, expression)
    if expression.step != Step.CLEARED:
        raise RefusedError(_("Clear the text first: what is published has been cleared by somebody."))
    last = expression.publications.exclude(state__in=UNMADE).aggregate(n=Max("version"))["n"] or 0
    if last and not note.strip():
        raise RefusedError(_("Say what this version corrects: the note stands on the page."))
    expression.publications.filter(state__in=UNMADE).delete()
    report = expression.report
    made = Publication.objects.create(
        meeting=report.meeting,
        report=report,
        expression=expression,
        language=expression.language,
        version=last + 1,
        symbol=symbol(expression, last + 1),
        title=expression.title[:300],
        by_id=who.account,
        note=note.strip(),
        override=override.strip(),
        audience=Audience(audience),
        embargo=embargo,
    )
    action = actions.CORRECT if last else actions.PUBLISH
    log(who, action, made, meeting=report.meeting_id, symbol=made.symbol, version=made.version)
    if made.override:
        log(who, actions.OVERRIDE, made, meeting=report.meeting_id, symbol=made.symbol, reason=made.override)
    return made


def symbol(expression: Expression, version: int) -> str:
    """«REL/IDM-2018-1/R.1/Rev.1»: our prefix, the meeting, the number of the report, the revision."""
    report = expression.report
    number = report.meeting.reports.filter(pk__lte=report.pk).count()
    revised = f"/Rev.{version - 1}" if version > 1 else ""
    return f"{PREFIX}/{report.meeting.slug.upper()}/R.{number}{revised}"


def freeze(publication: Publication, *, gathered: Record, public: Record) -> Publication:
    """Check, make page and files, and let the publication stand in place of the one before; or refuse it.

    A leak is never published, whatever the reason.
    """
    expression = publication.expression
    desk = check_expression(expression, gathered=gathered, public=public)
    expression.refresh_from_db()
    faults = standing_faults(expression)
    leaks = any(fault["kind"] == LEAK for fault in faults)
    if leaks or (faults and not publication.override):
        notify([publication.by_id], REFUSED, expression)
        return publication.revise(None, state=PublicationState.REFUSED, faults=_telling(faults))
    data = assembled(expression)
    uids = {one.name: one.uid for one in expression.sentences.filter(live=True).only("uid", "number")}
    report = report_from(data)
    page = page_of(report, desk.record, desk.points, uids)
    page["participants"] = totals_of(publication.meeting, publication.language)
    filed = replace(with_participants(report, page["participants"]), symbol=publication.symbol)
    head = template_of(publication.meeting.process_id)
    beside = publication.download_name.removesuffix(publication.language) + "{language}.html"
    marks = {"symbol": _marked(publication), "beside": beside}
    made = files_of(filed, desk.record, desk.points, head, **marks)
    files = {name: _stored(name, body) for name, body in made.items()}
    return _stand(publication, data, page=page, files=files, faults=_telling(faults))


def _marked(publication: Publication) -> str:
    """The symbol and the day, in the language of the text."""
    with override(publication.language):
        return f"{publication.symbol} · {date_format(timezone.localdate(), 'DATE_FORMAT')}"


def _telling(faults: list[dict[str, str]]) -> list[dict[str, str]]:
    """The faults as they are kept with a publication: the first two hundred say enough."""
    return faults[:200]


def _stored(name: str, body: bytes) -> tuple[str, str, int]:
    """Put a file where its content says; what is there already is not written again."""
    sha = hashlib.sha256(body).hexdigest()
    place = f"publications/{sha[:2]}/{sha}.{name.rpartition('.')[2]}"
    if not default_storage.exists(place):
        place = default_storage.save(place, ContentFile(body))
    return place, sha, len(body)


@transaction.atomic
def _stand(
    publication: Publication,
    data: dict[str, Any],
    *,
    page: dict[str, Any],
    files: dict[str, tuple[str, str, int]],
    faults: list[dict[str, str]],
) -> Publication:
    expression = publication.expression
    publication.files.all().delete()
    PublishedFile.objects.bulk_create(
        [
            PublishedFile(publication=publication, format=name, name=place, sha256=sha, size=size)
            for name, (place, sha, size) in files.items()
        ]
    )
    sealed = json.dumps([page, sorted((name, sha) for name, (_p, sha, _s) in files.items())], sort_keys=True)
    older = expression.publications.filter(state=PublicationState.CURRENT).exclude(pk=publication.pk)
    older.update(state=PublicationState.SUPERSEDED)
    keep(expression, data, note=publication.symbol, by=publication.by_id)
    expression.revise(None, step=Step.PUBLISHED)
    Clearance.objects.create(
        expression=expression, step=Step.PUBLISHED, note=publication.symbol, by_id=publication.by_id
    )
    made = publication.revise(
        None,
        state=PublicationState.CURRENT,
        page=page,
        faults=faults,
        title=page["title"][:300],
        hash=hashlib.sha256(sealed.encode()).hexdigest(),
        published=timezone.now(),
    )
    tell_published(made)
    return made


@transaction.atomic
def withdraw(who: Standing, *, publication: Publication, reason: str) -> Publication:
    """Withdraw a publication; its address then says so, when, and why.

    An earlier version can be withdrawn as well: what leaked in it is readable until then, whatever the newest says.

    Raises:
        RefusedError: without a reason, or if it is out no more.
    """
    WITHDRAW_PUBLICATION.demand(who, publication)
    if not reason.strip():
        raise RefusedError(_("A withdrawal needs a reason: it stands in the place of the report."))
    if publication.state not in OUT:
        raise RefusedError(_("This version is out no more; nothing was changed."))
    newest = publication.state == PublicationState.CURRENT
    publication.revise(
        None, state=PublicationState.WITHDRAWN, withdrawn=timezone.now(), withdrawn_reason=reason.strip()
    )
    if newest:
        expression = publication.expression
        expression.revise(None, step=Step.WITHDRAWN)
        Clearance.objects.create(expression=expression, step=Step.WITHDRAWN, note=reason.strip(), by_id=who.account)
    log(who, actions.WITHDRAW, publication, meeting=publication.meeting_id, reason=reason.strip())
    return publication
