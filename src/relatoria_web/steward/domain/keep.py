"""What the steward keeps by form: the register, who answers, retention rules, incidents."""

from __future__ import annotations

from collections.abc import Mapping

from relatoria_web.site.domain.keep import Kind, add, change
from relatoria_web.steward import rules
from relatoria_web.steward.actions import KEPT
from relatoria_web.steward.models import Activity, Controller, Incident, Retention

__all__ = ["KINDS", "add", "change"]

KINDS: Mapping[str, Kind] = {
    one.name: one
    for one in (
        Kind("activity", Activity, rules.CHANGE_ACTIVITY, None, *KEPT["activity"]),
        Kind("controller", Controller, rules.CHANGE_CONTROLLER, None, *KEPT["controller"]),
        Kind("retention", Retention, rules.CHANGE_RETENTION, None, *KEPT["retention"]),
        Kind("incident", Incident, rules.CHANGE_INCIDENT, None, *KEPT["incident"]),
    )
}
"""Name in addresses → kind."""
