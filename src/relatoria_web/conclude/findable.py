"""What of the conclusions can be found: the sentences of what is published now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.conclude.domain.queries.publication import sentences_on
from relatoria_web.conclude.models import Publication, PublicationState
from relatoria_web.conclude.rules import SEE_PUBLICATION
from relatoria_web.convene.models import Meeting
from relatoria_web.search.models import Item
from relatoria_web.search.registry import Findable, Found, Shown, findable
from relatoria_web.site.standing import Standing


def sentences_of(meeting: Meeting) -> Iterator[Found]:
    """The sentences of the current publications of a meeting, in each language."""
    for publication in Publication.objects.filter(meeting=meeting, state=PublicationState.CURRENT):
        for sentence in sentences_on(publication.page):
            yield Found(
                target=sentence["uid"],
                address=reverse("conclude:permalink", args=[meeting.slug, sentence["uid"]]),
                heading=publication.title,
                text=sentence["text"],
                language=publication.language,
                audience=publication.audience,
                embargo=publication.embargo,
            )


def sentences_now(who: Standing, items: Sequence[Item]) -> dict[int, Shown]:
    """Those of ``items`` whose publication somebody may see at this moment; what is published does not change."""
    current = Publication.objects.filter(
        state=PublicationState.CURRENT, meeting__in={item.meeting_id for item in items}
    )
    seen = set(SEE_PUBLICATION.among(who, current).values_list("meeting", "language"))
    return {item.pk: Shown(item.heading, item.text) for item in items if (item.meeting_id, item.language) in seen}


findable(Findable("sentence", _("sentences of reports"), sentences_of, sentences_now))
