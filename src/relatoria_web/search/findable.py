"""What of the preparation can be found: published texts, and matters in hand. They stand below search on the ladder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge import papers
from relatoria_web.convene.models import Meeting
from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.prepare.domain.queries.product import latest
from relatoria_web.prepare.models import Matter, ProductVersion
from relatoria_web.prepare.rules import SEE_MATTER, SEE_VERSION
from relatoria_web.search.convened import HELD
from relatoria_web.search.models import Item
from relatoria_web.search.registry import Findable, Found, Shown, findable, in_language, stem
from relatoria_web.site.standing import Standing


def _published() -> QuerySet[ProductVersion]:
    return ProductVersion.objects.filter(published__isnull=False).select_related("product__meeting")


def products_of(meeting: Meeting) -> Iterator[Found]:
    """The texts of a meeting that are out now, in each language."""
    by_product: dict[int, list[ProductVersion]] = {}
    for version in _published().filter(product__meeting=meeting):
        by_product.setdefault(version.product_id, []).append(version)
    for versions in by_product.values():
        for language, version in latest(versions).items():
            yield Found(
                target=version.uid,
                address=reverse("prepare:read", args=[meeting.slug, version.product.uid, language]),
                heading=version.paper.get("title", ""),
                text=papers.as_words(version.paper),
                language=language,
                audience=version.product.audience,
                embargo=version.product.embargo,
            )


def products_now(who: Standing, items: Sequence[Item]) -> dict[int, Shown]:
    """Those of ``items`` whose text somebody may read at this moment."""
    rows = _published().filter(uid__in={item.target for item in items}).defer("paper")
    seen = set(SEE_VERSION.among(who, rows).values_list("uid", flat=True))
    return {item.pk: Shown(item.heading, item.text) for item in items if item.target in seen}


def matters_of(meeting: Meeting) -> Iterator[Found]:
    """The matters of a meeting, in each language in which they are worded."""
    for matter in Matter.objects.filter(meeting=meeting).select_related("process", "meeting"):
        for language, (title, _status) in matter.title.texts.items():
            text = matter.text.texts.get(language, ("", ""))[0]
            yield Found(
                target=in_language(matter.uid, language),
                address=Place(matter.process, meeting).url("matter", matter.uid),
                heading=title,
                text=f"{title}\n{text}".strip(),
                language=language,
                audience=matter.audience,
                embargo=matter.embargo,
            )


def matters_now(who: Standing, items: Sequence[Item]) -> dict[int, Shown]:
    """Those of ``items`` that somebody may see at this moment, in the words that stand now."""
    rows = SEE_MATTER.among(who, Matter.objects.filter(meeting__in={item.meeting_id for item in items}))
    held = {stem(row.uid): row for row in rows}
    found = {}
    for item in items:
        row = held.get(stem(item.target))
        if row is not None and item.language in row.title.texts:
            title = row.title.texts[item.language][0]
            text = row.text.texts.get(item.language, ("", ""))[0]
            found[item.pk] = Shown(title, f"{title}\n{text}".strip())
    return found


for _one in HELD:
    findable(Findable(_one.kind, _one.name, _one.of_meeting, _one.now))
findable(Findable("product", _("texts of the preparation"), products_of, products_now))
findable(Findable("matter", _("matters in hand"), matters_of, matters_now))
