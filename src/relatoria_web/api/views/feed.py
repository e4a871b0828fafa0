"""Atom feeds of what is public: of a meeting, and of the whole house; the same for everybody who asks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from relatoria_web.api.domain.queries.feed import News, news, news_of
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.models import Meeting
from relatoria_web.site.standing import VISITOR
from relatoria_web.site.translated import LANGUAGES
from relatoria_web.site.visitors import same_for_visitors

CATEGORIES = {
    "publication": gettext_lazy("Report"),
    "document": gettext_lazy("Document"),
    "statement": gettext_lazy("Statement"),
    "programme": gettext_lazy("Programme"),
    "consultation": gettext_lazy("Consultation"),
}
"""Kind of an entry → its words."""


def _language() -> str:
    return (get_language() or "en")[:2]


class _News(Feed[News, Any]):
    """Entries with an address that never changes and the time of their last change."""

    feed_type = Atom1Feed

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The feed, in the language of ``?lang=`` or of the reader."""
        same_for_visitors(request)
        asked = request.GET.get("lang", "")
        with translation.override(asked if asked in LANGUAGES else _language()):
            answer = super().__call__(request, *args, **kwargs)
        answer["Vary"] = "Accept-Language"
        return answer

    def item_title(self, item: News) -> str:
        """What came."""
        return item.title

    def item_description(self, item: News) -> str:
        """Where it came."""
        return str(item.meeting.title)

    def item_link(self, item: News) -> str:
        """Where it is read."""
        return item.address

    def item_guid(self, item: News) -> str:
        """An identifier for good."""
        return f"urn:relatoria:{item.kind}:{item.uid}"

    def item_pubdate(self, item: News) -> datetime:
        """When it came."""
        return item.at

    def item_updateddate(self, item: News) -> datetime:
        """When it changed last."""
        return item.changed

    def item_categories(self, item: News) -> tuple[str]:
        """What it is."""
        return (str(CATEGORIES[item.kind]),)


class HouseFeed(_News):
    """What was published in this house."""

    def title(self) -> str:
        """Of the feed."""
        return "Relatoría: " + _("Publications of all meetings")

    def link(self) -> str:
        """The page that it is of."""
        return reverse("home")

    def items(self) -> list[News]:
        """The newest first."""
        return news(_language())


class MeetingFeed(_News):
    """What came in a meeting."""

    def get_object(self, request: HttpRequest, slug: str) -> Meeting:
        """The meeting, if everybody may see it: a reader of feeds is nobody in particular."""
        return meeting_at(VISITOR, slug)

    def title(self, obj: Meeting) -> str:
        """Of the feed."""
        return _("Publications and documents: %(meeting)s") % {"meeting": obj.title}

    def link(self, obj: Meeting) -> str:
        """The page that it is of."""
        return reverse("convene:meeting", args=[obj.slug])

    def items(self, obj: Meeting) -> list[News]:
        """The newest first."""
        return news_of(obj, _language())
