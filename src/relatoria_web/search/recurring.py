"""What search does every so often: it brings every meeting's index up to date with what people changed by hand."""

from __future__ import annotations

from datetime import timedelta

from relatoria_web.search.tasks import index_all
from relatoria_web.site.clock import recurring

recurring("search.index", timedelta(minutes=10), lambda: index_all.enqueue())
