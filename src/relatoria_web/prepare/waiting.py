"""What of prepare waits for whom: the work products of one's own whose draft is due."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import QuerySet
from django.utils.translation import ngettext_lazy

from relatoria_web.prepare.models import WorkProduct
from relatoria_web.site.standing import Standing
from relatoria_web.site.waiting import Waits, waits

SOON = timedelta(days=7)


def _due(who: Standing) -> QuerySet[WorkProduct]:
    soon = who.now.date() + SOON
    return WorkProduct.objects.filter(owner=who.account, stage__in=("requested", "draft"), due__lte=soon)


waits(
    Waits("prepare.due", ngettext_lazy("%d text of yours is due", "%d texts of yours are due"), _due, "prepare:home"),
)
