"""What of the protection of data waits for whom: names of erased people to correct."""

from __future__ import annotations

from django.utils.translation import ngettext_lazy

from relatoria_web.site.waiting import Waits, waits
from relatoria_web.steward.domain.queries.remaining import waiting

waits(
    Waits(
        "steward.remaining",
        ngettext_lazy("%d kind of text still names somebody erased", "%d kinds of texts still name somebody erased"),
        waiting,
        "steward:remaining",
    )
)
