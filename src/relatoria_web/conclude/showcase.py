"""The sentence of the newest report that most actors hold: it shows on the first page what a conclusion rests on."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, IntegerField, Value, When
from django.urls import reverse
from django.utils.translation import get_language

from relatoria_web.conclude.domain.queries.publication import sentences_on
from relatoria_web.conclude.domain.queries.report import visible
from relatoria_web.conclude.models import PublicationState
from relatoria_web.site.showcase import Piece, shows
from relatoria_web.site.standing import Standing

LONGEST = 260
"""Characters of a sentence that is read at a glance."""


@shows
def held_by_most(who: Standing) -> Piece | None:
    """The sentence with the highest share in favour, of those with enough voices, in the reader's language if any.

    One query.
    """
    ours = Case(When(language=(get_language() or "")[:2], then=Value(0)), default=Value(1), output_field=IntegerField())
    rows = visible(who).filter(state=PublicationState.CURRENT).select_related("meeting")
    newest = rows.order_by(ours, "-meeting__start", "-published").first()
    if newest is None:
        return None
    counted = [one for one in sentences_on(newest.page) if one["uid"] and _fits(one)]
    if not counted:
        return None
    best = max(counted, key=lambda one: (len(one["contributions"]), -one["number"]))
    evidence = best["evidence"]
    return Piece(
        best["text"],
        newest.language,
        reverse("conclude:permalink", args=[newest.meeting.slug, best["uid"]]),
        evidence["heading"],
        evidence["share_for"],
        evidence["share_against"],
        newest.title,
        newest.meeting.title.said().text,
    )


def _fits(one: dict[str, Any]) -> bool:
    own_words = not any(language for _text, language in one["parts"])
    return bool(one["evidence"]["count"]) and own_words and len(one["text"]) <= LONGEST
