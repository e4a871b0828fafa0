"""What a person does with their own data at once, without waiting for a decision; it stands among the requests."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from relatoria_web.people.domain.person import erase_person
from relatoria_web.people.models import Person
from relatoria_web.site.standing import Standing
from relatoria_web.steward.domain.request import make_request
from relatoria_web.steward.models import Ask, Request, State


@transaction.atomic
def erase_myself(who: Standing, *, person: Person) -> Request:
    """Erase one's own data: carried out at once, and kept among the requests as granted and done."""
    made = make_request(who, person=person, ask=Ask.ERASURE, identity="")
    erase_person(who, person=person, reason="own wish")
    now = timezone.now()
    return made.revise(None, state=State.GRANTED, decided=now, done=now)
