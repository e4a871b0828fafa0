"""Experts who could be invited, those first whose group and gender have fewest invited so far, and the balance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from relatoria_web.bridge.attendance import Counts, tables
from relatoria_web.bridge.lists import groups_of_countries
from relatoria_web.convene.domain.queries.participation import counted
from relatoria_web.convene.models import Attendance, Meeting, Participation
from relatoria_web.people.domain.queries.registry import Filter, persons
from relatoria_web.people.models import Person
from relatoria_web.site.standing import Standing

MOST = 100
"""Experts in one list."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """An expert with why they stand where they stand."""

    person: Person
    reason: str


@dataclass(frozen=True, slots=True)
class Inviting:
    """Whom one could invite, how many there are beyond the list, who is invited, and how balanced that is."""

    experts: tuple[Suggested, ...]
    beyond: int
    invited: int
    balance: tuple[Counts, ...]


def to_invite(who: Standing, meeting: Meeting, wanted: Filter, language: str) -> Inviting:
    """The experts that match and are not on the list, in a balanced order; and the balance of those who are coming."""
    rows = Participation.objects.filter(meeting=meeting).select_related("person", "organisation")
    there = [one for one in rows if one.attendance != Attendance.DECLINED]
    found = list(persons(who, wanted).exclude(pk__in=[one.person_id for one in rows]))
    groups = groups_of_countries(language)
    ordered = _balanced(found[:MOST], [one.person for one in there], groups)
    balance = tables([[counted(one) for one in there]], language, withhold=False)
    return Inviting(ordered, max(len(found) - MOST, 0), len(there), tuple(balance))


def _balanced(found: Sequence[Person], there: Sequence[Person], groups: dict[str, str]) -> tuple[Suggested, ...]:
    """One after the other: whose regional group has fewest so far, then whose gender; names break ties."""
    region = Counter(groups.get(one.country, "") for one in there)
    gender = Counter(one.gender for one in there)
    left, ordered = list(found), []
    while left:
        best = min(left, key=lambda one: (region[groups.get(one.country, "")], gender[one.gender], one.name))
        group = groups.get(best.country, "")
        ordered.append(Suggested(best, _reason(group, region[group], best, gender[best.gender])))
        region[group] += 1
        gender[best.gender] += 1
        left.remove(best)
    return tuple(ordered)


def _reason(group: str, of_group: int, person: Person, of_gender: int) -> str:
    named = {"group": group or _("no regional group"), "n": of_group}
    first = _("%(group)s: %(n)s before") % named
    return f"{first} · " + _("%(gender)s: %(n)s before") % {"gender": person.get_gender_display(), "n": of_gender}
