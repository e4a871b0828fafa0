"""What an earlier meeting left behind is taken into the next, and a text into the record, each with a trace."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from relatoria_web.bridge import papers
from relatoria_web.prepare import actions
from relatoria_web.prepare.domain.matter import add
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.incoming import Concluded, Text, concluded, give
from relatoria_web.prepare.models import Matter, ProductVersion, WorkProduct
from relatoria_web.prepare.rules import CHANGE_PRODUCT, SEE_MATTER
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.site.translated import LANGUAGES, Translated, translated

OPEN = {"issue": "open", "decision": "open"}
"""Kinds of matters that may stay open, with the state in which they are."""


def left_open(who: Standing, meeting: Any) -> list[Matter]:
    """The issues and decisions of a meeting that are still open."""
    rows = SEE_MATTER.among(who, Matter.objects.filter(meeting=meeting, kind__in=OPEN))
    return [one for one in rows if OPEN[one.kind] == one.state]


@transaction.atomic
def carry(who: Standing, *, meeting: Any, earlier: Any, chosen: Sequence[str], use: str) -> list[Matter]:
    """Take points and open matters of an earlier meeting into a meeting; what was taken before stays as it is.

    Raises:
        RefusedError: if nothing is chosen.
    """
    words = {one.uid: _translated(one) for one in concluded(who, earlier)}
    words |= {one.uid: one.title for one in left_open(who, earlier)}
    wanted = [uid for uid in chosen if uid in words]
    if not wanted:
        raise RefusedError(_("Choose at least one point."))
    held = set(Matter.objects.filter(meeting=meeting, kind="carried").values_list("source", flat=True))
    return [_carried(who, meeting, uid, words[uid], use) for uid in wanted if uid not in held]


def _translated(point: Concluded) -> Translated:
    language = point.language[:2]
    return translated(**{language if language in LANGUAGES else "en": point.words})


def _carried(who: Standing, meeting: Any, uid: str, title: Translated, use: str) -> Matter:
    matter = Matter(process_id=meeting.process_id, meeting=meeting, kind="carried", title=title, source=uid)
    matter.audience, matter.details = Audience.PARTICIPANTS, {"use": use}
    return add(who, matter=matter)


@transaction.atomic
def give_to_record(who: Standing, *, product: WorkProduct, version: ProductVersion, author: str) -> str:
    """Give a text to the record of its meeting, where its ideas are read out of it as those of ``author``; twice is
    once.

    Raises:
        RefusedError: if nobody is named, or this installation keeps no record.
    """
    CHANGE_PRODUCT.demand(who, product)
    text = papers.as_markdown(version.paper)
    name = f"{product.kind}-{product.uid}-{version.language}-{version.number}.md"
    if not author.strip():
        raise RefusedError(_("Say in whose name the text speaks."))
    document = give(who, product.meeting, Text(name, text, author.strip()))
    if not document:
        raise RefusedError(_("This installation keeps no record."))
    version.revise(None, document=document)
    log(who, actions.GIVE_PRODUCT, product, meeting=product.meeting_id, document=document)
    return document
