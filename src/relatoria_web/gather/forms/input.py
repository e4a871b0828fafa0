"""Forms of what comes from outside: statements, answers, consultations, frozen sets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge.labels import codes
from relatoria_web.bridge.lists import partner_types
from relatoria_web.convene.models import Meeting, Session
from relatoria_web.gather.channels import CHANNELS
from relatoria_web.gather.domain.queries.phase import STOCKTAKING, phases_of
from relatoria_web.gather.facets import FACETS, kept
from relatoria_web.gather.forms.country import country_field
from relatoria_web.gather.forms.document import AUDIENCES
from relatoria_web.gather.forms.facets import LEAD, fields_of, given_in
from relatoria_web.gather.forms.judge import choices, subtype_choices
from relatoria_web.gather.models import Consultation, Inquiry, Statement
from relatoria_web.gather.names import KINDS, SUBTYPES_OF
from relatoria_web.site.forms.day import Day
from relatoria_web.site.models.base import Audience


def readers_field(*, required: bool = True) -> forms.ChoiceField:
    """Who may read in the end what somebody sends."""
    return forms.ChoiceField(
        label=_("Who may read it"),
        required=required,
        choices=AUDIENCES[1:],
        initial=Audience.PARTICIPANTS,
        help_text=_("What is for everybody counts in the points and may stand in the report."),
    )


class StatementForm(forms.ModelForm[Statement]):
    """A statement."""

    country = country_field()
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    channel = forms.ChoiceField(
        label=_("Channel"),
        required=False,
        choices=lambda: [("", "—"), *((one.code, one.words) for one in CHANNELS.values())],
    )
    readers = readers_field()
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Statement
        fields = [
            *(
                "channel",
                "speaker",
                "role",
                "organisation_name",
                "country",
                "on_behalf_of",
                "session",
                "language",
                "title",
            ),
            *("text", "check_against_delivery", "until_delivered", "readers"),
        ]
        labels = {
            "speaker": _("Who speaks"),
            "role": _("Function"),
            "organisation_name": _("Organisation"),
            "on_behalf_of": _("On behalf of"),
            "session": _("Session"),
            "title": _("Title"),
            "text": _("Text"),
            "check_against_delivery": _("Check against delivery"),
            "until_delivered": _("For the team only until it is delivered"),
        }
        help_texts = {"on_behalf_of": _("Several names are separated by semicolons.")}
        widgets = {"text": forms.Textarea(attrs={"rows": 14})}

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sessions = self.fields["session"]
        if isinstance(sessions, forms.ModelChoiceField):
            sessions.queryset = Session.objects.filter(meeting=meeting).order_by("order", "pk")


def addressee_choices() -> list[tuple[Any, list[tuple[str, str]]]]:
    """The types of stakeholders: the closed list of partners of a meeting of mechanisms, then all others."""
    held = codes("stakeholder", (get_language() or "en")[:2])
    partners = partner_types()
    return [
        (_("Partners of mechanisms"), [one for one in held if one[0] in partners]),
        (_("Others"), [one for one in held if one[0] not in partners]),
    ]


class QuestionForm(forms.ModelForm[Inquiry]):
    """A guiding question."""

    kinds = forms.MultipleChoiceField(label=_("What it asks for"), choices=choices(KINDS), required=False)
    facets = forms.MultipleChoiceField(
        label=_("What else it asks of each"),
        choices=lambda: [(one.code, one.words) for one in FACETS.values()],
        required=False,
    )
    addressees = forms.MultipleChoiceField(
        label=_("Put to these types of stakeholders only"),
        choices=addressee_choices,
        required=False,
        help_text=_("None: every member of the meeting answers."),
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Inquiry
        fields = ["text", "session", "kinds", "facets", "addressees", "most", "order", "by_groups", "is_open"]
        labels = {
            "session": _("Session"),
            "most": _("Contributions at most"),
            "order": _("Order"),
            "by_groups": _("Working groups answer it too"),
            "is_open": _("Open for answers"),
        }

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sessions = self.fields["session"]
        if isinstance(sessions, forms.ModelChoiceField):
            sessions.queryset = Session.objects.filter(meeting=meeting).order_by("order", "pk")


class AnswerForm(forms.Form):
    """Who answers a question; the items are a set of `ItemForm`."""

    speaker = forms.CharField(label=_("Who answers"), required=False, max_length=200)
    organisation_name = forms.CharField(label=_("Organisation"), required=False, max_length=300)
    country = country_field()
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    readers = readers_field(required=False)
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean_readers(self) -> str:
        """The readers; whoever says nothing of them means participants."""
        return self.cleaned_data["readers"] or Audience.PARTICIPANTS


class ItemForm(forms.Form):
    """One contribution of an answer."""

    kind = forms.ChoiceField(label=_("Kind"))
    subtype = forms.ChoiceField(label=_("Subtype"), required=False)
    text = forms.CharField(label=_("Words"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, kinds: list[str], facets: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = [FACETS[code] for code in facets if code in FACETS]
        self.fields |= fields_of(asked, (self.initial or {}).get("facets", {}))
        asked_kinds = kinds or list(KINDS)
        shown = {"kind": [(code, KINDS[code]) for code in asked_kinds], "subtype": subtype_choices(asked_kinds)}
        for name, held in shown.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = held

    def facet_fields(self) -> list[forms.BoundField]:
        """What the question asks of each contribution besides."""
        return [one for one in self.visible_fields() if one.name.startswith(LEAD)]

    def item(self) -> dict[str, Any]:
        """The contribution as an answer keeps it."""
        data = self.cleaned_data
        held = {name: data[name] for name in ("kind", "subtype", "text")}
        return held | ({"facets": found} if (found := kept(data["facets"], data["kind"])) else {})

    def clean(self) -> dict[str, Any]:
        """An assessment rests on something, and a subtype is one of the kind.

        Raises:
            ValidationError: if not.
        """
        data = super().clean() or self.cleaned_data
        kind, subtype = data.get("kind", ""), data.get("subtype", "")
        if subtype and subtype not in SUBTYPES_OF.get(kind, ()):
            self.add_error("subtype", _("Choose one that stands under the kind, or none."))
        return data | {"facets": given_in(data)}


class ConsultationForm(forms.ModelForm[Consultation]):
    """A consultation."""

    country = country_field()
    audience = forms.ChoiceField(label=_("Who may read it"), choices=AUDIENCES, initial=Audience.PUBLIC)
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Consultation
        fields = [
            *("kind", "title", "convener", "partners", "country", "place", "day", "state", "topics", "support"),
            *("ministries", "levels", "society", "audience"),
        ]
        labels = {
            "kind": _("Kind"),
            "title": _("Title"),
            "convener": _("Who convenes it"),
            "partners": _("With whom"),
            "place": _("Place"),
            "day": _("Day"),
            "state": _("State"),
            "topics": _("Topics"),
            "support": _("Who supports it"),
            "ministries": _("Several ministries took part"),
            "levels": _("Local authorities took part"),
            "society": _("Civil society took part"),
        }
        widgets = {
            "day": Day(),
            "topics": forms.Textarea(attrs={"rows": 3}),
        }


class FreezeForm(forms.Form):
    """What a frozen set is called."""

    title = forms.CharField(label=_("Title"), max_length=300)
    note = forms.CharField(
        label=_("What is missing, and why"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    phases = forms.MultipleChoiceField(
        label=_("With the inputs of every meeting of these phases"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = phases_of(meeting, (get_language() or "en")[:2])
        field = self.fields["phases"]
        if not held or not isinstance(field, forms.MultipleChoiceField):
            del self.fields["phases"]
            return
        field.choices = [(one.code, one.name) for one in held]
        field.initial = [one.code for one in held] if meeting.format in STOCKTAKING else []
