"""Forms of documents."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import AttributionRule, Meeting, Session
from relatoria_web.gather.domain.queries.input_type import types_of
from relatoria_web.gather.models import Document
from relatoria_web.gather.names import DOCUMENT_KINDS
from relatoria_web.prepare.models import Matter
from relatoria_web.site.forms.day import Moment
from relatoria_web.site.models.base import Audience

AUDIENCES = [
    (Audience.TEAM, _("the team only")),
    (Audience.PARTICIPANTS, _("participants")),
    (Audience.PUBLIC, _("everybody")),
]
RULES = [("", _("as the session or the meeting")), *AttributionRule.choices]


class ManyFiles(forms.ClearableFileInput):
    """Takes several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """The files; empty ones are kept, so that the answer can say so of each.

        Raises:
            ValidationError: if there is none.
        """
        if not data and self.required:
            raise forms.ValidationError(_("Choose one or more files, or a ZIP."), code="required")
        return list(data) if isinstance(data, list | tuple) else [data] if data else []


class PlaceFields(forms.Form):
    """Where a document belongs and who may see it."""

    session = forms.ModelChoiceField(
        Session.objects.none(), label=_("Session"), required=False, empty_label=_("none in particular")
    )
    input_type = forms.ModelChoiceField(
        Matter.objects.none(),
        label=_("Type of input"),
        required=False,
        to_field_name="uid",
        empty_label=_("none of the process's own"),
    )
    rule = forms.ChoiceField(label=_("Who may be named"), choices=RULES, required=False)
    audience = forms.ChoiceField(label=_("Who may read it"), choices=AUDIENCES)
    embargo = forms.DateTimeField(
        label=_("Not before"),
        required=False,
        widget=Moment(),
        help_text=_("Until then only the team reads it."),
    )

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("session", Session.objects.filter(meeting=meeting).order_by("order", "pk"))
        self._offer("input_type", types_of(meeting))

    def _offer(self, name: str, rows: QuerySet[Any]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = rows


class UploadForm(PlaceFields):
    """Files, and what holds for all of them."""

    sent = FilesField(label=_("Files"), required=False)
    upload = forms.CharField(required=False, widget=forms.HiddenInput)  # a file that came in pieces
    field_order = ["sent", "session", "input_type", "rule", "audience", "embargo"]

    def clean(self) -> dict[str, Any]:
        """Files, or one that came in pieces.

        Raises:
            ValidationError: if there is neither.
        """
        found = super().clean() or {}
        if not found.get("sent") and not found.get("upload"):
            raise forms.ValidationError(_("Choose one or more files, or a ZIP."), code="required")
        return found


class DocumentForm(PlaceFields):
    """What the team says of one document."""

    title = forms.CharField(label=_("Title"), required=False, max_length=1000)
    kind_set = forms.ChoiceField(label=_("Kind"), required=False)
    revision = forms.IntegerField(widget=forms.HiddenInput)
    field_order = ["title", "kind_set", "input_type", "session", "rule", "audience", "embargo", "revision"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("input_type", types_of(kwargs["meeting"], withdrawn=True))
        kind = self.fields["kind_set"]
        if isinstance(kind, forms.ChoiceField):
            kind.choices = [("", _("as it was recognised")), *DOCUMENT_KINDS.items()]


def initial_of(document: Document) -> dict[str, Any]:
    """What the form of a document shows first."""
    names = ("title", "kind_set", "session", "rule", "audience", "embargo", "revision")
    held = {name: getattr(document, name) for name in names}
    return held | {"input_type": document.input_type.uid if document.input_type else ""}


class FileForm(forms.Form):
    """One file."""

    file = forms.FileField(label=_("File"), allow_empty_file=True)


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("Reason"), max_length=2000)
