"""Writing what the library read into rows: by keys that stay, so that judgements outlive an upgrade of the reading."""

from relatoria_web.gather.domain.reconcile.run import reconcile

__all__ = ["reconcile"]
