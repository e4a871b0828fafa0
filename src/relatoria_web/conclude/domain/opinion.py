"""What people and groups say of points: reservations, answers, criteria and votes."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from relatoria_web.conclude import actions
from relatoria_web.conclude.domain.point import RefusedError
from relatoria_web.conclude.models import Answer, Choice, Criterion, GroupVote, Point, Reservation, Vote
from relatoria_web.conclude.rules import ANSWER_POINT, CONCLUDE, JUDGE_POINT, WITHDRAW_RESERVATION
from relatoria_web.convene.models import Meeting
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import Translated
from relatoria_web.trace.domain.log import log


@transaction.atomic
def reserve(who: Standing, *, point: Point, holder: str, text: Translated, is_group: bool = False) -> Reservation:
    """Record the reservation of an actor or a group, beside the point, in their words."""
    JUDGE_POINT.demand(who, point)
    made = Reservation.objects.create(
        point=point, holder=holder.strip(), text=text, is_group=is_group, by_id=who.account
    )
    log(who, actions.RESERVE, made, meeting=point.set.meeting_id, point=point.uid)
    return made


@transaction.atomic
def withdraw_reservation(who: Standing, *, reservation: Reservation) -> Reservation:
    """Take a reservation back; the row stays in the record."""
    WITHDRAW_RESERVATION.demand(who, reservation)
    reservation.revise(None, withdrawn=True)
    log(who, actions.UNRESERVE, reservation, meeting=reservation.point.set.meeting_id)
    return reservation


@transaction.atomic
def answer(who: Standing, *, point: Point, choice: str) -> Answer:
    """Agree, disagree or pass; a further answer of the same account replaces the one before.

    The audit trail says that somebody answered, never what.
    """
    ANSWER_POINT.demand(who, point)
    account = Account.objects.get(pk=who.account or 0)
    made, _new = Answer.objects.update_or_create(point=point, account=account, defaults={"choice": Choice(choice)})
    log(who, actions.ANSWER, point, meeting=point.set.meeting_id)
    return made


@transaction.atomic
def state_criterion(who: Standing, *, meeting: Meeting, text: Translated) -> Criterion:
    """State a criterion by which practices are judged to work in all regions."""
    CONCLUDE.demand(who, meeting)
    made = Criterion.objects.create(meeting=meeting, text=text, order=meeting.criteria.count())
    log(who, actions.CRITERION, made, meeting=meeting.pk)
    return made


@transaction.atomic
def record_vote(
    who: Standing, *, point: Point, group: str, vote: str, met: Sequence[str] = (), reason: str = ""
) -> GroupVote:
    """Record what a group voted on a practice, with the criteria that it sees met and its conditions.

    Raises:
        RefusedError: if the set of points has no such group, or conditions or a refusal come without a reason.
    """
    JUDGE_POINT.demand(who, point)
    if group not in point.set.groups:
        raise RefusedError(_("There is no such group in this set of points."))
    if vote != Vote.YES and not reason.strip():
        raise RefusedError(_("Say under which conditions, or why not."))
    known = set(point.set.meeting.criteria.filter(uid__in=met).values_list("uid", flat=True))
    values = {"vote": Vote(vote), "met": sorted(known), "reason": reason.strip(), "by_id": who.account}
    made, _new = GroupVote.objects.update_or_create(point=point, group=group, defaults=values)
    log(who, actions.VOTE, made, meeting=point.set.meeting_id, point=point.uid, vote=vote)
    return made
