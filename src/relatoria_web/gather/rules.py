"""Who may do what with documents and what was read from them."""

from __future__ import annotations

from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Q

from relatoria_web.convene.models import Meeting
from relatoria_web.convene.rules import by_secretariat, by_team, of_meeting, while_open
from relatoria_web.gather.models import (
    Actor,
    Answer,
    Consultation,
    Contribution,
    Document,
    Figure,
    Finding,
    InputSet,
    Inquiry,
    Intervention,
    Mention,
    Sending,
    Statement,
    StatementState,
    Tie,
)
from relatoria_web.site.audience import may_see
from relatoria_web.site.mandates import for_organisation
from relatoria_web.site.models.base import Audience
from relatoria_web.site.rights import Right, Rule, administrators, in_role, where
from relatoria_web.site.standing import MEMBERS, TEAM, Role, Standing


def _now(who: Standing) -> datetime:
    return who.now


def with_document(path: str, *, meeting: str) -> Rule:
    """Who sees what was read from the document at the path (empty: a document itself).

    The team always; participants and the public if it is for them, nothing is being masked, and no embargo stands.
    """
    at = f"{path}__" if path else ""
    participants = in_role(meeting, *MEMBERS) & where(
        "the document is for participants", f"{at}audience__in", (Audience.PARTICIPANTS, Audience.PUBLIC)
    )
    public = where("the meeting is public", f"{meeting}__audience", Audience.PUBLIC) & where(
        "the document is public", f"{at}audience", Audience.PUBLIC
    )
    open_now = where("there is no embargo", f"{at}embargo__isnull", True) | where(
        "the embargo is over", f"{at}embargo__lte", _now
    )
    masked = where("names are masked as they must be", f"{at}settled", True)
    return administrators() | in_role(meeting, *TEAM) | ((participants | public) & open_now & masked)


SEE_DOCUMENT = Right("gather.document.see", Document, with_document("", meeting="meeting"))
CHANGE_DOCUMENT_RIGHT = Right("gather.document.change", Document, by_team("meeting"), while_open("meeting"))
ADD_DOCUMENTS = Right("gather.documents.add", Meeting, by_team(""), while_open(""))
REVIEW = Right("gather.record.review", Meeting, by_team(""), while_open(""))
SEE_INTERVENTION = Right("gather.intervention.see", Intervention, with_document("document", meeting="meeting"))
JUDGE_INTERVENTION = Right("gather.intervention.judge", Intervention, by_team("meeting"), while_open("meeting"))
SEE_CONTRIBUTION = Right("gather.contribution.see", Contribution, with_document("document", meeting="meeting"))
JUDGE_CONTRIBUTION = Right("gather.contribution.judge", Contribution, by_team("meeting"), while_open("meeting"))
SEE_FIGURE = Right("gather.figure.see", Figure, with_document("document", meeting="meeting"))
SEE_FINDING = Right("gather.finding.see", Finding, by_team("meeting"))
SETTLE_FINDING = Right("gather.finding.settle", Finding, by_team("meeting"), while_open("meeting"))
SEE_MENTION = Right("gather.mention.see", Mention, by_team("meeting"))
RESOLVE_MENTION = Right("gather.mention.resolve", Mention, by_team("meeting"), while_open("meeting"))
SEE_ACTOR = Right(
    "gather.actor.see",
    Actor,
    by_team("meeting")
    | (
        (in_role("meeting", *MEMBERS) | where("the meeting is public", "meeting__audience", Audience.PUBLIC))
        & where("it may be named", "public", True)
    ),
)
JUDGE_ACTOR = Right("gather.actor.judge", Actor, by_team("meeting"), while_open("meeting"))


SEE_TIE = Right(
    "gather.tie.see",
    Tie,
    with_document("left__document", meeting="meeting") & with_document("right__document", meeting="meeting"),
)
CHANGE_TIE = Right("gather.tie.change", Tie, by_team("meeting"), while_open("meeting"))


