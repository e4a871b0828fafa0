"""Panels: what they are composed of, asking for the best, seats by hand, and putting them on the programme."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language

from relatoria_web.convene.actions import (
    APPLY_COMPOSITION,
    ASK_COMPOSITION,
    CHANGE_COMPOSITION,
    NOMINATE,
    SEAT_BY_HAND,
)
from relatoria_web.convene.domain.queries.composing import asked_of
from relatoria_web.convene.models import (
    ComposingState,
    Composition,
    Meeting,
    Nominee,
    Part,
    Participation,
    PartRole,
    Session,
)
from relatoria_web.convene.rules import CHANGE_COMPOSITION as MAY_CHANGE
from relatoria_web.convene.rules import CHANGE_NOMINEE
from relatoria_web.people.models import Organisation, Person
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.site.translated import LANGUAGES, translated

Row = Mapping[str, Any]
USUAL: tuple[dict[str, Any], ...] = (
    {"id": "women", "kind": "count", "trait": "gender", "values": ["f"], "share_at_least": 0.4},
    {"id": "a-woman-in-each", "kind": "count", "trait": "gender", "values": ["f"], "scope": "panel", "at_least": 1},
    {"id": "regions", "kind": "count", "trait": "un_group", "each": True, "scope": "panel", "at_most": 2},
    {"id": "one-a-body", "kind": "count", "trait": "organisation", "each": True, "scope": "panel", "at_most": 1},
    {"id": "experts", "kind": "count", "trait": "profile", "values": ["expert"], "share_at_least": 0.3, "weight": 1.0},
    {"id": "new-voices", "kind": "fresh", "weight": 0.5},
)
"""The rules that a new composition begins with; each may be taken out."""
_BUSY = (ComposingState.WAITING, ComposingState.RUNNING)


@transaction.atomic
def begin(who: Standing, *, meeting: Meeting, title: str) -> Composition:
    """Begin a composition: the panels of the programme, four seats and a moderator each, and the usual rules."""
    row = Composition(meeting=meeting, title=title.strip()[:200] or str(meeting.title)[:200], lot=meeting.slug)
    MAY_CHANGE.demand(who, row)
    sessions = meeting.sessions.filter(format__in=("panel", "introductory_panel")).order_by("start", "order", "pk")
    row.panels = [panel_of(one) for one in sessions]
    row.rules = list(USUAL)
    row.save()
    return _done(who, CHANGE_COMPOSITION, row)


def panel_of(session: Session, seats: int = 4, moderators: int = 1, topics: tuple[str, ...] = ()) -> dict[str, Any]:
    """A session as a panel of the library."""
    times = (
        {"start": session.start.isoformat(), "end": session.end.isoformat()} if session.start and session.end else {}
    )
    made = {"id": session.uid, "title": str(session.title), "seats": seats, "moderators": moderators}
    return {**made, "topics": list(topics), **times}


@transaction.atomic
def change(who: Standing, *, composition: Composition, revision: int, **columns: Any) -> Composition:
    """Change panels, rules, the word that decides, or the time to try.

    Raises:
        StaleError: if somebody else did meanwhile.
    """
    MAY_CHANGE.demand(who, composition)
    composition.revise(revision, **columns)
    return _done(who, CHANGE_COMPOSITION, composition, fields=sorted(columns))


@transaction.atomic
def ask(who: Standing, *, composition: Composition) -> Composition:
    """Have the worker compose; asked twice it composes once."""
    from relatoria_web.convene.tasks import compose  # tasks call the domain, which asks for tasks

    MAY_CHANGE.demand(who, composition)
    rows = Composition.objects.filter(pk=composition.pk).exclude(state__in=_BUSY)
    if rows.update(state=ComposingState.WAITING, failure="", began=None):
        composition.revise(None)
        transaction.on_commit(partial(compose.enqueue, composition.pk))
        _done(who, ASK_COMPOSITION, composition)
    composition.refresh_from_db()
    return composition


@transaction.atomic
def seat(
    who: Standing, *, composition: Composition, panel: str, candidate: str, role: str = "speaker", instead: str = ""
) -> Composition:
    """Seat a nominee by hand, in the place of another if one is named; nobody sits twice in one panel."""
    MAY_CHANGE.demand(who, composition)
    Composition.objects.select_for_update().get(pk=composition.pk)
    composition.refresh_from_db()
    known = Nominee.objects.filter(meeting=composition.meeting_id, uid=candidate).exists()
    if known and panel in {one["id"] for one in composition.panels} and role in ("speaker", "moderator"):
        kept = [
            one for one in composition.seats if one["panel"] != panel or one["candidate"] not in (candidate, instead)
        ]
        composition.revise(None, seats=[*kept, {"panel": panel, "candidate": candidate, "role": role}])
        _done(who, SEAT_BY_HAND, composition)
    return composition


@transaction.atomic
def unseat(who: Standing, *, composition: Composition, panel: str, candidate: str) -> Composition:
    """Empty a seat."""
    MAY_CHANGE.demand(who, composition)
    Composition.objects.select_for_update().get(pk=composition.pk)
    composition.refresh_from_db()
    kept = [one for one in composition.seats if (one["panel"], one["candidate"]) != (panel, candidate)]
    composition.revise(None, seats=kept)
    return _done(who, SEAT_BY_HAND, composition)


@transaction.atomic
def put_on_programme(who: Standing, *, composition: Composition) -> int:
    """Give those seated their parts in the sessions; parts of others stay. Gives how many parts are new."""
    MAY_CHANGE.demand(who, composition)
    sessions = {one.uid: one for one in Session.objects.filter(meeting=composition.meeting_id)}
    nominees = {one.uid: one for one in Nominee.objects.filter(meeting=composition.meeting_id)}
    new = 0
    for order, row in enumerate(composition.seats):
        if row["panel"] in sessions and row["candidate"] in nominees:
            taker = _participation(nominees[row["candidate"]])
            role = PartRole.MODERATOR if row.get("role") == "moderator" else PartRole.SPEAKER
            _, made = Part.objects.get_or_create(
                session=sessions[row["panel"]], participation=taker, role=role, defaults={"order": order}
            )
            new += made
    composition.revise(None, applied=timezone.now())
    _done(who, APPLY_COMPOSITION, composition, parts=new)
    return new


def _participation(nominee: Nominee) -> Participation:
    """The nominee on the meeting's list, and in the registry, where they are not there yet."""
    person = nominee.person or _registered(nominee)
    held = Participation.objects.filter(meeting=nominee.meeting_id, person=person).first()
    return held or Participation.objects.create(
        meeting=nominee.meeting, person=person, organisation=person.organisation, role="panellist"
    )


