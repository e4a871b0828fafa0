"""What people are told of what comes in: documents, statements, consultations, and what became of what they sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.domain.queries.follow import followers
from relatoria_web.convene.followable import Followable, followable
from relatoria_web.gather import actions
from relatoria_web.gather.models import (
    Consultation,
    ConsultationKind,
    Contribution,
    Document,
    Intervention,
    Statement,
)
from relatoria_web.gather.provenance import contribution_label, document_label, in_the_record
from relatoria_web.gather.rules import (
    CHANGE_CONSULTATION,
    CHANGE_DOCUMENT_RIGHT,
    SEE_CONTRIBUTION,
    SEE_DOCUMENT,
    SEE_STATEMENT,
)
from relatoria_web.people.domain.notification import notify
from relatoria_web.people.domain.queries.notification import holders
from relatoria_web.people.models import Pace
from relatoria_web.people.notices import Notice, notice
from relatoria_web.site.standing import MEMBERS, TEAM, Role


def _record(document: Document) -> str:
    return reverse("gather:record", args=[document.meeting.slug, document.uid])


def _statement(statement: Statement) -> str:
    return reverse("gather:statement", args=[statement.meeting.slug, statement.uid])


def _statements(statement: Statement) -> str:
    return reverse("gather:statements", args=[statement.meeting.slug])


def _consultation(consultation: Consultation) -> str:
    return reverse("gather:consultation", args=[consultation.meeting.slug, consultation.uid])


def _document_of(target: Any, detail: Mapping[str, Any]) -> Document | None:
    """The document that somebody sent, of a contribution that was judged."""
    return target.document if isinstance(target, Contribution) else None


def _read_in(target: Any, detail: Mapping[str, Any]) -> Document | None:
    """The document itself, or that of an item that was judged."""
    return target.document if isinstance(target, Contribution | Intervention) else _as_document(target)


def _as_document(target: Any) -> Document | None:
    return target if isinstance(target, Document) else None


def _contribution(row: Contribution) -> str:
    return reverse("gather:contribution", args=[row.meeting.slug, row.uid])


def keepers(consultation: Consultation) -> list[int]:
    """Who sees to a consultation: the secretariat, or the coordinator where it is of civil society."""
    civil = consultation.kind == ConsultationKind.CIVIL_SOCIETY
    return holders(consultation.meeting, Role.COORDINATOR if civil else Role.SECRETARIAT)


def _kind(name: str, right: str, words: Any, address: Any, **more: Any) -> str:
    return notice(Notice(name=f"gather.{name}", right=right, words=words, address=address, **more)).name


def _team(row: Any) -> list[int]:
    return holders(row.meeting, *TEAM)


_LIGHT: Mapping[str, Any] = {"leaves": ("text", "shape", "masked")}
NOT_READ = _kind(
    "document.failed",
    CHANGE_DOCUMENT_RIGHT.name,
    _("A document could not be read: %(what)s"),
    _record,
    pace=Pace.NOW,
    **_LIGHT,
)
READ = _kind(
    "document.read",
    CHANGE_DOCUMENT_RIGHT.name,
    _("A document of yours was read: %(what)s"),
    _record,
    pace=Pace.NEVER,
    **_LIGHT,
)
OPENED = _kind(
    "document.open",
    SEE_DOCUMENT.name,
    _("The embargo on a document is over: %(what)s"),
    _record,
    what=lambda document: str(document.meeting.title),  # a title may name whom a rule withholds
    **_LIGHT,
)
JUDGED = _kind(
    "document.judged",
    SEE_DOCUMENT.name,
    _("What was read from your document was reviewed: %(what)s"),
    _record,
    **_LIGHT,
    after=(actions.JUDGE, actions.WITHDRAW),
    of=_document_of,
    whom=lambda document: [document.submitted_by_id],
)
RECEIVED = _kind(
    "statement.received",
    SEE_STATEMENT.name,
    _("A statement was submitted: %(what)s"),
    _statements,
    after=(actions.SUBMIT_STATEMENT,),
    whom=_team,
)
TAKEN_BACK = _kind(
    "statement.withdrawn",
    SEE_STATEMENT.name,
    _("A statement was taken back: %(what)s"),
    _statements,
    after=(actions.WITHDRAW_STATEMENT,),
    whom=_team,
)
DELIVERED = _kind(
    "statement.delivered",
    SEE_STATEMENT.name,
    _("Your statement was marked as delivered: %(what)s"),
    _statement,
    after=(actions.DELIVER_STATEMENT,),
    whom=lambda statement: [statement.account_id],
)
STATEMENT_READ = _kind(
    "statement.read", SEE_STATEMENT.name, _("Your statement was read: %(what)s"), _statement
)  # fmt: skip
STATEMENT_NOT_READ = _kind(
    "statement.failed",
    SEE_STATEMENT.name,
    _("Your statement could not be read: %(what)s"),
    _statement,
    pace=Pace.NOW,
)
DUE = _kind(
    "consultation.due", CHANGE_CONSULTATION.name, _("A consultation is near: %(what)s"), _consultation
)  # fmt: skip
MISSING = _kind(
    "consultation.missing",
    CHANGE_CONSULTATION.name,
    _("The report of a consultation is missing: %(what)s"),
    _consultation,
)
FROZEN = _kind(
    "input.frozen",
    "gather.input.see",
    _("The input of a meeting was frozen: %(what)s"),
    lambda held: reverse("gather:input", args=[held.meeting.slug, held.uid]),
    after=(actions.FREEZE_INPUT,),
    whom=lambda held: holders(held.meeting, *MEMBERS),
)


followable(Followable("document", SEE_DOCUMENT, _("Documents"), _record, document_label, leaves=("text", "shape")))
followable(
    Followable(
        "contribution",
        SEE_CONTRIBUTION,
        _("Contributions"),
        _contribution,
        lambda who, row: contribution_label(who, row) or str(row.meeting.title),
        still=in_the_record,
    )
)
ARRIVED = _kind(
    "document.arrived",
    SEE_DOCUMENT.name,
    _("A document came into a meeting that you follow: %(what)s"),
    _record,
    what=lambda document: str(document.meeting.title),
    **_LIGHT,
)
DOCUMENT_CHANGED = _kind(
    "document.changed",
    SEE_DOCUMENT.name,
    _("A document that you follow was changed, or what was read from it was reviewed: %(what)s"),
    _record,
    what=lambda document: str(document.meeting.title),
    **_LIGHT,
    after=(actions.CHANGE_DOCUMENT, actions.RETRY_DOCUMENT, actions.JUDGE, actions.WITHDRAW),
    of=_read_in,
    whom=lambda document: followers("document", document.uid),
)
CONTRIBUTION_CHANGED = _kind(
    "contribution.changed",
    SEE_CONTRIBUTION.name,
    _("A contribution that you follow was reviewed: %(what)s"),
    _contribution,
    what=lambda row: row.public_wording or str(row.meeting.title),
    after=(actions.JUDGE, actions.WITHDRAW),
    of=lambda target, detail: target if isinstance(target, Contribution) else None,
    whom=lambda row: followers("contribution", row.uid),
)


def tell_sender(document: Document, kind: str) -> None:
    """Tell who submitted a statement what became of its document; of another document nobody is told."""
    statement = Statement.objects.filter(document=document).select_related("meeting").first()
    if statement is not None:
        notify([statement.account_id], kind, statement)
