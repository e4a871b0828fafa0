"""Accounts, people, organisations, who holds which role, and what people are told."""

from relatoria_web.people.models.account import Account
from relatoria_web.people.models.assignment import ROLES, Assignment
from relatoria_web.people.models.consent import Consent, Purpose, Wording
from relatoria_web.people.models.invitation import Invitation
from relatoria_web.people.models.notification import Notification, Pace, Preference
from relatoria_web.people.models.organisation import Organisation
from relatoria_web.people.models.person import Gender, Person

__all__ = [
    "ROLES",
    "Account",
    "Assignment",
    "Consent",
    "Gender",
    "Invitation",
    "Notification",
    "Organisation",
    "Pace",
    "Person",
    "Preference",
    "Purpose",
    "Wording",
]
