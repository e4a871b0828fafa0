"""Requests of persons: made, put off once, decided with a reason, carried out."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from django.db import transaction
from django.utils import timezone

from relatoria_web.people.domain.person import erase_person, restrict_person
from relatoria_web.people.models import Person
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.steward import rules
from relatoria_web.steward.actions import DECIDE_REQUEST, MAKE_REQUEST, PUT_OFF_REQUEST, WITHDRAW_REQUEST
from relatoria_web.steward.models import YES, Ask, Request, State

ANSWER = 1
"""Months within which a request is answered (General Data Protection Regulation, article 12)."""
LONGER = 2
"""Months by which that may be put off once, with a reason."""
DECISIONS = (*YES, State.REFUSED)


class DecidedError(Exception):
    """The request was decided or withdrawn already."""


def months_after(day: date, months: int) -> date:
    """The same day so many months on; the last of the month where there is none."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@transaction.atomic
def make_request(
    who: Standing, *, person: Person, ask: str, wish: str = "", identity: str, received: date | None = None
) -> Request:
    """Enter a request, one's own or one that arrived by letter; an open one for the same is returned as it stands."""
    received = received or timezone.localdate()
    made = Request(person=person, ask=ask, wish=wish, identity=identity, received=received)
    made.due = months_after(received, ANSWER)
    rules.MAKE_REQUEST.demand(who, made)
    held = Request.objects.filter(person=person, ask=ask, wish=wish, state=State.OPEN).first()
    if held is not None:
        return held
    made.save()
    log(who, MAKE_REQUEST, made, ask=ask, due=made.due.isoformat())
    return made


@transaction.atomic
def put_off(who: Standing, *, request: Request, reason: str) -> Request:
    """Put the answer off by two months, once; the person reads the reason.

    Raises:
        DecidedError: if it is decided, or was put off.
    """
    rules.DECIDE_REQUEST.demand(who, request)
    if request.state != State.OPEN or request.put_off:
        raise DecidedError
    log(who, PUT_OFF_REQUEST, request)
    return request.revise(request.revision, put_off=reason, due=months_after(request.due, LONGER))


@transaction.atomic
def withdraw(who: Standing, *, request: Request) -> Request:
    """Withdraw a request that is not decided.

    Raises:
        DecidedError: if it is.
    """
    rules.MAKE_REQUEST.demand(who, request)
    if request.state != State.OPEN:
        raise DecidedError
    log(who, WITHDRAW_REQUEST, request)
    return request.revise(request.revision, state=State.WITHDRAWN)


@transaction.atomic
def decide(who: Standing, *, request: Request, state: str, reason: str) -> Request:
    """Decide a request with a reason; erasure and restriction that are granted are carried out with the decision.

    Raises:
        DecidedError: if it is decided already.
    """
    rules.DECIDE_REQUEST.demand(who, request)
    if request.state != State.OPEN:
        raise DecidedError
    log(who, DECIDE_REQUEST, request, ask=request.ask, state=state)
    now = timezone.now()
    done = now if state in YES and _carried_out(who, request) else None
    return request.revise(
        request.revision, state=state, reason=reason, decided_by_id=who.account, decided=now, done=done
    )


@transaction.atomic
def mark_done(who: Standing, *, request: Request) -> Request:
    """Note that a request that was granted has been carried out by hand: a copy handed over, an entry corrected.

    Raises:
        DecidedError: if it was not granted, or is done.
    """
    rules.DECIDE_REQUEST.demand(who, request)
    if request.state not in YES or request.done is not None:
        raise DecidedError
    log(who, DECIDE_REQUEST, request, ask=request.ask, state="done")
    return request.revise(request.revision, done=timezone.now())


def _carried_out(who: Standing, request: Request) -> bool:
    """Carry out what a decision alone can; False where a person still has something to do."""
    if request.ask == Ask.ERASURE:
        erase_person(who, person=request.person, reason=f"request {request.uid}")
        request.refresh_from_db()
    elif request.ask == Ask.RESTRICTION:
        restrict_person(who, person=request.person, restricted=True, reason=f"request {request.uid}")
    return request.ask in (Ask.ERASURE, Ask.RESTRICTION)
