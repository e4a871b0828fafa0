"""Texts of the preparation on the spine: one that was given to the record became a document there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.prepare.models import ProductVersion
from relatoria_web.trace.provenance import Kind, Link, Match, kind, link


def _documents(rows: Sequence[Any]) -> Match:
    uids = {row.document for row in rows} - {""}
    return Match(Q(uid__in=uids), lambda document: document.uid in uids)


def _texts(rows: Sequence[Any]) -> Match:
    uids = {row.uid for row in rows}
    return Match(Q(document__in=uids), lambda version: version.document in uids)


kind(
    Kind(
        "text",
        ProductVersion,
        "prepare.version.see",
        _("text of the preparation"),
        7,
        lambda who, row: str(row.paper.get("title", "")),
        address=lambda row: reverse("prepare:product", args=[row.product.meeting.slug, row.product.uid]),
        prepare=lambda rows: rows.select_related("product__meeting"),
    )
)
link(Link("text", "document", _documents, _texts))
