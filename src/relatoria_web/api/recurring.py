"""What the API does every so often: it tells the webhooks what was done."""

from __future__ import annotations

from datetime import timedelta

from relatoria_web.api.tasks import deliver
from relatoria_web.site.clock import recurring

recurring("api.deliver", timedelta(seconds=30), lambda: deliver.enqueue())
