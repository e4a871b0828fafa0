"""What of conclude recurs: telling which points a rule change closed, and which embargoes ended."""

from __future__ import annotations

from datetime import timedelta

from relatoria_web.conclude.domain.telling import tell_what_closed, tell_what_opened
from relatoria_web.site.clock import recurring

recurring("conclude.closed", timedelta(minutes=10), tell_what_closed)
recurring("conclude.opened", timedelta(minutes=10), tell_what_opened)
