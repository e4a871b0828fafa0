"""What waits for the rapporteur: open mentions, low confidence, findings, and what an upgrade changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, IntegerField, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce, Substr

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.narrowing import Narrowing
from relatoria_web.gather.models import Actor, Contribution, Finding, Intervention, Mention, Passage, Review, Voice
from relatoria_web.gather.rules import SEE_FINDING, SEE_MENTION
from relatoria_web.site.standing import Standing
from relatoria_web.trace.models import Judgement

Meetings = Collection[Meeting] | QuerySet[Meeting]

PAGE = 50
UNSURE = 0.7
"""Below this confidence an attribution or a contribution is put before a person."""


def mentions(meetings: Meetings) -> QuerySet[Mention]:
    """The mentions that nobody was given."""
    return Mention.objects.filter(meeting__in=meetings, actor__isnull=True, set_aside=False)


def voices(meetings: Meetings) -> QuerySet[Intervention]:
    """The attributions that are not sure."""
    return Intervention.objects.filter(meeting__in=meetings, state=Review.PROPOSED, confidence__lt=UNSURE)


def unsure(meetings: Meetings) -> QuerySet[Contribution]:
    """The contributions that are not sure."""
    return Contribution.objects.filter(meeting__in=meetings, state=Review.PROPOSED, confidence__lt=UNSURE)


def findings(meetings: Meetings) -> QuerySet[Finding]:
    """What reading noticed and nobody settled."""
    return Finding.objects.filter(meeting__in=meetings, state=Finding.State.OPEN)


def changed_voices(meetings: Meetings) -> QuerySet[Intervention]:
    """The interventions that the last reading found otherwise."""
    return Intervention.objects.filter(meeting__in=meetings).exclude(change="").exclude(state=Review.REJECTED)


def changed(meetings: Meetings) -> QuerySet[Contribution]:
    """The contributions that the last reading found otherwise."""
    return Contribution.objects.filter(meeting__in=meetings).exclude(change="").exclude(state=Review.REJECTED)


QUEUES: dict[str, Callable[[Meetings], QuerySet[Any]]] = {
    "mentions": mentions,
    "voices": voices,
    "contributions": unsure,
    "findings": findings,
    "changed-voices": changed_voices,
    "changed": changed,
}
"""Queue → what is in it."""


def counted(meeting: Meeting) -> dict[str, int]:
    """How many wait in each queue. One query."""

    def number(rows: QuerySet[Any]) -> Coalesce:
        counts = rows.order_by().values("meeting").annotate(n=Count("pk")).values("n")
        return Coalesce(Subquery(counts, output_field=IntegerField()), 0)

    asked = {f"q{at}": number(of((meeting,))) for at, of in enumerate(QUEUES.values())}
    found = Meeting.objects.filter(pk=meeting.pk).annotate(**asked).values_list(*asked).get()
    return dict(zip(QUEUES, found, strict=True))


def settled(who: Standing, meeting: Meeting, *, page: int) -> Page[Finding]:
    """A page of the findings that were settled, the newest first; each may be opened again. Two queries."""
    rows = SEE_FINDING.among(who, Finding.objects.filter(meeting=meeting, state=Finding.State.SETTLED))
    near = rows.select_related("document").defer("document__text", "document__shape")
    return Paginator(near.order_by("-changed", "-pk"), PAGE).get_page(page)


def set_aside(who: Standing, meeting: Meeting, *, page: int) -> Page[Any]:
    """A page of the mentions that were left as nobody's, the newest first; each may be opened again. Three queries."""
    rows = SEE_MENTION.among(who, Mention.objects.filter(meeting=meeting, set_aside=True)).select_related("document")
    found: Page[Any] = Paginator(rows.order_by("-changed", "-pk"), PAGE).get_page(page)
    found.object_list = _open(list(found.object_list))
    return found


DONE: dict[str, Callable[..., Page[Any]]] = {"findings": settled, "mentions": set_aside}
"""Queue → what of it was decided and may be opened again."""


def told_of(queue: str, listed: Iterable[Any]) -> dict[str, list[Judgement]]:
    """What was judged of listed findings or mentions, by their uid: decided by whom and how, opened again why.

    One query; of any other queue nothing, the record tells it.
    """
    told: dict[str, list[Judgement]] = defaultdict(list)
    if queue not in DONE:
        return told
    uids = [one.row.uid if isinstance(one, Open) else one.uid for one in listed]
    rows = Judgement.objects.filter(kind__in=("gather.finding", "gather.mention"), target__in=uids)
    for one in rows.select_related("author__person").order_by("pk"):
        told[one.target].append(one)
    return told


@dataclass(frozen=True, slots=True)
class Open:
    """A mention with the words around it and whom it may mean."""

    row: Mention
    before: str
    after: str
    candidates: list[Actor]


_AROUND = 160


def listed(who: Standing, meeting: Meeting, of: Narrowing, *, page: int, count: int) -> Page[Any]:
    """A page of one queue, or of what is asked for of it; where that is all, ``count`` is known.

    At most two queries, and one that counts.
    """
    queue = of.queue
    rows = of.among(QUEUES[queue]((meeting,)))
    if queue == "mentions":
        rows = SEE_MENTION.among(who, rows).select_related("document").order_by("document", "start")
    elif queue == "findings":
        rows = SEE_FINDING.among(who, rows).select_related("document").defer("document__text", "document__shape")
    else:
        rows = rows.select_related("document").defer("document__text", "document__shape").order_by("document", "pk")
        if "voices" in queue:
            rows = _with_words(rows).prefetch_related(Prefetch("voices", Voice.objects.select_related("actor")))
    paginator = Paginator(rows, PAGE)
    if not of:
        paginator.count = count
    found: Page[Any] = paginator.get_page(page)
    if queue == "mentions":
        found.object_list = _open(list(found.object_list))
    return found


def _with_words(rows: QuerySet[Intervention]) -> QuerySet[Intervention]:
    """Interventions with ``words``: those of the passage that is least sure."""
    doubtful = Passage.objects.filter(intervention=OuterRef("pk")).order_by("confidence", "start")
    start = Subquery(doubtful.values("start")[:1]) + 1
    length = Coalesce(Subquery(doubtful.values(length=F("end") - F("start"))[:1]), 0)
    return rows.annotate(words=Substr("document__text", start, length))


def _open(rows: list[Mention]) -> list[Open]:
    wanted = {pk for row in rows for pk in row.candidates}
    people = Actor.objects.in_bulk(wanted)
    return [
        Open(
            row,
            row.document.text[max(0, row.start - _AROUND) : row.start],
            row.document.text[row.end : row.end + _AROUND],
            [people[pk] for pk in row.candidates if pk in people],
        )
        for row in rows
    ]
