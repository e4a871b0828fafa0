"""The demonstration's meetings: programmes, participants, panels composed, groups at work, a list of speakers, minutes.

Programmes and questions are those of the facts under `demo/`; who came is who speaks in the documents there. The list
of speakers and the notes of groups are this project's own, with invented delegates: nobody real is made to speak.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from relatoria_web.bridge.names import names_of_body
from relatoria_web.bridge.panels import read_nominees
from relatoria_web.convene.domain import composing
from relatoria_web.convene.domain.programme import snapshot
from relatoria_web.convene.models import (
    Agreement,
    Attendance,
    ComposingState,
    Composition,
    Floor,
    FloorState,
    GroupNote,
    Held,
    Meeting,
    Minutes,
    MinutesEdition,
    Nominee,
    Part,
    Participation,
    PartRole,
    ProgrammeVersion,
    Question,
    Room,
    Session,
    Showcase,
    Turn,
    TurnState,
)
from relatoria_web.convene.zone import zone_of
from relatoria_web.demo.gather import FOLDERS, demo_folder
from relatoria_web.people.models import Assignment, Organisation, Person
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import Translated, translated

HALL = {"grcp-2017": "A", "idm-2018-1": "A"}
_STARTS = {"grcp-2017": (10.0, 14.5), "idm-2018-1": (10.0, 11.5, 15.0, 16.5)}
"""Hours at which sessions begin on a day."""
_OPENING = {"en": "Opening", "es": "Apertura", "fr": "Ouverture"}
_GROUND = {
    "en": "Laying the ground: making migration work for all",
    "es": "Sentar las bases: que la migración beneficie a todos",
    "fr": "Poser les bases : faire en sorte que la migration profite à tous",
}
_CLOSING = {"en": "Closing", "es": "Clausura", "fr": "Clôture"}
_PORTAL = {"en": "The Global Migration Data Portal", "es": "El portal de datos mundiales sobre la migración"}


def seed_programmes() -> None:
    """The sessions of both meetings with their questions; nothing where there are sessions already."""
    for slug, folder in FOLDERS.items():
        meeting = Meeting.objects.get(slug=slug)
        if meeting.sessions.exists():
            continue
        facts = tomllib.loads((demo_folder() / folder / "facts.toml").read_text(encoding="utf-8"))
        Room.objects.get_or_create(meeting=meeting, name=HALL[slug], defaults={"capacity": 400})
        first = facts["meetings"][0]
        Meeting.objects.filter(pk=meeting.pk).update(
            format=first["format"], objectives=_lines(first.get("objectives", ()))
        )
        for order, (row, start, hours) in enumerate(_timed(meeting, first["sessions"])):
            _session(meeting, row, order, start, hours)
        _publish(meeting)


def _timed(meeting: Meeting, rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], datetime, float]]:
    """The sessions of the facts with a time of day; in New York an opening before them and a closing behind."""
    days: dict[str, int] = {}
    if meeting.slug == "idm-2018-1":
        yield {"title": _OPENING, "format": "opening"}, _at(meeting, "2018-03-26", 10), 1
        yield {"title": _GROUND, "format": "introductory_panel"}, _at(meeting, "2018-03-26", 11), 2
        days["2018-03-26"] = 2
    for row in rows:
        n = days.get(row["day"], 0)
        days[row["day"]] = n + 1
        starts = _STARTS[meeting.slug]
        yield row, _at(meeting, row["day"], starts[min(n, len(starts) - 1)]), 1.5 if len(starts) > 2 else 3
    if meeting.slug == "idm-2018-1":
        yield {"title": _CLOSING, "format": "closing"}, _at(meeting, "2018-03-27", 18), 0.5


def _at(meeting: Meeting, day: str, hour: float) -> datetime:
    midnight = datetime.combine(date.fromisoformat(day), datetime.min.time(), zone_of(meeting))
    return midnight + timedelta(hours=hour)


def _session(meeting: Meeting, row: Mapping[str, Any], order: int, start: datetime, hours: float) -> None:
    end = start + timedelta(hours=hours)
    held = {"start": start, "end": end, "room": HALL[meeting.slug], "state": Held.HELD}
    session = _written(meeting, row, order, **held)
    for place, part in enumerate(row.get("parts", ())):
        _written(meeting, part, place, parent=session)


def _written(meeting: Meeting, row: Mapping[str, Any], order: int, **columns: Any) -> Session:
    session = Session.objects.create(
        meeting=meeting,
        title=translated(**row["title"]),
        format=row["format"],
        order=order,
        objectives=_lines(row.get("objectives", ())),
        output=_lines([{"words": one} for one in row.get("outputs", ())]),
        **columns,
    )
    for place, question in enumerate(row.get("questions", ())):
        Question.objects.create(session=session, order=place, text=translated(**question["words"]))
    return session


def _lines(rows: Sequence[Mapping[str, Any]]) -> Translated:
    """Several texts as the lines of one, with a capital each."""
    if not rows:
        return Translated()
    texts = {code: [row["words"][code] for row in rows] for code in rows[0]["words"]}
    return translated(**{code: "\n".join(one[:1].upper() + one[1:] for one in said) for code, said in texts.items()})


def _publish(meeting: Meeting) -> None:
    sessions = {one.uid: snapshot(one) for one in meeting.sessions.all()}
    ProgrammeVersion.objects.create(meeting=meeting, number=1, sessions=sessions)


def seed_people() -> None:
    """Who came, the panels composed, the groups' notes, a list of speakers and minutes; once."""
    idm, grcp = (Meeting.objects.get(slug=slug) for slug in ("idm-2018-1", "grcp-2017"))
    if not idm.nominees.exists():
        _nominees(idm)
        _came(idm)
        _compose(idm)
        _cast(idm)
        _portal(idm)
        _minutes(idm)
    if not Floor.objects.filter(session__meeting=idm).exists():
        _floor(idm)
    if not GroupNote.objects.filter(group__meeting=grcp).exists():
        _delegates(grcp)
        _group_notes(grcp)


