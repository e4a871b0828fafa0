"""What the protection of data does every so often: the sweep over what is kept."""

from __future__ import annotations

from datetime import timedelta

from relatoria_web.site.clock import recurring
from relatoria_web.steward.tasks import sweep_retention

recurring("steward.retention", timedelta(days=1), lambda: sweep_retention.enqueue())
