"""Consents by purpose and person: the last of each counts."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.utils.functional import Promise

from relatoria_web.people.models import Consent, Person, Purpose, Wording
from relatoria_web.people.rules import SEE_CONSENT
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Stands:
    """How a purpose stands: people who agree now, who withdrew, who never agreed; the newest wording, if any."""

    purpose: str
    words: str | Promise
    agree: int
    withdrew: int
    refused: int
    wording: Wording | None


def _last() -> QuerySet[Consent]:
    """The last row of each person and purpose, with the day on which they had agreed before, if they had."""
    same = Consent.objects.filter(person=OuterRef("person"), purpose=OuterRef("purpose"))
    last = same.order_by("-created", "-pk").values("pk")[:1]
    agreed = same.filter(given=True, pk__lt=OuterRef("pk")).order_by("-pk").values("created")[:1]
    return Consent.objects.filter(pk=Subquery(last)).annotate(before=Subquery(agreed))


def consents(who: Standing, purpose: str = "") -> QuerySet[Consent]:
    """Where every person stands now, newest first."""
    rows = SEE_CONSENT.among(who, _last()).select_related("person", "wording")
    return rows.filter(purpose=purpose) if purpose else rows


def by_purpose(who: Standing) -> list[Stands]:
    """How each purpose stands. Two queries."""
    counted = SEE_CONSENT.among(who, _last()).order_by().values("purpose")
    none = Q(given=False)
    rows = counted.annotate(
        agree=Count("pk", filter=Q(given=True)),
        withdrew=Count("pk", filter=none & Q(before__isnull=False)),
        refused=Count("pk", filter=none & Q(before__isnull=True)),
    ).values_list("purpose", "agree", "withdrew", "refused")
    found = {purpose: (agree, withdrew, refused) for purpose, agree, withdrew, refused in rows}
    worded = newest_wordings()
    return [
        Stands(code, label, *found.get(code, (0, 0, 0)), wording=worded.get(code)) for code, label in Purpose.choices
    ]


def newest_wordings() -> dict[str, Wording]:
    """Purpose → its newest wording."""
    return {one.purpose: one for one in Wording.objects.order_by("purpose", "version")}


def choices_of(person: Person) -> list[tuple[str, str | Promise, Wording | None, Consent | None]]:
    """For each purpose its words, its newest wording and where the person stands."""
    worded, held = newest_wordings(), {one.purpose: one for one in _last().filter(person=person)}
    return [(code, label, worded.get(code), held.get(code)) for code, label in Purpose.choices]
