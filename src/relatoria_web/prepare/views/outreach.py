"""Outreach: the podcast of a process as a feed, and whether further-information links still answer."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.feedgenerator import Enclosure, Rss201rev2Feed
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.announced import note_announced
from relatoria_web.prepare.domain.queries.matter import Place, matters_in, place_at
from relatoria_web.prepare.domain.queries.outreach import episodes, media_type
from relatoria_web.prepare.domain.queries.process import process_at
from relatoria_web.prepare.rules import KEEP_MATTER
from relatoria_web.prepare.tasks import check_link
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def podcast(request: HttpRequest, slug: str) -> HttpResponse:
    """The episodes of a process and its meetings that are out, newest first; ``?language=`` keeps those in one."""
    who = standing_on(request)
    process = process_at(who, slug)
    home = request.build_absolute_uri(Place(process).url("hand"))
    feed = Rss201rev2Feed(
        title=str(process.title),
        link=home,
        description=str(process.purpose) or str(process.title),
        feed_url=request.build_absolute_uri(),
    )
    for one in episodes(who, process, request.GET.get("language", "")):
        held = one.details
        said = (str(one.text), held.get("transcript", ""), held.get("rights", ""))
        feed.add_item(
            title=str(one.title),
            link=request.build_absolute_uri(Place(process, one.meeting).url("matter", one.uid)),
            description="\n\n".join(filter(None, said)),
            unique_id=one.uid,
            unique_id_is_permalink=False,
            pubdate=one.created,
            categories=[held["language"]],
            enclosures=[Enclosure(held["file"], str(held.get("bytes", 0)), media_type(held["file"]))],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


@require_POST
def look(request: HttpRequest, slug: str, level: str) -> HttpResponse:
    """Look for announced events in the record; each becomes a candidate that somebody confirms."""
    place = place_at(standing_on(request), level, slug)
    found = note_announced(standing_on(request), place=place)
    said = ngettext(
        "%(n)s event was found: confirm it or drop it.", "%(n)s events were found: confirm or drop them.", found
    )
    messages.success(request, said % {"n": found} if found else _("The record announces nothing that is not listed."))
    return redirect(place.url("matters", "future_event"))


@require_POST
def check(request: HttpRequest, slug: str, level: str) -> HttpResponse:
    """Have the links of a place asked whether they answer."""
    who = standing_on(request)
    place = place_at(who, level, slug)
    KEEP_MATTER.demand(who, place.new("link"))
    for one in matters_in(who, place, "link"):
        check_link.enqueue(one.pk)
    messages.success(request, _("The links are being asked; what they answer stands here in a moment."))
    return redirect(place.url("matters", "link"))
