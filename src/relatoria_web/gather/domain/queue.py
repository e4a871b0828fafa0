"""Working through the queues: saying whom a mention means, taking note of changes."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.actions import REOPEN_MENTION, RESOLVE_MENTION
from relatoria_web.gather.domain.decision import decided, opened_again
from relatoria_web.gather.domain.judge import judge
from relatoria_web.gather.domain.people import actors_named
from relatoria_web.gather.domain.review import CannotError, add_intervention
from relatoria_web.gather.models import Actor, Change, Intervention, Mention, Part, Review
from relatoria_web.gather.rules import RESOLVE_MENTION as MAY_RESOLVE
from relatoria_web.gather.rules import REVIEW
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.trace.models import Verdict

_SENTENCE_ENDS = ".!?\n"


@transaction.atomic
def resolve(who: Standing, *, mention: Mention, name: str, revision: int | None = None, reason: str = "") -> Actor:
    """Say whom a mention means. An intervention that stands there is given to them; where none does, one is added.

    Raises:
        CannotError: if nobody is named.
        StaleError: if somebody was faster.
    """
    MAY_RESOLVE.demand(who, mention)
    people = actors_named(who, mention.meeting, name)
    if len(people) != 1:
        raise CannotError(_("Name the one whom it means."))
    mention.revise(revision, actor=people[0])
    _give(who, mention, people[0], reason)
    log(who, RESOLVE_MENTION, mention, meeting=mention.meeting_id, actor=people[0].uid)
    return people[0]


def _give(who: Standing, mention: Mention, actor: Actor, reason: str) -> None:
    stands = (
        Intervention.objects.filter(
            document=mention.document, passages__start__lte=mention.start, passages__end__gt=mention.start
        )
        .exclude(state__in=(Review.REJECTED, Review.MERGED))
        .first()
    )
    if stands is None:
        start, end = sentence_around(mention.document.text, mention.start, mention.end)
        add_intervention(who, document=mention.document, start=start, end=end, speakers=actor.name, reason=reason)
        return
    others = [[one.part, one.actor_id] for one in stands.voices.order_by("order") if one.part != Part.SPEAKER]
    fields = {"voices": [[Part.SPEAKER.value, actor.pk], *others]}
    judge(who, item=stands, verdict=Verdict.CORRECT, reason=reason, change={"fields": fields})


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The range of the sentence in which ``[start, end)`` stands, without the blanks around it."""
    first = max(text.rfind(mark, 0, start) for mark in _SENTENCE_ENDS) + 1
    ends = [at for mark in _SENTENCE_ENDS if (at := text.find(mark, end)) >= 0]
    last = min(ends) + 1 if ends else len(text)
    words = text[first:last]
    return first + len(words) - len(words.lstrip()), last - (len(words) - len(words.rstrip()))


@transaction.atomic
def set_mention_aside(who: Standing, *, mention: Mention, reason: str = "", revision: int | None = None) -> None:
    """Leave a mention as nobody's: it means nobody who can be named. One that was left already stays as it was.

    Raises:
        StaleError: if somebody was faster.
    """
    MAY_RESOLVE.demand(who, mention)
    if mention.set_aside:
        return
    mention.revise(revision, set_aside=True)
    decided(who, mention, reason)
    log(who, RESOLVE_MENTION, mention, meeting=mention.meeting_id, actor=None)


@transaction.atomic
def bring_back(who: Standing, *, mention: Mention, reason: str = "", revision: int | None = None) -> None:
    """Open a mention again that was left as nobody's: it waits as before, and why it was left stays to be read.

    Raises:
        CannotError: if it was not set aside.
        StaleError: if somebody was faster.
    """
    MAY_RESOLVE.demand(who, mention)
    if not mention.set_aside:
        raise CannotError(_("It is open already. Nothing was changed."))
    mention.revise(revision, set_aside=False)
    opened_again(who, mention, reason)
    log(who, REOPEN_MENTION, mention, meeting=mention.meeting_id)


@transaction.atomic
def take_note(who: Standing, *, meeting: Meeting, rows: Any) -> int:
    """Take note of what an upgrade changed: the marks go, and so do proposals that are no longer found.

    ``rows`` are interventions or contributions of the meeting; what was judged stays in any case.
    """
    REVIEW.demand(who, meeting)
    mine = rows.filter(meeting=meeting).exclude(change=Change.NONE)
    gone: int = mine.filter(change=Change.LOST, state=Review.PROPOSED).delete()[0]
    kept: int = mine.exclude(change=Change.LOST).update(change=Change.NONE)
    return gone + kept
