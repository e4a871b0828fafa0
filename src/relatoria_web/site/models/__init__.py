"""What every noun stands on, and the beats of the clock."""

from relatoria_web.site.models.beat import Beat

__all__ = ["Beat"]
