"""Reading mechanisms that are kept here: their editions with the meetings that somebody may see, what was noted."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, Q

from relatoria_web.bridge.mechanisms import Entry, Listed
from relatoria_web.prepare.models import Edition, Matter, Mechanism
from relatoria_web.prepare.rules import SEE_EDITION, SEE_MATTER, SEE_MECHANISM
from relatoria_web.site.rights import right
from relatoria_web.site.standing import Standing


def mechanism_kept(who: Standing, code: str) -> Mechanism | None:
    """The mechanism of a code, abbreviation or slug, if it is kept here."""
    rows = Mechanism.objects.filter(Q(acronym__iexact=code) | Q(slug__iexact=code))
    return SEE_MECHANISM.among(who, rows).first()


def own_mechanisms(who: Standing, known: set[str]) -> list[Mechanism]:
    """The mechanisms that were entered here and are none of the codes ``known``."""
    rows = SEE_MECHANISM.among(who, Mechanism.objects.all())
    return [one for one in rows if not {one.slug.lower(), one.acronym.lower()} & known]


def entered(held: Mechanism | None) -> Entry | None:
    """A mechanism that was entered here, as the registry would have it."""
    if held is None:
        return None
    listed = Listed(held.slug, str(held.name), held.acronym, held.scope, held.founded or 0)
    return Entry(listed, not held.binding, "", "", (), (), (), ())


def editions_of(who: Standing, held: Mechanism | None) -> list[Any]:
    """The editions of a mechanism, newest first, each with its meetings as ``shown``."""
    if held is None:
        return []
    see = right("convene.meeting.see")
    meetings = Prefetch("meetings", see.among(who, see.model._default_manager.all()), to_attr="shown")
    rows = SEE_EDITION.among(who, Edition.objects.filter(mechanism=held))
    return list(rows.select_related("mechanism", "process").prefetch_related(meetings))


def matters_of_mechanism(who: Standing, code: str) -> list[Matter]:
    """The facts, roles, terms of office and debates noted of a mechanism."""
    rows = Matter.objects.filter(kind__in=("mechanism_fact", "role", "term", "debate"), details__mechanism=code)
    rows = rows.exclude(state="dropped")
    return list(SEE_MATTER.among(who, rows.select_related("process", "meeting").order_by("-details__on", "pk")))


def playing(who: Standing, theme: str, function: str) -> set[str]:
    """The codes of the mechanisms to which a role with a theme and of a function was given here."""
    rows = Matter.objects.filter(kind="role").exclude(state="dropped")
    wanted = {"details__about_theme": theme, "details__function": function}
    rows = rows.filter(**{name: value for name, value in wanted.items() if value})
    return {str(code) for code in SEE_MATTER.among(who, rows).values_list("details__mechanism", flat=True)}
