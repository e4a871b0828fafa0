"""The register of processing, requests of persons, retention, incidents, and who answers for the data."""

from relatoria_web.steward.models.activity import Activity, Basis
from relatoria_web.steward.models.controller import Controller
from relatoria_web.steward.models.incident import Incident, Risk
from relatoria_web.steward.models.remaining import Outcome, Remaining
from relatoria_web.steward.models.request import YES, Ask, Request, State
from relatoria_web.steward.models.retention import Due, Fate, Retention

__all__ = [
    "YES",
    "Activity",
    "Ask",
    "Basis",
    "Controller",
    "Due",
    "Fate",
    "Incident",
    "Outcome",
    "Remaining",
    "Request",
    "Retention",
    "Risk",
    "State",
]
