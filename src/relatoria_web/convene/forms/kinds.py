"""The form of each kind that the secretariat keeps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge import programme as library
from relatoria_web.convene.forms.base import KeptForm, language, languages_field
from relatoria_web.convene.forms.mechanism import ForMechanism
from relatoria_web.convene.models import (
    Delegation,
    Meeting,
    Part,
    Participation,
    Question,
    Room,
    Session,
    Showcase,
    Stage,
    WorkingGroup,
)
from relatoria_web.site.forms.day import Day
from relatoria_web.site.zones import offered

NONE = [("", "—")]


class MeetingForm(KeptForm):
    """A meeting: its name, place and days, for whom it is, what may be said of who spoke."""

    long = ("objectives",)
    format = forms.ChoiceField(
        label=_("kind of meeting"), required=False, choices=lambda: NONE + library.formats(language())
    )
    time_zone = forms.ChoiceField(
        label=_("time zone"),
        help_text=_(
            "Times of the programme are those of this zone: the city where the meeting is held, or its nearest."
        ),
    )
    audience = forms.ChoiceField(
        label=_("who may see it"),
        choices=[("team", _("the team")), ("participants", _("participants")), ("public", _("everybody"))],
        help_text=_("The team is secretariat and rapporteurs. Begin with it; open the meeting when it is ready."),
    )

    class Meta:
        model = Meeting
        fields = (
            *("title", "format", "theme", "objectives", "place", "venue", "organiser"),
            *(
                "start",
                "end",
                "time_zone",
                "edition",
                "parent",
                "relation",
                "stage",
                "rule",
                "audience",
                "shows_people",
            ),
        )
        help_texts = {
            "rule": _(
                "What may be said of who spoke. Attributed: persons and bodies are named. By group: only their group "
                "is. Not attributed: nobody is. It holds in pages, reports, files and searches; a session may be "
                "stricter."
            ),
        }
        widgets = {
            "start": Day(),
            "end": Day(),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Meeting.objects.filter(process=self.instance.process_id).exclude(pk=self.instance.pk)
        self.fields["stage"].choices = [one for one in Stage.choices if one[0] != Stage.CLOSED]  # type: ignore[attr-defined]
        self.fields["time_zone"].choices = offered(self.instance.time_zone)  # type: ignore[attr-defined]
        self.fields["parent"].queryset = rows  # type: ignore[attr-defined]
        self.fields["parent"].label = _("main meeting, if this one belongs to another")
        self.fields["start"].widget.attrs["type"] = self.fields["end"].widget.attrs["type"] = "date"

    def clean(self) -> dict[str, Any]:
        """The days in their order."""
        held = super().clean() or {}
        if held.get("start") and held.get("end") and held["end"] < held["start"]:
            self.add_error("end", _("The last day is before the first."))
        return held


class NewMeetingForm(MeetingForm):
    """A meeting that is opened: it may be given the name that its addresses and documents bear for good."""

    short = forms.CharField(
        label=_("short name"),
        required=False,
        max_length=40,
        help_text=_(
            "For addresses and the symbols of documents, such as IDM-2018-1. It never changes; left empty, it is made "
            "from the title and the year."
        ),
    )
    field_order = ("title", "short")


class SessionForm(KeptForm):
    """A session or a segment of one: when and where, of what kind, with which aims."""

    long = ("objectives", "output")
    format = forms.ChoiceField(label=_("format"), choices=lambda: library.segments(language()))
    room = forms.ChoiceField(label=_("room"), required=False)
    languages = languages_field(_("interpretation into"))

    class Meta:
        model = Session
        fields = (
            *("title", "format", "parent", "start", "end", "room", "languages", "expected"),
            *("objectives", "output", "rule", "state", "order"),
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [room.name for room in self.meeting.rooms.all()] if self.meeting else []
        held = [self.instance.room] if self.instance.room and self.instance.room not in names else []
        self.fields["room"].choices = NONE + [(one, one) for one in (*names, *held)]  # type: ignore[attr-defined]
        parent = self.fields["parent"]
        parent.label, parent.queryset = _("part of"), parent.queryset.exclude(pk=self.instance.pk)  # type: ignore[attr-defined]
        self.fields["order"].required = False

    def clean_order(self) -> int:
        """The place on the programme where no time says it."""
        return int(self.cleaned_data["order"] or 0)

    def clean(self) -> dict[str, Any]:
        """Times in their order, both or none."""
        held = super().clean() or {}
        start, end = held.get("start"), held.get("end")
        if start and end and end <= start:
            self.add_error("end", _("It would end before it begins."))
        if bool(start) != bool(end) and not self.errors:
            self.add_error("end", _("Give both times, or none yet."))
        return held


class RoomForm(KeptForm):
    """A room."""

    languages = languages_field(_("interpretation into"))

    class Meta:
        model = Room
        fields = ("name", "capacity", "languages", "order")


class PartForm(KeptForm):
    """Somebody's part in a session."""

    class Meta:
        model = Part
        fields = ("session", "participation", "role", "mode", "capacity", "on_behalf", "stood_in", "order")
        labels = {"participation": _("who")}


class QuestionForm(KeptForm):
    """A guiding question."""

    long = ("text", "scopes")

    class Meta:
        model = Question
        fields = ("session", "group", "text", "scopes", "order")
        labels = {"group": _("for one working group only")}


class GroupForm(KeptForm):
    """A working group with its chair and its rapporteur."""

    class Meta:
        model = WorkingGroup
        fields = ("name", "session", "room", "chair", "rapporteur", "order")


class ParticipationForm(ForMechanism):
    """Somebody on the list of participants."""

    role = forms.ChoiceField(
        label=_("role"),
        choices=lambda: [("participant", _("Participant")), *library.roles(language())],
    )

    class Meta:
        model = Participation
        fields = (
            *("person", "organisation", "role", "capacity", "mechanism", "attendance", "remote"),
            *("substitute_for", "group"),
        )


class DelegationForm(ForMechanism):
    """A delegation that is invited."""

    class Meta:
        model = Delegation
        fields = ("organisation", "mechanism", "observer", "seats", "contact", "state")


class ShowcaseForm(KeptForm):
    """A practice, tool or partnership on show, with its review sheet."""

    long = ("summary", "achievements", "challenges")

    class Meta:
        model = Showcase
        fields = ("session", "title", "summary", "achievements", "challenges", "presented_by", "record", "order")


FORMS: Mapping[str, type[KeptForm]] = {
    "meeting": MeetingForm,
    "session": SessionForm,
    "room": RoomForm,
    "part": PartForm,
    "question": QuestionForm,
    "group": GroupForm,
    "participation": ParticipationForm,
    "delegation": DelegationForm,
    "showcase": ShowcaseForm,
}
"""Name of the kind → its form."""
