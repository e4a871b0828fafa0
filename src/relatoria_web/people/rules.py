"""Who may do what with accounts, roles, people and organisations."""

from __future__ import annotations

from relatoria_web.people.models import (
    Account,
    Assignment,
    Consent,
    Invitation,
    Notification,
    Organisation,
    Person,
    Wording,
)
from relatoria_web.site.mandates import for_organisation
from relatoria_web.site.rights import Right, Rule, administrators, anybody, holding, in_process_role, in_role, where
from relatoria_web.site.standing import TEAM, Role

DELEGATION = (Role.PARTICIPANT, Role.DELEGATE)
"""The roles that an organisation's focal point gives and takes."""
CIVIL = ("civil_society", "ngo", "migrant_organisation", "diaspora", "faith_based", "women", "youth", "foundation")
"""The types of organisations that the independent coordinator registers."""
HOSTED = tuple(role for role in Role if role not in (Role.COORDINATOR, Role.ADMINISTRATOR))
"""The roles that a secretariat gives and takes: not that of the independent coordinator, who is nobody's staff."""


def _staff() -> Rule:
    return administrators() | in_role("meeting", Role.SECRETARIAT) | in_process_role("process", Role.SECRETARIAT)


def _focal() -> Rule:
    return for_organisation(Role.FOCAL_POINT) | for_organisation(Role.FOCAL_POINT, process="process")


def _coordinated() -> Rule:
    """The independent coordinator registers civil society: its organisations, without the host."""
    civil = where("the organisation is of civil society", "organisation__stakeholder_type__in", CIVIL)
    return in_role("meeting", Role.COORDINATOR) & civil


def _giving() -> Rule:
    """Who gives and takes a role: the secretariat, focal points within their delegation, administrators any."""
    hosted = where("it is not the independent coordinator's", "role__in", HOSTED)
    delegated = where("it is a delegate's or participant's", "role__in", DELEGATION)
    secretariat = in_role("meeting", Role.SECRETARIAT) | in_process_role("process", Role.SECRETARIAT)
    return administrators() | (secretariat & hosted) | ((_focal() | _coordinated()) & delegated)


_OWN = where("it is their own", "account", lambda who: who.account)
_SELF = where("it is themselves", "pk", lambda who: who.person)
_DELEGATION = where(
    "it is of the organisation whose focal point they are",
    "organisation__in",
    lambda who: who.for_organisations(Role.FOCAL_POINT),
)

SEE_ASSIGNMENT = Right("people.assignment.see", Assignment, _staff() | _focal() | _coordinated() | _OWN)
CHANGE_ASSIGNMENT = Right("people.assignment.change", Assignment, _giving())
SEE_INVITATION = Right("people.invitation.see", Invitation, _staff() | _focal() | _coordinated())
CHANGE_INVITATION = Right("people.invitation.change", Invitation, _giving())
SEE_ACCOUNT = Right(
    "people.account.see", Account, administrators() | where("it is theirs", "pk", lambda who: who.account)
)
CHANGE_ACCOUNT = Right("people.account.change", Account, administrators())
_STEWARDS = administrators() | holding(Role.STEWARD)
_IN_USE = where("they are not restricted", "restricted__isnull", True)
SEE_PERSON = Right("people.person.see", Person, _STEWARDS | ((holding(*TEAM) | _DELEGATION) & _IN_USE) | _SELF)
CHANGE_PERSON = Right(
    "people.person.change", Person, _STEWARDS | ((holding(Role.SECRETARIAT) | _DELEGATION) & _IN_USE) | _SELF
)
KEEP_PERSON = Right("people.person.keep", Person, administrators() | (holding(Role.SECRETARIAT) & _IN_USE))
ERASE_PERSON = Right("people.person.erase", Person, _STEWARDS | _SELF)
RESTRICT_PERSON = Right("people.person.restrict", Person, _STEWARDS)
SEE_ORGANISATION = Right(
    "people.organisation.see",
    Organisation,
    administrators() | holding(*TEAM) | where("they act for it", "pk__in", lambda who: who.organisations),
)
KEEP_ORGANISATION = Right("people.organisation.keep", Organisation, administrators() | holding(Role.SECRETARIAT))
_THEIRS = where("it is theirs", "person", lambda who: who.person)
_CONSENTS = _STEWARDS | holding(Role.SECRETARIAT) | _THEIRS
SEE_CONSENT = Right("people.consent.see", Consent, _CONSENTS)
CHANGE_CONSENT = Right("people.consent.change", Consent, _CONSENTS)
SEE_WORDING = Right("people.wording.see", Wording, anybody())
CHANGE_WORDING = Right("people.wording.change", Wording, _STEWARDS)
SEE_NOTIFICATION = Right("people.notification.see", Notification, _OWN)
