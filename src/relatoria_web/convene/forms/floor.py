"""Forms of the floor."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.forms.base import named
from relatoria_web.convene.models import Attendance, Floor, FloorState, Participation, TurnKind

_LIMITED = ("statement", "group", "question", "reply", "point_of_order")


class AskForm(forms.Form):
    """Asking for the floor, for oneself or, by who leads it, for anybody who takes part."""

    participation = forms.ModelChoiceField(Participation.objects.none(), label=_("who"), empty_label="—")
    kind = forms.ChoiceField(choices=TurnKind.choices, label=_("asks for"), initial=TurnKind.STATEMENT)
    on_behalf = forms.CharField(label=_("on behalf of"), required=False, max_length=200)

    def __init__(self, *args: Any, floor: Floor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Participation.objects.filter(meeting=floor.session.meeting_id).exclude(attendance=Attendance.DECLINED)
        self.fields["participation"].queryset = rows.select_related(  # type: ignore[attr-defined]
            "person", "meeting", "organisation", "mechanism"
        ).order_by("person__name", "pk")
        self.fields["participation"].label_from_instance = named  # type: ignore[attr-defined]


class FloorForm(forms.Form):
    """Opening a list and its limits, in minutes."""

    state = forms.ChoiceField(choices=FloorState.choices, label=_("list of speakers"))
    statement = forms.FloatField(label=_("statement (minutes)"), min_value=0.5, max_value=60, initial=3)
    group = forms.FloatField(label=_("on behalf of a group (minutes)"), min_value=0.5, max_value=60, initial=5)
    question = forms.FloatField(label=_("question (minutes)"), min_value=0.5, max_value=60, initial=2)
    reply = forms.FloatField(label=_("right of reply (minutes)"), min_value=0.5, max_value=60, initial=2)
    point_of_order = forms.FloatField(label=_("point of order (minutes)"), min_value=0.5, max_value=60, initial=1)
    total = forms.IntegerField(label=_("whole list (minutes)"), min_value=1, max_value=1440, required=False)

    @classmethod
    def of(cls, floor: Floor) -> FloorForm:
        """The form as a list stands."""
        minutes = {kind: f"{seconds / 60:g}" for kind, seconds in floor.limits.items() if kind in _LIMITED}
        held = {"state": floor.state, "total": floor.total // 60 if floor.total else None}
        return cls(initial={**{name: cls.base_fields[name].initial for name in _LIMITED}, **minutes, **held})

    @property
    def seconds(self) -> dict[str, int]:
        """The limits in seconds by kind."""
        return {name: int(60 * self.cleaned_data[name]) for name in _LIMITED}

    @property
    def total_seconds(self) -> int | None:
        """The whole list in seconds, None where it has no end."""
        total = self.cleaned_data["total"]
        return 60 * total if total else None
