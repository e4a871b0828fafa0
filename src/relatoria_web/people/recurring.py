"""What `people` does every so often: the daily letter of what waits."""

from __future__ import annotations

from datetime import timedelta

from relatoria_web.people.tasks import send_digests
from relatoria_web.site.clock import recurring

recurring("people.digest", timedelta(days=1), lambda: send_digests.enqueue())
