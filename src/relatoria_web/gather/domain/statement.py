"""Submitting statements: drafted and kept as one writes, submitted, delivered, withdrawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from relatoria.errors import UnreadableFileError
from relatoria_web.bridge import reading as library
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.actions import (
    DELIVER_STATEMENT,
    OPEN_STATEMENT,
    SAVE_STATEMENT,
    SUBMIT_STATEMENT,
    WITHDRAW_STATEMENT,
)
from relatoria_web.gather.channels import CHANNELS
from relatoria_web.gather.domain.arrival import arrive, register
from relatoria_web.gather.domain.document import Upload, update_record
from relatoria_web.gather.domain.files import Kept, keep
from relatoria_web.gather.domain.queries.introduced import mandated
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.models import Document, Origin, Statement, StatementState
from relatoria_web.gather.rules import CHANGE_STATEMENT, SUBMIT
from relatoria_web.gather.rules import DELIVER_STATEMENT as MAY_DELIVER
from relatoria_web.gather.rules import OPEN_STATEMENT as MAY_OPEN
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log

_NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_LONGEST = 120


@transaction.atomic
def begin(who: Standing, *, meeting: Meeting, fields: Mapping[str, Any]) -> Statement:
    """Begin a draft that only its author sees."""
    SUBMIT.demand(who, meeting)
    made = Statement.objects.create(
        meeting=meeting, account_id=who.account or 0, organisation=mandated(who, meeting), **fields
    )
    log(who, SAVE_STATEMENT, made, meeting=meeting.pk)
    return made


@transaction.atomic
def save(who: Standing, *, statement: Statement, revision: int | None, fields: Mapping[str, Any]) -> Statement:
    """Keep a draft as it is written; called again and again.

    Raises:
        CannotError: if it was submitted already.
        StaleError: if it was saved elsewhere meanwhile; nothing is overwritten.
    """
    CHANGE_STATEMENT.demand(who, statement)
    if statement.state != StatementState.DRAFT:
        raise CannotError(_("It was submitted: withdraw it to change it."))
    return statement.revise(revision, **fields)


@transaction.atomic
def attach(who: Standing, *, statement: Statement, upload: Upload) -> Statement:
    """Put a file in the place of the text.

    Raises:
        UnreadableFileError: if it is empty or too large.
        CannotError: if the statement was submitted already.
    """
    CHANGE_STATEMENT.demand(who, statement)
    name, size, most = upload.name or "file", upload.size or 0, library.limits().max_bytes
    if not size:
        raise UnreadableFileError("empty_file", name=name)
    if size > most:
        raise UnreadableFileError("too_large_file", name=name, size=size, most=most)
    kept = keep(upload.chunks())
    return save(who, statement=statement, revision=None, fields={"place": kept.place, "file_name": name[-255:]})


@transaction.atomic
def submit(who: Standing, *, statement: Statement) -> Document:
    """Submit a draft; twice is once. Until it is delivered its document may be for the team only.

    Raises:
        CannotError: if there is neither a text nor a file, or nobody is named.
    """
    CHANGE_STATEMENT.demand(who, statement)
    if statement.state == StatementState.SUBMITTED and statement.document is not None:
        return statement.document
    if not (statement.text.strip() or statement.place):
        raise CannotError(_("Write the statement, or choose a file."))
    if not (statement.speaker or statement.organisation_name or statement.country):
        raise CannotError(_("Say who speaks: a person, an organisation or a country."))
    document = _document(statement)
    statement.revise(None, state=StatementState.SUBMITTED, document=document)
    log(who, SUBMIT_STATEMENT, statement, meeting=statement.meeting_id, document=document.uid)
    return document


def _document(statement: Statement) -> Document:
    fields = {
        "session_id": statement.session_id,
        "origin": Origin.STATEMENT,
        "kind_set": "statement",
        "title": statement.title,
        "audience": Audience.TEAM if statement.until_delivered else statement.readers,
        "submitted_by_id": statement.account_id,
        "source": _source(statement),
    }
    if statement.place:
        kept = Kept(statement.place.rpartition("/")[2], 0, statement.place)
        arrived = register(statement.meeting, name=statement.file_name, kept=kept, **fields)
    else:
        title = f"# {statement.title}\n\n" if statement.title else ""
        arrived = arrive(statement.meeting, name=_file_of(statement), chunks=_chunks(title + statement.text), **fields)
    if arrived.duplicate and Statement.objects.filter(document=arrived.document).exclude(pk=statement.pk).exists():
        raise CannotError(_("The same text was submitted already: it is kept once."))
    return arrived.document


def _file_of(statement: Statement) -> str:
    """The file name of a text that was written here: reports cite it by this, so it is the title where there is one."""
    words = " ".join(_NOT_IN_FILE_NAMES.sub(" ", statement.title).split()).lstrip(". ")
    return f"{words[:_LONGEST].strip() or f'statement-{statement.uid}'}.md"


def _chunks(text: str) -> Iterable[bytes]:
    return [text.encode()]


def _source(statement: Statement) -> dict[str, Any]:
    return {
        "speaker": statement.speaker,
        "role": statement.role,
        "organisation": statement.organisation_name,
        "country": statement.country,
        "stakeholder_type": CHANNELS[statement.channel].stakeholder if statement.channel in CHANNELS else "",
        "on_behalf_of": [one.strip() for one in statement.on_behalf_of.split(";") if one.strip()],
        "check_against_delivery": statement.check_against_delivery,
    }


@transaction.atomic
def deliver(who: Standing, *, statement: Statement) -> None:
    """Mark a statement as delivered: its document opens to its readers."""
    MAY_DELIVER.demand(who, statement)
    statement.revise(None, state=StatementState.DELIVERED)
    if statement.document is not None:
        statement.document.revise(None, audience=statement.readers)
    log(who, DELIVER_STATEMENT, statement, meeting=statement.meeting_id)


@transaction.atomic
def open_to_all(who: Standing, *, statement: Statement) -> None:
    """Open a statement to everybody who sees the meeting; before it is delivered, only if it does not wait for that."""
    MAY_OPEN.demand(who, statement)
    statement.revise(None, readers=Audience.PUBLIC)
    waits = statement.until_delivered and statement.state == StatementState.SUBMITTED
    if statement.document is not None and not waits:
        statement.document.revise(None, audience=Audience.PUBLIC)
    log(who, OPEN_STATEMENT, statement, meeting=statement.meeting_id)


@transaction.atomic
def withdraw(who: Standing, *, statement: Statement) -> None:
    """Take a statement back: its document and what was read from it leave the meeting; the text stays its author's."""
    CHANGE_STATEMENT.demand(who, statement)
    document = statement.document
    statement.revise(None, state=StatementState.WITHDRAWN, document=None)
    log(who, WITHDRAW_STATEMENT, statement, meeting=statement.meeting_id)
    if document is not None:
        document.delete()
        update_record(statement.meeting_id)


@transaction.atomic
def reopen(who: Standing, *, statement: Statement) -> None:
    """Make a withdrawn statement a draft again."""
    CHANGE_STATEMENT.demand(who, statement)
    if statement.state == StatementState.WITHDRAWN:
        statement.revise(None, state=StatementState.DRAFT)
