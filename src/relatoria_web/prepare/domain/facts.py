"""What is known of a meeting, as its team writes it down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils.translation import get_language

from relatoria_web.bridge import drafts, facts_begun, tracing
from relatoria_web.bridge import facts as library
from relatoria_web.prepare import actions
from relatoria_web.prepare.domain.known import calendar_body, known_of, programme_of
from relatoria_web.prepare.models import Facts
from relatoria_web.prepare.rules import CHANGE_FACTS, SEE_FACTS
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


def facts_of(who: Standing, meeting: Any) -> Facts:
    """The facts of a meeting; none yet are empty, and not stored.

    Raises:
        Http404: if they are not for this reader.
    """
    held = Facts.objects.filter(meeting=meeting).first() or Facts(meeting=meeting)
    SEE_FACTS.demand(who, held)
    return held


def aims_of(who: Standing, meeting: Any) -> list[tuple[str, str]]:
    """The number and words of the objectives that the facts of a meeting tell of; none where they cannot be read.

    Raises:
        Http404: if they are not for this reader.
    """
    language = (get_language() or "en")[:2]
    try:
        aims = tracing.traced(facts_of(who, meeting).text, language).aims
    except drafts.BadFactsError:
        return []
    return [(str(one.number), f"{one.number}. {one.words}") for one in aims]


@transaction.atomic
def write_facts(who: Standing, *, meeting: Any, text: str, revision: int | None) -> Facts:
    """Write the facts of a meeting down, if they can be read.

    Raises:
        BadFactsError: if not; says where and what. Nothing is written.
        StaleError: if somebody was first; nothing is written.
    """
    CHANGE_FACTS.demand(who, Facts(meeting=meeting))
    drafts.check_facts(text, (get_language() or "en")[:2])
    held, _ = Facts.objects.get_or_create(meeting=meeting)
    log(who, actions.WRITE_FACTS, held, meeting=meeting.pk)
    return held.revise(revision, text=text)


def table_of(who: Standing, meeting: Any) -> library.Table:
    """The facts of a meeting as a table; where none are written down yet, what the platform knows of the meeting.

    Raises:
        Http404: if they are not for this reader.
        BadFactsError: if they cannot be read.
    """
    text = facts_of(who, meeting).text
    table = library.opened(text) if text.strip() else facts_begun.begun(known_of(meeting))
    return facts_begun.with_process(table, calendar_body(meeting))


@transaction.atomic
def change_facts(
    who: Standing, *, meeting: Any, revision: int | None, change: Callable[[library.Table], library.Table]
) -> Facts:
    """Write down what ``change`` makes of the facts.

    Raises:
        BadFactsError: if they could not be read afterwards; nothing is written.
        StaleError: if somebody was first; nothing is written.
    """
    CHANGE_FACTS.demand(who, Facts(meeting=meeting))
    text = library.as_toml(change(table_of(who, meeting)))
    return write_facts(who, meeting=meeting, text=text, revision=revision)


def take_programme(who: Standing, *, meeting: Any, revision: int | None) -> Facts:
    """Write down those sessions of the programme that the facts lack.

    Raises:
        BadFactsError: if the facts cannot be read.
        StaleError: if somebody was first; nothing is written.
    """
    sessions = programme_of(meeting)
    return change_facts(
        who, meeting=meeting, revision=revision, change=lambda table: facts_begun.with_sessions(table, sessions)
    )