def _own(who: Standing) -> int | None:
    return who.account


def _person(who: Standing) -> int | None:
    return who.person


_SENT = (StatementState.SUBMITTED, StatementState.DELIVERED, StatementState.WITHDRAWN)
_THEIRS = where("it is theirs", "account", _own)
_THEIR_DELEGATION = for_organisation(Role.FOCAL_POINT)
SUBMIT = Right("gather.statements.submit", Meeting, administrators() | in_role("", *MEMBERS), while_open(""))
SEE_STATEMENT = Right(
    "gather.statement.see",
    Statement,
    _THEIRS
    | ((by_team("meeting") | for_organisation(Role.FOCAL_POINT)) & where("it was submitted", "state__in", _SENT)),
)
CHANGE_STATEMENT = Right("gather.statement.change", Statement, _THEIRS)
DELIVER_STATEMENT = Right(
    "gather.statement.deliver",
    Statement,
    (_THEIRS | by_team("meeting")) & where("it was submitted", "state", StatementState.SUBMITTED),
    while_open("meeting"),
)
OPEN_STATEMENT = Right(
    "gather.statement.open",
    Statement,
    _THEIRS
    & where("it was submitted", "state__in", (StatementState.SUBMITTED, StatementState.DELIVERED))
    & where("participants only read it", "readers", Audience.PARTICIPANTS),
    while_open("meeting"),
)
SEE_QUESTION = Right("gather.question.see", Inquiry, of_meeting("meeting"))
CHANGE_QUESTION = Right("gather.question.change", Inquiry, by_team("meeting"), while_open("meeting"))


def _is_asked(who: Standing, one: Inquiry) -> bool:
    return not one.addressees or not who.stakeholder_types.isdisjoint(one.addressees)


def _asked(who: Standing) -> Q:
    mine = (Q(addressees__icontains=f'"{code}"') for code in sorted(who.stakeholder_types))
    return reduce(or_, mine, Q(addressees=[]))


_ADDRESSED = Rule("it is put to all, or to their type of stakeholder", _is_asked, _asked)
ANSWER_QUESTION = Right(
    "gather.question.answer",
    Inquiry,
    (administrators() | in_role("meeting", *MEMBERS)) & where("the question is open", "is_open", True) & _ADDRESSED,
    while_open("meeting"),
)
_LEADS = where("they chair the group", "group__chair__person", _person) | where(
    "they are its rapporteur", "group__rapporteur__person", _person
)
_OF_GROUP = where("it is a group's", "group__isnull", False)
SEE_ANSWER = Right("gather.answer.see", Answer, _THEIRS | (_OF_GROUP & (by_team("question__meeting") | _LEADS)))
CHANGE_ANSWER = Right("gather.answer.change", Answer, SEE_ANSWER.rule, while_open("question__meeting"))
SEE_SENDING = Right("gather.sending.see", Sending, _THEIRS)
CHANGE_SENDING = Right("gather.sending.change", Sending, _THEIRS & by_team("meeting"))
SEE_CONSULTATION = Right(
    "gather.consultation.see", Consultation, may_see("meeting") | in_role("meeting", Role.COORDINATOR)
)
_CIVIL = where("it is of civil society", "kind", "civil_society")
_HOSTED = where("it is of the host's", "kind__in", ("national", "regional", "local_government", "research"))
CHANGE_CONSULTATION = Right(
    "gather.consultation.change",
    Consultation,
    (by_secretariat("meeting") & _HOSTED) | (in_role("meeting", Role.COORDINATOR) & _CIVIL),
    while_open("meeting"),
)
DECLARE = Right("gather.consultations.declare", Meeting, by_secretariat("") | in_role("", Role.COORDINATOR))
SEE_INPUT = Right("gather.input.see", InputSet, may_see("meeting"))
FREEZE = Right("gather.inputs.freeze", Meeting, by_secretariat(""), while_open(""))
