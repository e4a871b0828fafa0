"""Forms of reports."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatoria_web.conclude.forms.point import AUDIENCES
from relatoria_web.conclude.models import Profile, Step
from relatoria_web.site.forms.day import Moment
from relatoria_web.site.models.base import Audience


class BeginForm(forms.Form):
    """The manner of a new report."""

    profile = forms.ChoiceField(choices=Profile, label=_("Manner"))


class SentenceForm(forms.Form):
    """The wording of a sentence, the one that the editor began from, and the revision that they saw."""

    text = forms.CharField(widget=forms.Textarea, label=_("Sentence"), max_length=5000)
    base = forms.CharField(widget=forms.HiddenInput, required=False, max_length=5000)
    revision = forms.IntegerField(widget=forms.HiddenInput)


class CommentForm(forms.Form):
    """A comment, a suggestion, or both."""

    text = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 2}), required=False, label=_("Comment"), max_length=5000
    )
    suggestion = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}), required=False, label=_("Suggested wording"), max_length=5000
    )


class StepForm(forms.Form):
    """The next step of an expression."""

    step = forms.ChoiceField(choices=Step)
    note = forms.CharField(required=False, max_length=2000)


class PublishForm(forms.Form):
    """For whom a report is published, from when, what it corrects, and why in spite of faults.

    ``correcting``: a version was published before, and the new one says what it corrects.
    """

    audience = forms.ChoiceField(choices=AUDIENCES, label=_("For"), initial=Audience.PUBLIC)
    embargo = forms.DateTimeField(
        required=False,
        label=_("Not before"),
        widget=Moment(),
    )
    note = forms.CharField(required=False, max_length=2000, label=_("What this version corrects"))
    override = forms.CharField(
        required=False,
        max_length=2000,
        label=_("Reason for publishing in spite of faults"),
        help_text=_("Only if the check finds some. Your name and this reason stand on the page for good."),
    )

    def __init__(self, *args: Any, correcting: bool = False, **fields: Any) -> None:
        super().__init__(*args, **fields)
        self.fields["note"].required = correcting
        if not correcting:
            self.fields["note"].widget = forms.HiddenInput()
