"""Consents: written down as rows that are never overwritten, each to the wording of its day."""

from __future__ import annotations

from django.db import transaction

from relatoria_web.people.actions import ADD_WORDING, RECORD_CONSENT
from relatoria_web.people.models import Consent, Person, Wording
from relatoria_web.people.rules import CHANGE_CONSENT, CHANGE_WORDING
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.site.translated import Translated


@transaction.atomic
def record_consent(who: Standing, *, person: Person, purpose: str, given: bool, note: str = "") -> Consent:
    """Write down that a person agreed, or did not, to the newest wording of a purpose; earlier rows stay."""
    consent = Consent(person=person, purpose=purpose, given=given, note=note, account_id=who.account)
    CHANGE_CONSENT.demand(who, consent)
    consent.wording = Wording.objects.filter(purpose=purpose).first()
    consent.save()
    log(who, RECORD_CONSENT, consent, purpose=purpose, given=given)
    return consent


@transaction.atomic
def add_wording(who: Standing, *, purpose: str, text: Translated) -> Wording:
    """Give the consent to a purpose a new wording; who agreed to an earlier one agreed to that one."""
    newest = Wording.objects.filter(purpose=purpose).first()
    wording = Wording(purpose=purpose, text=text, version=newest.version + 1 if newest else 1)
    CHANGE_WORDING.demand(who, wording)
    wording.save()
    log(who, ADD_WORDING, wording, purpose=purpose, version=wording.version)
    return wording
