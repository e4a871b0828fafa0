"""Reports while they are written (for who works on them), and what was published, with its evidence."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.urls import reverse
from pydantic import BaseModel

from relatoria_web.api.call import Call
from relatoria_web.api.resource import Resource, equals, is_true, plain
from relatoria_web.conclude.domain.queries.report import visible
from relatoria_web.conclude.models import Comment, Expression, Publication, PublicationState, Report, Sentence, Version
from relatoria_web.conclude.rules import SEE_COMMENT, SEE_EXPRESSION, SEE_REPORT, SEE_SENTENCE


class ReportOut(BaseModel):
    """A report of a meeting: one work, whatever the number of its languages."""

    uid: str
    meeting: str
    slug: str
    profile: str
    workspace: str
    points: str


class ExpressionOut(BaseModel):
    """A report in one language, while it is written."""

    uid: str
    revision: int
    meeting: str
    report: str
    language: str
    title: str
    step: str
    work: str
    faults: list[dict[str, Any]]
    holder: str | None
    held_until: datetime | None


class SentenceOut(BaseModel):
    """A sentence with what it rests on; ``faults`` are those that the check found at revision ``checked``."""

    uid: str
    revision: int
    expression: str
    name: str
    section: str
    heading: str
    paragraph: int
    order: int
    text: str
    kind: str
    contributions: list[str]
    point: str | None
    quantifier: str
    count: list[int]
    faults: list[Any]
    checked: int | None
    live: bool
    evidence: dict[str, Any] | None = None


class CommentOut(BaseModel):
    """A remark on a sentence, perhaps with another wording."""

    uid: str
    sentence: str
    text: str
    suggestion: str
    state: str
    by: str | None
    created: datetime


class VersionOut(BaseModel):
    """An expression as it stood at a moment; ``data`` is the library's report, at its own address."""

    uid: str
    expression: str
    number: int
    note: str
    by: str | None
    created: datetime
    data: dict[str, Any] | None = None


class PublicationOut(BaseModel):
    """What was published; ``page`` (sections, sentences, evidence) comes at its own address."""

    uid: str
    meeting: str
    report: str
    language: str
    version: int
    symbol: str
    title: str
    state: str
    published: datetime | None
    note: str
    override: str
    withdrawn: datetime | None
    withdrawn_reason: str
    address: str
    files: dict[str, str]
    page: dict[str, Any] | None = None


def _report(call: Call, row: Report) -> dict[str, Any]:
    return {
        **plain(row, "uid", "slug", "profile", "workspace"),
        "meeting": row.meeting.slug,
        "points": row.points.uid,
    }


def _expression(call: Call, row: Expression) -> dict[str, Any]:
    return {
        **plain(row, "uid", "revision", "language", "title", "step", "work", "faults", "held_until"),
        "meeting": row.report.meeting.slug,
        "report": row.report.uid,
        "holder": str(row.holder) if row.holder else None,
    }


def _sentence(call: Call, row: Sentence) -> dict[str, Any]:
    names = ("uid", "revision", "name", "paragraph", "order", "text", "kind", "contributions", "quantifier", "count")
    return {
        **plain(row, *names, "faults", "checked", "live"),
        "expression": row.expression.uid,
        "section": row.section.key,
        "heading": row.section.heading,
        "point": row.point.uid if row.point else None,
    }


def _comment(call: Call, row: Comment) -> dict[str, Any]:
    by = str(row.by) if row.by else None
    return {**plain(row, "uid", "text", "suggestion", "state", "created"), "sentence": row.sentence.uid, "by": by}


def _version(call: Call, row: Version) -> dict[str, Any]:
    by = str(row.by) if row.by else None
    return {**plain(row, "uid", "number", "note", "created"), "expression": row.expression.uid, "by": by}


def publication_address(row: Publication) -> str:
    """Where a publication is read."""
    return reverse("conclude:version", args=[row.meeting.slug, row.report.slug, row.language, row.version])


def _files(row: Publication, at: str) -> dict[str, str]:
    """Format → where the file is; none of a publication that was withdrawn."""
    if row.state == PublicationState.WITHDRAWN:
        return {}
    names = [one.format for one in row.files.all()]
    return {name: at + (name if name.endswith(".svg") else f"{row.download_name}.{name}") for name in names}


def _publication(call: Call, row: Publication) -> dict[str, Any]:
    address = publication_address(row)
    at = call.request.build_absolute_uri(address)
    names = ("uid", "language", "version", "symbol", "title", "state", "published", "note", "override")
    return {
        **plain(row, *names, "withdrawn", "withdrawn_reason"),
        "meeting": row.meeting.slug,
        "report": row.report.slug,
        "address": at,
        "files": _files(row, at),
    }


REPORTS = Resource(
    "reports",
    ReportOut,
    lambda call: SEE_REPORT.among(
        call.who, Report.objects.select_related("meeting", "points").defer("points__data", "points__registers")
    ),
    _report,
    filters={"meeting": equals("meeting__slug")},
)
EXPRESSIONS = Resource(
    "expressions",
    ExpressionOut,
    lambda call: SEE_EXPRESSION.among(call.who, Expression.objects.select_related("report__meeting", "holder__person")),
    _expression,
    filters={
        "report": equals("report__uid"),
        "meeting": equals("report__meeting__slug"),
        "language": equals("language"),
    },
)
SENTENCES = Resource(
    "sentences",
    SentenceOut,
    lambda call: SEE_SENTENCE.among(
        call.who,
        Sentence.objects.select_related("expression__report__meeting", "section", "point").defer(
            "point__voices", "point__members", "point__opposed"
        ),
    ),
    _sentence,
    filters={"expression": equals("expression__uid"), "live": is_true("live"), "point": equals("point__uid")},
    more=lambda call, row: {"evidence": row.evidence},
)
COMMENTS = Resource(
    "comments",
    CommentOut,
    lambda call: SEE_COMMENT.among(
        call.who, Comment.objects.select_related("sentence__expression__report__meeting", "by__person")
    ),
    _comment,
    filters={
        "sentence": equals("sentence__uid"),
        "expression": equals("sentence__expression__uid"),
        "state": equals("state"),
    },
)
VERSIONS = Resource(
    "versions",
    VersionOut,
    lambda call: (
        Version.objects.filter(expression__in=SEE_EXPRESSION.among(call.who, Expression.objects.all()).order_by())
        .select_related("expression", "by__person")
        .defer("data")
    ),
    _version,
    filters={"expression": equals("expression__uid")},
    more=lambda call, row: {"data": row.data},
)
PUBLICATIONS = Resource(
    "publications",
    PublicationOut,
    lambda call: visible(call.who).select_related("meeting", "report").defer("page").prefetch_related("files"),
    _publication,
    filters={
        "meeting": equals("meeting__slug"),
        "report": equals("report__slug"),
        "language": equals("language"),
        "state": equals("state"),
    },
    more=lambda call, row: {"page": row.page if row.state != PublicationState.WITHDRAWN else None},
)
RESOURCES: tuple[Resource[Any], ...] = (REPORTS, EXPRESSIONS, SENTENCES, COMMENTS, VERSIONS, PUBLICATIONS)
