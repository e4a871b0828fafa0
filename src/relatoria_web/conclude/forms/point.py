"""Forms of points."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from relatoria_web.conclude.models import Choice, Criterion, GroupVote, Point, Reservation
from relatoria_web.conclude.models.point import Grouping
from relatoria_web.site.models.base import Audience

AUDIENCES = (
    (Audience.TEAM, _("the team only")),
    (Audience.PARTICIPANTS, _("participants")),
    (Audience.PUBLIC, _("everybody")),
)


class CountForm(forms.Form):
    """Under which grouping points are counted."""

    grouping = forms.ChoiceField(choices=Grouping, label=_("Grouped by"))


class OpenForm(forms.Form):
    """Who sees the points, and whether they are asked for answers."""

    audience = forms.ChoiceField(choices=AUDIENCES, label=_("Who sees the points"))
    answers_open = forms.BooleanField(required=False, label=_("Participants may answer"))


class TitleForm(forms.ModelForm[Point]):
    """The team's own wording of a point."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Point
        fields = ["title"]


class ReservationForm(forms.ModelForm[Reservation]):
    """A reservation in the words of its holder."""

    class Meta:
        model = Reservation
        fields = ["holder", "is_group", "text"]


class AnswerForm(forms.Form):
    """Agree, disagree, pass."""

    choice = forms.ChoiceField(choices=Choice)


class CriterionForm(forms.ModelForm[Criterion]):
    """A criterion in three languages."""

    class Meta:
        model = Criterion
        fields = ["text"]


class VoteForm(forms.ModelForm[GroupVote]):
    """The vote of a group."""

    class Meta:
        model = GroupVote
        fields = ["group", "vote", "reason"]
