"""Processes with their calendars and plans, mechanisms, editions, work products."""

from relatoria_web.prepare.models.calendar import Calendar, PlanVersion, WorkPlan
from relatoria_web.prepare.models.matter import Matter
from relatoria_web.prepare.models.mechanism import Edition, Mechanism, Scope
from relatoria_web.prepare.models.process import Process
from relatoria_web.prepare.models.product import Facts, ProductFile, ProductVersion, WorkProduct
from relatoria_web.prepare.models.template import DocumentTemplate

__all__ = [
    "Calendar",
    "DocumentTemplate",
    "Edition",
    "Facts",
    "Matter",
    "Mechanism",
    "PlanVersion",
    "Process",
    "ProductFile",
    "ProductVersion",
    "Scope",
    "WorkPlan",
    "WorkProduct",
]
