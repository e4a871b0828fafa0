"""Opening at once what the format of a session takes."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction

from relatoria_web.bridge.programme import asks_for
from relatoria_web.convene.models import PartRole, Session
from relatoria_web.convene.opening import OPENINGS, Opening
from relatoria_web.convene.rules import CHANGE_SESSION
from relatoria_web.site.standing import Standing


def proposed(session: Session) -> list[Opening]:
    """What the format of a session takes and nobody opened yet."""
    return [one for one in OPENINGS.values() if one.wanted(session)]


def parts_wanting(session: Session) -> list[str]:
    """The codes of the parts that the format asks for and nobody has."""
    held = set(session.cast.values_list("role", flat=True))
    return [role for role in asks_for(session.format).roles if role not in held and role in PartRole.values]


@transaction.atomic
def open_chosen(who: Standing, *, session: Session, chosen: Collection[str]) -> list[str]:
    """Open what was chosen of what is proposed; the names of what was opened."""
    CHANGE_SESSION.demand(who, session)
    made = [one for one in proposed(session) if one.name in chosen]
    for one in made:
        one.open(who, session)
    return [one.name for one in made]
