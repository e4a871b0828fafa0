"""Reading who holds which role where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import Promise

from relatoria_web.people.domain.grant import Grant, scope_name
from relatoria_web.people.models import ROLES, Assignment, Invitation, Organisation
from relatoria_web.people.rules import CHANGE_ASSIGNMENT, CIVIL, SEE_ASSIGNMENT, SEE_INVITATION
from relatoria_web.site.models.base import Noun
from relatoria_web.site.rights import right
from relatoria_web.site.standing import Role, Standing

SEEN_BY = {"meeting": "convene.meeting.see", "process": "prepare.process.see"}
"""The kinds of places where roles are held, with the right to see one."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What somebody may give in a place: which roles, and for which organisations (None: for any or none)."""

    roles: list[tuple[str, str | Promise]]
    organisations: frozenset[int] | None

    def choices(self) -> QuerySet[Organisation]:
        """The organisations to choose from."""
        rows = Organisation.objects.filter(merged_into=None).order_by("acronym", "pk")
        return rows if self.organisations is None else rows.filter(pk__in=self.organisations)


def scope_at(who: Standing, kind: str, slug: str) -> Noun:
    """The meeting or process at an address, if somebody sees it.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    see = right(SEEN_BY[kind])
    rows = see.among(who, see.model._default_manager.all())
    return cast("Noun", get_object_or_404(rows, slug=slug))


def offer(who: Standing, scope: Noun) -> Offer:
    """What somebody may give in a meeting or process.

    Raises:
        Http404: if nothing: whoever gives no role there has no business on that page.
    """
    if found := _offered(who, scope, None):
        return Offer(found, None)
    theirs = who.for_organisations(Role.FOCAL_POINT)
    for one in Organisation.objects.filter(pk__in=theirs):
        if found := _offered(who, scope, one):
            return Offer(found, frozenset(pk for pk in theirs if _acts_for(who, scope, pk)))
    civil = Organisation.objects.filter(stakeholder_type__in=CIVIL, merged_into=None)
    for one in civil[:1]:
        if found := _offered(who, scope, one):
            return Offer(found, frozenset(civil.values_list("pk", flat=True)))
    raise Http404


def assignments_in(who: Standing, scope: Noun) -> QuerySet[Assignment]:
    """The roles held in a place, those that somebody may see."""
    rows = Assignment.objects.filter(**{scope_name(scope): scope}).select_related("account__person", "organisation")
    return SEE_ASSIGNMENT.among(who, rows).order_by("role", "account__person__name", "pk")


def open_invitations_in(who: Standing, scope: Noun) -> QuerySet[Invitation]:
    """The invitations to a place that nobody has taken up yet."""
    rows = Invitation.objects.filter(**{scope_name(scope): scope}, accepted=None, withdrawn=None)
    return SEE_INVITATION.among(who, rows.filter(expires__gt=timezone.now()).select_related("organisation"))


def _offered(who: Standing, scope: Noun, organisation: Organisation | None) -> list[tuple[str, str | Promise]]:
    grants = ((label, Grant(role, scope, organisation)) for role, label in ROLES)
    return [(one.role, label) for label, one in grants if CHANGE_ASSIGNMENT.allows(who, Assignment(**one.place()))]


def _acts_for(who: Standing, scope: Noun, organisation: int) -> bool:
    candidate = Assignment(role=Role.DELEGATE, organisation_id=organisation, **{scope_name(scope): scope})
    return CHANGE_ASSIGNMENT.allows(who, candidate)
