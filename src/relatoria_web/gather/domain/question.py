"""Guiding questions and their answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from relatoria_web.convene.domain.group_note import own
from relatoria_web.convene.models import Meeting, WorkingGroup
from relatoria_web.gather.actions import SAVE_QUESTION, SEND_ANSWER
from relatoria_web.gather.domain.arrival import arrive
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.models import Answer, Document, Inquiry, Origin
from relatoria_web.gather.rules import ANSWER_QUESTION, CHANGE_ANSWER, CHANGE_QUESTION
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log

Item = Mapping[str, Any]
"""What somebody brings: kind, subtype, text, facets."""


@transaction.atomic
def save_question(
    who: Standing,
    *,
    meeting: Meeting,
    fields: Mapping[str, Any],
    question: Inquiry | None = None,
    revision: int | None = None,
) -> Inquiry:
    """Ask a question, or change one.

    Raises:
        StaleError: if somebody else was first.
    """
    made = question or Inquiry(meeting=meeting)
    CHANGE_QUESTION.demand(who, made)
    made = made.revise(revision, **fields) if made.pk else Inquiry.objects.create(meeting=meeting, **fields)
    log(who, SAVE_QUESTION, made, meeting=meeting.pk)
    return made


@transaction.atomic
def keep_answer(
    who: Standing,
    *,
    question: Inquiry,
    fields: Mapping[str, Any],
    revision: int | None = None,
    group: WorkingGroup | None = None,
) -> Answer:
    """Keep an answer as it is written, one's own or that of a working group; called again and again.

    Raises:
        CannotError: if it was sent already, or asks for more than the question takes.
        StaleError: if it was saved elsewhere meanwhile.
    """
    _may_answer(who, question, group)
    whose: dict[str, Any] = {"group": group} if group else {"group": None, "account_id": who.account or 0}
    first = {"account_id": who.account or 0}
    answer, made = Answer.objects.get_or_create(question=question, **whose, defaults=first)
    if answer.sent:
        raise CannotError(_("It was sent already."))
    if len(fields.get("items", ())) > question.most:
        raise CannotError(_("The question takes %(n)s contributions at most.") % {"n": question.most})
    return answer.revise(None if made else revision, **fields)


@transaction.atomic
def send_answer(who: Standing, *, answer: Answer) -> Document:
    """Send an answer: each of its items becomes a contribution of the kind that was chosen for it. Twice is once.

    Raises:
        CannotError: if there is nothing in it, or nobody is named.
    """
    _may_answer(who, answer.question, answer.group)
    if answer.document is not None:
        return answer.document
    items = [one for one in answer.items if one["text"].strip()]
    if not items:
        raise CannotError(_("Write at least one contribution."))
    if not (answer.group or answer.speaker or answer.organisation_name or answer.country):
        raise CannotError(_("Say who answers: a person, an organisation or a country."))
    meeting = answer.question.meeting
    arrived = arrive(
        meeting,
        name=f"answer-{answer.uid}.md",
        chunks=[_text(answer, items).encode()],
        session_id=answer.question.session_id,
        origin=Origin.ANSWERS,
        kind_set="other",
        audience=answer.readers,
        submitted_by_id=who.account,
        source=_source(answer, items),
    )
    answer.revise(None, sent=timezone.now(), document=arrived.document)
    if answer.group is not None:
        own(answer.group, arrived.document.name)
    log(who, SEND_ANSWER, answer, meeting=meeting.pk, items=len(items))
    return arrived.document


def _may_answer(who: Standing, question: Inquiry, group: WorkingGroup | None) -> None:
    if group is None:
        ANSWER_QUESTION.demand(who, question)
        return
    CHANGE_ANSWER.demand(who, Answer(question=question, group=group, account_id=0))
    if not (question.is_open and question.by_groups) or group.meeting_id != question.meeting_id:
        raise CannotError(_("Working groups do not answer this question, or not any more."))


def _text(answer: Answer, items: Sequence[Item]) -> str:
    """The answer as a document: the question and who answers as its heading, a paragraph for each item."""
    asked = answer.question.text.said(answer.language).text
    by = _group_name(answer, answer.language) or answer.speaker or answer.organisation_name or answer.country
    paragraphs = [" ".join(one["text"].split()) for one in items]
    return "\n\n".join([f"# {asked} ({by})", *paragraphs]) + "\n"


def _group_name(answer: Answer, language: str) -> str:
    """The working group that answers, as a language calls it."""
    return answer.group.name.said(language).text if answer.group else ""


def _source(answer: Answer, items: Sequence[Item]) -> dict[str, Any]:
    return {
        "group": answer.group.voice if answer.group else "",
        "speaker": answer.speaker,
        "organisation": answer.organisation_name,
        "country": answer.country,
        "written": True,
        "kinds": [{name: one[name] for name in ("kind", "subtype", "facets") if name in one} for one in items],
    }
