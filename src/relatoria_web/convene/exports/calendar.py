"""A programme as iCalendar: stable identifiers, the time zone of the place with its rules."""

from __future__ import annotations

from icalendar import Calendar, Event, vCalAddress, vText

from relatoria_web.convene.domain.queries.programme import Line, Programme
from relatoria_web.convene.exports.address import session_page
from relatoria_web.convene.models import Held, Meeting
from relatoria_web.convene.zone import zone_of
from relatoria_web.site.dates import DASH

_STATUS = {Held.PLANNED: "CONFIRMED", Held.HELD: "CONFIRMED", Held.CANCELLED: "CANCELLED"}


def calendar_of(programme: Programme) -> bytes:
    """The sessions that have a time."""
    meeting = programme.meeting
    calendar = Calendar()
    calendar.add("prodid", "-//Relatoria//Programme//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", str(meeting.title))
    calendar.add("x-wr-timezone", zone_of(meeting).key)
    for line in programme.flat:
        if line.session.start and line.session.end:
            calendar.add_component(_event(meeting, line))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(meeting: Meeting, line: Line) -> Event:
    session, zone = line.session, zone_of(meeting)
    event = Event()
    event.add("uid", f"{session.uid}@relatoria")
    event.add("dtstamp", session.changed)
    event.add("sequence", session.revision)
    event.add("summary", str(session.title))
    for name, time in (("dtstart", session.start), ("dtend", session.end)):
        if time is not None:
            event.add(name, time.astimezone(zone))
    event.add("location", ", ".join(filter(None, (session.room, str(meeting.venue), str(meeting.place)))))
    event.add("description", _told(line))
    event.add("status", _STATUS[Held(session.state)])
    event.add("url", session_page(meeting, session))
    if meeting.organiser:
        organiser = vCalAddress("MAILTO:nobody@relatoria.invalid")
        organiser.params["cn"] = vText(str(meeting.organiser))
        event["organizer"] = organiser
    return event


def _told(line: Line) -> str:
    cast = (f"{part.get_role_display()} {DASH} {part.actual.person.name}" for part in line.cast)
    return "\n".join(filter(None, (str(line.session.objectives), *cast)))
