"""What the API does every so often: it tells the webhooks what was done, and forgets what was kept for a day."""

from __future__ import annotations

from datetime import timedelta

from relatoria_web.api.models import Webhook
from relatoria_web.api.tasks import deliver, forget
from relatoria_web.site.clock import recurring

recurring("api.forget", timedelta(hours=1), lambda: forget.enqueue())
recurring("api.deliver", timedelta(seconds=30), lambda: deliver.enqueue(), Webhook.objects.filter(active=True).exists)
