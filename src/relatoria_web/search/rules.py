"""Who finds what: whoever may see the object; the team reads its own text of it, everybody else the masked one."""

from __future__ import annotations

from relatoria_web.search.models import Item
from relatoria_web.site.audience import may_see
from relatoria_web.site.rights import Right

SEE_ITEM = Right("search.item.see", Item, may_see("meeting"))
