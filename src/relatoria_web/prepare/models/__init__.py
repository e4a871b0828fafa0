"""Processes, mechanisms, editions."""

from relatoria_web.prepare.models.mechanism import Edition, Mechanism, Scope
from relatoria_web.prepare.models.process import Process

__all__ = ["Edition", "Mechanism", "Process", "Scope"]