def _registered(nominee: Nominee) -> Person:
    """A new entry of the registry with what the nomination says."""
    traits = nominee.traits
    plain = {name: traits[name] for name in ("gender", "country", "languages") if name in traits}
    person = Person.objects.create(name=nominee.name, organisation=_organisation(traits), **plain)
    nominee.revise(None, person=person)
    return person


def _organisation(traits: Row) -> Organisation | None:
    """The body of that name in whatever language, else a new one."""
    name = traits.get("organisation")
    if not name:
        return None
    known = Q(acronym=name)
    for language in LANGUAGES:
        known |= Q(**{f"name__{language}__text__iexact": name})
    found = Organisation.objects.filter(known, merged_into=None).order_by("pk").first()
    written = (get_language() or "en")[:2]  # a table is in the language of whoever brings it in
    return found or Organisation.objects.create(
        name=translated(**{written: name}), stakeholder_type=traits.get("stakeholder_type", "")
    )


@transaction.atomic
def nominate(who: Standing, *, meeting: Meeting, rows: list[dict[str, Any]]) -> int:
    """Add nominees; one of the same name is brought up to date. Gives how many are new."""
    CHANGE_NOMINEE.demand(who, Nominee(meeting=meeting))
    held = {one.name: one for one in meeting.nominees.all()}
    new = 0
    for row in rows:
        traits = {key: value for key, value in row.items() if key not in ("id", "name", "person")}
        found = held.get(row["name"])
        if found is not None:
            found.revise(None, traits=traits)
            continue
        held[row["name"]] = Nominee.objects.create(
            meeting=meeting, name=row["name"][:200], traits=traits, person_id=row.get("person")
        )
        new += 1
    log(who, NOMINATE, meeting, meeting=meeting.pk, new=new, rows=len(rows))
    return new


def run(pk: int) -> None:
    """Compose, in the worker. What a killed worker left is taken up again by asking anew.

    Raises:
        RelatoriaError: if the rules make no sense; the task writes why.
    """
    from relatoria_web.bridge.panels import compose

    rows = Composition.objects.filter(pk=pk, state=ComposingState.WAITING)
    if not rows.update(state=ComposingState.RUNNING, began=timezone.now()):
        return
    row = Composition.objects.get(pk=pk)
    made = compose(asked_of(row), float(row.seconds))
    found = {"proof": made["proof"], "words": made["words"]}
    seats = made["seats"] if made["proof"] in ("optimal", "bounded") else row.seats
    row.revise(None, state=ComposingState.DONE, result=found, seats=seats)


def _done(who: Standing, action: str, row: Composition, **detail: Any) -> Composition:
    log(who, action, row, meeting=row.meeting_id, **detail)
    return row