def _nominees(meeting: Meeting) -> None:
    data = (demo_folder() / "idm-2018" / "nominees.csv").read_bytes()
    for row in read_nominees(data, "nominees.csv", "en")[0]:
        traits = {key: value for key, value in row.items() if key not in ("id", "name")}
        Nominee.objects.create(meeting=meeting, name=row["name"], traits={**traits, "tags": [row["id"]]})


def _came(meeting: Meeting) -> None:
    """Those who speak in the documents were there."""
    for one in meeting.nominees.all():
        name, kind = one.traits.get("organisation", ""), one.traits.get("stakeholder_type", "")
        country = one.traits.get("country", "")
        body = None
        if name:
            named = {"stakeholder_type": kind, "country": country}
            said = translated(**(names_of_body(name) or dict.fromkeys(("en", "es", "fr"), name)))
            body, _ = Organisation.objects.get_or_create(name=said, defaults=named)
        person = Person.objects.create(
            name=one.name, organisation=body, country=country, gender=one.traits.get("gender", "")
        )
        Nominee.objects.filter(pk=one.pk).update(person=person)
        Participation.objects.create(
            meeting=meeting, person=person, organisation=body, role="speaker", attendance=Attendance.PRESENT
        )


def _compose(meeting: Meeting) -> None:
    """Panels as they could have been composed; they are not put on the programme, which tells what was."""
    plan = tomllib.loads((demo_folder() / "idm-2018" / "panels.toml").read_text(encoding="utf-8"))
    sessions = list(meeting.sessions.filter(format="panel").order_by("start", "order"))
    uids = {one["id"]: session.uid for one, session in zip(plan["panels"], sessions, strict=True)}
    people = {one.traits["tags"][0]: one.uid for one in meeting.nominees.all()}
    made = zip(plan["panels"], sessions, strict=True)
    panels = [composing.panel_of(session, one["seats"], 1, tuple(one["topics"])) for one, session in made]
    for rule in plan["rules"]:
        rule["who"] = [people[one] for one in rule.get("who", ())]
        rule["panels"] = [uids[one] for one in rule.get("panels", ())]
    row = Composition.objects.create(
        meeting=meeting, title=plan["title"], lot=plan["lot"], panels=panels, rules=plan["rules"], seconds=30,
        state=ComposingState.WAITING,
    )  # fmt: skip
    composing.run(row.pk)


