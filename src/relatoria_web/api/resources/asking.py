"""Guiding questions that are put as forms, and one's own answers to them."""

from __future__ import annotations

from copy import copy
from datetime import datetime
from typing import Any

from pydantic import BaseModel, Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In, refuse
from relatoria_web.api.call import Call
from relatoria_web.api.filled import filled
from relatoria_web.api.keeping import Keeping
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import Resource, equals, is_true, plain
from relatoria_web.api.translated import Texts
from relatoria_web.convene.models import WorkingGroup
from relatoria_web.gather.domain import question as domain
from relatoria_web.gather.domain.queries.question import led_by
from relatoria_web.gather.forms.facets import as_fields
from relatoria_web.gather.forms.input import AnswerForm, ItemForm, QuestionForm
from relatoria_web.gather.models import Answer, Inquiry
from relatoria_web.gather.rules import ANSWER_QUESTION, CHANGE_QUESTION, SEE_ANSWER, SEE_QUESTION
from relatoria_web.site.models.base import Audience


class InquiryOut(BaseModel):
    """A question put as a form: ``kinds`` of contribution that it asks for (none: any), ``most`` how many."""

    uid: str
    revision: int
    meeting: str
    session: str | None
    question: str | None
    order: int
    text: Texts
    kinds: list[str]
    facets: list[str]
    addressees: list[str]
    by_groups: bool
    most: int
    is_open: bool


class Item(In):
    """One contribution of an answer."""

    kind: str
    subtype: str = ""
    text: str = ""
    facets: dict[str, dict[str, str]] = Field(default_factory=dict)


class AnswerOut(BaseModel):
    """One's own answer; sent, it is a document of the meeting."""

    uid: str
    revision: int
    inquiry: str
    group: str | None
    speaker: str
    organisation_name: str
    country: str
    language: str
    readers: Audience
    items: list[Item]
    sent: datetime | None
    document: str | None


class AnswerIn(In):
    """What one answers, or a working ``group``; ``send`` ends it. Kept again, it needs the revision that was read."""

    group: str | None = None
    speaker: str = ""
    organisation_name: str = ""
    country: str = ""
    language: str = "en"
    readers: Audience = Audience.PARTICIPANTS
    items: list[Item] = Field(default_factory=list, max_length=100)
    revision: int | None = None
    send: bool = False


def _inquiry(call: Call, row: Inquiry) -> dict[str, Any]:
    return {
        **plain(row, "uid", "revision", "order", "kinds", "facets", "addressees", "by_groups", "most", "is_open"),
        "meeting": call.meeting.slug,
        "session": row.session.uid if row.session else None,
        "question": row.question.uid if row.question else None,
        "text": call.texts(row.text),
    }


def _answer(call: Call, row: Answer) -> dict[str, Any]:
    names = ("uid", "revision", "speaker", "organisation_name", "country", "language", "readers", "items", "sent")
    document = row.document.uid if row.document else None
    group = row.group.uid if row.group else None
    return {**plain(row, *names), "inquiry": row.question.uid, "group": group, "document": document}


INQUIRIES = Resource(
    "inquiries",
    InquiryOut,
    lambda call: SEE_QUESTION.among(
        call.who, Inquiry.objects.filter(meeting=call.meeting).select_related("session", "question")
    ),
    _inquiry,
    within=True,
    filters={"session": equals("session__uid"), "is_open": is_true("is_open")},
)
ANSWERS = Resource(
    "answers",
    AnswerOut,
    lambda call: SEE_ANSWER.among(
        call.who,
        Answer.objects.filter(question__meeting=call.meeting)
        .select_related("question", "document", "group")
        .defer("document__text", "document__shape", "document__masked")
        .order_by("pk"),
    ),
    _answer,
    within=True,
    filters={"inquiry": equals("question__uid")},
)


def _begin(call: Call, data: Any) -> Inquiry:
    row = Inquiry(meeting=call.meeting)
    CHANGE_QUESTION.demand(call.who, row)
    return row


def _fill(call: Call, row: Inquiry, given: dict[str, Any]) -> Any:
    CHANGE_QUESTION.demand(call.who, row)
    return filled(QuestionForm(instance=copy(row), meeting=call.meeting), row, given)


def _fields(sent: Any) -> dict[str, Any]:
    return {name: value for name, value in sent.cleaned_data.items() if name != "revision"}


def _add(call: Call, sent: Any) -> Any:
    return domain.save_question(call.who, meeting=call.meeting, fields=_fields(sent))


def _change(call: Call, row: Any, revision: int, sent: Any) -> Any:
    given = {"fields": _fields(sent), "question": row, "revision": revision}
    return domain.save_question(call.who, meeting=call.meeting, **given)


def _item(one: Item) -> dict[str, Any]:
    return one.model_dump(exclude={"facets"}) | as_fields(one.facets)


def _group(call: Call, uid: str | None) -> WorkingGroup | None:
    """The working group that answers; one that the caller does not lead names nothing."""
    if not uid:
        return None
    group = led_by(call.who, call.meeting).filter(uid=uid).first()
    if group is None:
        raise refuse(("group", "nowhere"))
    return group


def _reply(call: Call, row: Inquiry, data: AnswerIn) -> Any:
    group = _group(call, data.group)
    if group is None:
        ANSWER_QUESTION.demand(call.who, row)
    said = data.model_dump(exclude={"group", "items", "revision", "send"})
    fields = _fields(filled(AnswerForm(), None, said))
    forms = [filled(ItemForm(kinds=row.kinds, facets=row.facets), None, _item(one)) for one in data.items]
    fields["items"] = [one.item() for one in forms if one.cleaned_data["text"].strip()]
    kept = domain.keep_answer(call.who, question=row, fields=fields, revision=data.revision, group=group)
    if data.send:
        domain.send_answer(call.who, answer=kept)
    return kept


_KEPT = Keeping(INQUIRIES, Scope.GATHER, tuple(QuestionForm.Meta.fields), _begin, _fill, _add, _change)
RESOURCES: tuple[Resource[Any], ...] = (INQUIRIES, ANSWERS)
ACTS = (
    *_KEPT.acts,
    Act(
        "answer_inquiry",
        "Keep one's answer to a question, and send it when it is done",
        f"{INQUIRIES.path}{{key}}/answer/",
        Scope.GATHER,
        _reply,
        INQUIRIES,
        AnswerIn,
        ANSWERS,
    ),
)
