"""Accounts, people, organisations, and who holds which role."""

from relatoria_web.people.models.account import Account
from relatoria_web.people.models.assignment import Assignment
from relatoria_web.people.models.organisation import Organisation
from relatoria_web.people.models.person import Gender, Person

__all__ = ["Account", "Assignment", "Gender", "Organisation", "Person"]
