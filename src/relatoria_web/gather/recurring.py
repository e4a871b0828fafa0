"""What of gather recurs: taking up again what a dead worker left."""

from __future__ import annotations

from datetime import timedelta

from relatoria_web.gather.tasks import sweep
from relatoria_web.site.clock import recurring

recurring("gather.sweep", timedelta(minutes=1), sweep)