def _cast(meeting: Meeting) -> None:
    """The opening and the closing as they were."""
    for kind, names in (("opening", ("William Lacy Swing",)), ("closing", ("William Lacy Swing", "Louise Arbour"))):
        session = meeting.sessions.get(format=kind)
        for order, name in enumerate(names):
            taker = Participation.objects.filter(meeting=meeting, person__name=name).first()
            if taker is not None:
                Part.objects.create(session=session, participation=taker, role=PartRole.SPEAKER, order=order)


def _portal(meeting: Meeting) -> None:
    session = meeting.sessions.filter(format="panel").order_by("start").first()
    if session is not None:
        title = translated(**_PORTAL, fr="Le portail mondial de données sur les migrations")
        Showcase.objects.create(session=session, title=title)


_TITLES = {
    Role.RAPPORTEUR: "rapporteur",
    Role.MODERATOR: "moderator",
    Role.COORDINATOR: "civil_society_coordinator",
    Role.DELEGATE: "delegate",
    Role.FOCAL_POINT: "delegate",
}
"""Role on the platform → that on the list of participants; whoever has another observes."""


def _delegates(meeting: Meeting) -> list[Participation]:
    """The invented people of the demonstration's accounts, on the list of a meeting, for whom they act."""
    rows = []
    given = Assignment.objects.filter(meeting=meeting).exclude(account__person=None)
    for held in given.select_related("account__person").order_by("account"):
        known = {"attendance": Attendance.PRESENT, "role": _TITLES.get(Role(held.role), "observer")}
        row, _ = Participation.objects.get_or_create(
            meeting=meeting, person=held.account.person, defaults={**known, "organisation": held.organisation}
        )
        rows.append(row)
    return rows


def _floor(meeting: Meeting) -> None:
    """Questions from the floor after the introductory panel: two were put, one person has the floor, others wait."""
    session = meeting.sessions.get(format="introductory_panel")
    floor = Floor.objects.create(session=session, state=FloorState.OPEN, limits={"statement": 180, "question": 120})
    now = timezone.now()
    for place, row in enumerate(_delegates(meeting)[:5], 1):
        spoken = place <= 2
        Turn.objects.create(
            floor=floor,
            participation=row,
            place=place,
            kind="question" if place % 2 else "statement",
            asked=now,
            state=TurnState.SPOKEN if spoken else TurnState.WAITING,
            began=now if spoken else None,
            ended=now if spoken else None,
            spoken=70 + 25 * place if spoken else 0,
            limit=120 if place % 2 else 180,
        )


def _minutes(meeting: Meeting) -> None:
    """A draft for the rapporteur to go on with."""
    text = (
        "The session was opened at United Nations Headquarters.\n\n"
        "It was recalled that no country can govern migration alone, and that countries need their cities."
    )
    held = Minutes.objects.create(session=meeting.sessions.get(format="opening"), text=text, revision=1)
    MinutesEdition.objects.create(minutes=held, number=1, text=text)


_NOTES = (
    ("good_practice", "en", "A single window that informs workers before they leave.", Agreement.AGREED, "advice"),
    ("recommendation", "fr", "Que chaque mécanisme transmette ses bonnes pratiques à l’examen du pacte.",
     Agreement.AGREED, "review"),
    ("gap", "es", "Las oficinas nacionales de estadística no tienen bastante personal formado.", Agreement.OPEN, ""),
)  # fmt: skip


def _group_notes(meeting: Meeting) -> None:
    """Notes of the first three groups, in three languages, two of them common to all."""
    session = meeting.sessions.filter(format="working_groups").first()
    takers = list(Participation.objects.filter(meeting=meeting).order_by("pk"))
    for number, group in enumerate(meeting.groups.order_by("order")[:3]):
        chair = takers[number % len(takers)] if takers else None
        group.revise(None, session=session, room=HALL[meeting.slug], chair=chair)
        for order, (kind, language, text, agreement, common) in enumerate(_NOTES, 1):
            GroupNote.objects.create(
                group=group, order=order, kind=kind, language=language, text=text, agreement=agreement, common=common
            )
