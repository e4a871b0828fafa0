"""Reading contributions: the repositories with their filters, and one by its address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from relatoria_web.bridge.platforms import covers
from relatoria_web.bridge.records import folded
from relatoria_web.convene.models import Meeting, Showcase
from relatoria_web.convene.rules import SEE_MEETING
from relatoria_web.gather.domain.queries.document import seen_as
from relatoria_web.gather.domain.queries.record import of_documents, standing_items
from relatoria_web.gather.domain.queries.rules import is_settled
from relatoria_web.gather.domain.queries.shown import Brought, brought, said
from relatoria_web.gather.facets import FACETS
from relatoria_web.gather.models import Coding, Contribution, Intervention, Review, Voice
from relatoria_web.gather.models.reviewed import OUT, Reviewed
from relatoria_web.gather.rules import REVIEW, SEE_CONTRIBUTION
from relatoria_web.site.json_rows import rows_of
from relatoria_web.site.kept import kept
from relatoria_web.site.standing import Standing

PAGE = 50

ORDER = ("document_id", "start", "pk")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody looks for; empty fields narrow nothing. ``themes`` are «vocabulary:code»."""

    kind: str = ""
    subtype: str = ""
    themes: tuple[str, ...] = ()
    region: str = ""
    stakeholder: str = ""
    state: str = ""
    words: str = ""
    facet: str = ""  # a code, or «code:value»


def contributions(who: Standing, meeting: Meeting) -> QuerySet[Contribution]:
    """The contributions in a meeting's record that somebody may see."""
    rejected = Intervention.objects.filter(meeting=meeting, state=Review.REJECTED).values("pk")
    rows = standing_items(Contribution.objects.filter(meeting=meeting)).exclude(intervention__in=rejected)
    if not REVIEW.allows(who, meeting) and not is_settled(meeting.pk):
        return rows.none()
    return of_documents(who, meeting, rows)


def coded_as(theme: str) -> Q:
    """Which codings speak of a theme («gcm:9»): those of its code, or of the codes that it covers."""
    found = Q()
    for one in covers(*theme.split(":", 1)) if ":" in theme else (theme,):
        vocabulary, _, code = one.partition(":")
        found |= Q(vocabulary=vocabulary, code=code)
    return found


def narrowed(rows: QuerySet[Contribution], wanted: Wanted, *, insider: bool) -> QuerySet[Contribution]:
    """Those that fit. Outsiders find no withheld voice by its region or type, and words in what they may read only."""
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.subtype:
        rows = rows.filter(subtype=wanted.subtype)
    if wanted.state and insider:
        rows = rows.filter(state=wanted.state)
    for theme in wanted.themes:
        coded = Coding.objects.filter(coded_as(theme), **({} if insider else {"public": True}))
        rows = rows.filter(pk__in=coded.values("contribution"))
    for name, value in (("region", wanted.region), ("stakeholder_type", wanted.stakeholder)):
        if value:
            of = Voice.objects.filter(part="speaker", **{f"actor__{name}": value}).values("intervention")
            rows = (
                rows.filter(intervention__in=of)
                if insider
                else rows.filter(intervention__in=of, intervention__withheld=False)
            )
    rows = _with_facet(rows, wanted.facet, insider=insider)
    column = "folded" if insider else "public_folded"
    for word in folded(wanted.words).split():
        rows = rows.filter(**{f"{column}__contains": word})
    return rows


def _with_facet(rows: QuerySet[Contribution], wanted: str, *, insider: bool) -> QuerySet[Contribution]:
    """Those that have a facet, or this value of it. Words that outsiders do not read find nothing for them."""
    code, _, value = wanted.partition(":")
    facet = FACETS.get(code)
    if facet is None:
        return rows
    rows = rows.filter(facets__has_key=code)
    if value:
        rows = rows.filter(**{f"facets__{code}__value": value})
    return rows if insider or facet.closed else rows.exclude(public__has_key="start")


