"""What the protection of data does in the background."""

from __future__ import annotations

from django_tasks import task

from relatoria_web.steward.domain.retention import sweep


@task()
def sweep_retention() -> int:
    """Propose what fell due; see `relatoria_web.steward.domain.retention`."""
    return sweep()
