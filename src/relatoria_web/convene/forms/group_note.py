"""Forms of working groups."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import GroupNote, Question, WorkingGroup
from relatoria_web.convene.note_words import KINDS


class GroupNoteForm(forms.ModelForm[GroupNote]):
    """One note: its kind, its question, its words, and how the group stands to it."""

    kind = forms.ChoiceField(label=_("kind"), choices=list(KINDS.items()), initial="recommendation")
    language = forms.ChoiceField(label=_("language"), choices=settings.LANGUAGES)
    text = forms.CharField(label=_("what the group says"), max_length=4000, widget=forms.Textarea({"rows": 3}))
    reservations = forms.CharField(
        label=_("reservations, one a line: who, and what"),
        max_length=2000,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )

    class Meta:
        model = GroupNote
        fields = ("question", "kind", "text", "language", "agreement", "reservations")

    def __init__(self, *args: Any, group: WorkingGroup, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = self.fields["question"]
        if isinstance(asked, forms.ModelChoiceField):
            asked.queryset, asked.empty_label = questions_of(group), "—"


def questions_of(group: WorkingGroup) -> Any:
    """The questions of a group's session that are for all groups or for it."""
    rows = Question.objects.filter(session=group.session_id or 0)
    return rows.filter(group=None) | rows.filter(group=group)