def shown(rows: QuerySet[Contribution], *, insider: bool) -> list[Brought]:
    """Contributions with who brings them, as somebody may see them. Two queries."""
    found = rows.select_related("intervention").defer("reading", "folded", "public_folded", "intervention__reading")
    return [
        brought(
            row,
            _codings(row.coded or ()),
            insider=insider,
            said=said(row.intervention, row.intervention.voices.all(), (), insider=insider),
        )
        for row in found.annotate(coded=rows_of(Coding.objects.all(), "contribution", *_CODING)).prefetch_related(
            Prefetch("intervention__voices", Voice.objects.select_related("actor").order_by("part", "order", "pk")),
        )
    ]


_CODING = ("vocabulary", "code", "score", "why", "public_why", "public")


def _codings(rows: Iterable[dict[str, Any]]) -> list[Coding]:
    """The themes of a contribution, the strongest of each vocabulary first."""
    held = (Coding(**{**one, "public": bool(one["public"])}) for one in rows)  # SQLite's JSON says 0 and 1
    return sorted(held, key=lambda one: (one.vocabulary, -one.score, one.code))


def listed(who: Standing, meeting: Meeting, wanted: Wanted, *, start: int) -> list[Brought]:
    """What fits on the page that begins after ``start`` rows, in the order of the documents. Two queries."""
    insider = REVIEW.allows(who, meeting)
    rows = narrowed(contributions(who, meeting), wanted, insider=insider).order_by(*ORDER)
    keys = rows.values("pk")[start : start + PAGE]  # keys are put in order, not whole rows
    return shown(Contribution.objects.filter(pk__in=keys).order_by(*ORDER), insider=insider)


def counted(who: Standing, meeting: Meeting, wanted: Wanted) -> list[tuple[str, int]]:
    """How many of each kind fit, whatever kind is asked for; the most frequent first.

    One query, none while the database stays as it is.
    """
    every = replace(wanted, kind="", subtype="")
    return kept(("contributions", seen_as(who, meeting), every), lambda: _counted(who, meeting, every))


def _counted(who: Standing, meeting: Meeting, wanted: Wanted) -> list[tuple[str, int]]:
    rows = narrowed(contributions(who, meeting), wanted, insider=REVIEW.allows(who, meeting))
    found = rows.order_by().values_list("kind").annotate(n=Count("pk"))
    return sorted(found, key=lambda one: (-one[1], one[0]))


def how_many(who: Standing, meeting: Meeting, wanted: Wanted, counts: list[tuple[str, int]]) -> int:
    """How many fit: by the ``counts`` of `counted` where they tell, else one query."""
    if not wanted.subtype:
        return sum(n for kind, n in counts if wanted.kind in ("", kind))
    return narrowed(contributions(who, meeting), wanted, insider=REVIEW.allows(who, meeting)).count()


def contribution_at(who: Standing, slug: str, uid: str) -> Brought:
    """The contribution at an address, also one that was rejected or merged if the reader reviews the record.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    seen = SEE_MEETING.among(who, Meeting.objects.all())
    rows = Contribution.objects.filter(meeting__slug=slug, meeting__in=seen)
    rows = SEE_CONTRIBUTION.among(who, rows)
    voices = Prefetch("intervention__voices", Voice.objects.select_related("actor"))
    near = ("intervention", "document__session", "merged_into", "meeting__process", "meeting__edition__mechanism")
    full = rows.select_related(*near).prefetch_related("codings", voices)
    full = full.annotate(on_show=Exists(Showcase.objects.filter(record=OuterRef("uid"))))
    row = get_object_or_404(full.defer("document__text", "document__shape"), uid=uid)
    insider = REVIEW.allows(who, row.meeting)
    if not insider and (is_out(row) or is_out(row.intervention) or not is_settled(row.meeting_id)):
        raise Http404
    whose = row.intervention
    told = said(whose, whose.voices.all(), (), insider=insider)
    return brought(row, row.codings.all(), insider=insider, said=told)


def is_out(row: Reviewed) -> bool:
    """Whether an item is not in the record."""
    return row.state in OUT or (row.state == Review.PROPOSED and row.stale)
