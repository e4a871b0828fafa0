"""What of gather recurs: taking up again what a dead worker left, reminding, telling which embargoes ended."""

from __future__ import annotations

from datetime import timedelta

from relatoria_web.gather.domain.reminding import remind, tell_what_opened
from relatoria_web.gather.domain.sending import forget
from relatoria_web.gather.tasks import sweep
from relatoria_web.site.clock import recurring

recurring("gather.sweep", timedelta(minutes=1), sweep)
recurring("gather.forget", timedelta(days=1), forget)
recurring("gather.remind", timedelta(days=1), remind)
recurring("gather.opened", timedelta(minutes=10), tell_what_opened)
