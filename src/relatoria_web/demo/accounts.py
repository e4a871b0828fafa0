"""One account per role of the demonstration, in the three languages."""

from __future__ import annotations

from collections.abc import Iterable

from relatoria_web.convene.models import Meeting
from relatoria_web.people.domain.demo import DEMO_DOMAIN
from relatoria_web.people.models import Account, Assignment, Organisation, Person
from relatoria_web.prepare.models import Process
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

ACCOUNTS: tuple[tuple[str, str, str, str], ...] = (
    ("secretariat", "Elena Marín", "es", Role.SECRETARIAT),
    ("rapporteur", "Claire Aubert", "fr", Role.RAPPORTEUR),
    ("moderator", "Samuel Okoro", "en", Role.MODERATOR),
    ("delegate", "Lucía Paredes", "es", Role.DELEGATE),
    ("focal-point", "Amadou Sarr", "fr", Role.FOCAL_POINT),
    ("participant", "Priya Nair", "en", Role.PARTICIPANT),
    ("coordinator", "Ingrid Solberg", "en", Role.COORDINATOR),
    ("steward", "Tomás Rey", "es", Role.STEWARD),
)
"""Address, name, language, role. The people are invented."""
DELEGATION = (Role.DELEGATE, Role.FOCAL_POINT)


def seed_accounts(process: Process, meetings: Iterable[Meeting]) -> None:
    """Make the accounts that are missing; the secretariat's role is in the process, the others' in each meeting."""
    for address, name, language, role in ACCOUNTS:
        account = _account(address, name, language)
        if role == Role.SECRETARIAT:
            Assignment.objects.get_or_create(account=account, role=role, process=process)
            continue
        acts_for = _government() if role in DELEGATION else None
        for meeting in meetings:
            place = {"account": account, "role": role, "meeting": meeting}
            Assignment.objects.get_or_create(**place, defaults={"organisation": acts_for})
    _account("administrator", "Admin", "en", administrator=True)


def _government() -> Organisation:
    """For whom the delegate and the focal point act: one manages the other."""
    names = translated(fr="Gouvernement du Sénégal", en="Government of Senegal", es="Gobierno del Senegal")
    held = Organisation.objects.filter(country="SEN", stakeholder_type="state").first()
    return held or Organisation.objects.create(name=names, country="SEN", stakeholder_type="state")


def _account(address: str, name: str, language: str, *, administrator: bool = False) -> Account:
    email = f"{address}@{DEMO_DOMAIN}"
    found = Account.objects.filter(email=email).first()
    if found is not None:
        return found
    person = Person.objects.create(name=name)
    return Account.objects.create_user(email, language=language, person=person, administrator=administrator)
