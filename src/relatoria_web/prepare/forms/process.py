"""Forms of calendars and work plans."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge import drafts
from relatoria_web.bridge.calendar import Date, NewDate
from relatoria_web.site.forms.day import Day
from relatoria_web.site.forms.translated import TranslatedFormField

DATE = RegexValidator(re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$"), _("Write 2018, 2018-07 or 2018-07-13."))
STATUSES = [
    ("planned", pgettext_lazy("task", "planned")),
    ("under_way", pgettext_lazy("task", "under way")),
    ("done", pgettext_lazy("task", "done")),
    ("dropped", pgettext_lazy("task", "dropped")),
]


def _language() -> str:
    return (get_language() or "en")[:2]


class DaysForm(forms.Form):
    """When a milestone is, as far as it is known."""

    start = forms.CharField(
        label=_("Date, or its beginning"), validators=[DATE], help_text=_("2018, 2018-07 or 2018-07-13")
    )
    end = forms.CharField(label=_("End"), validators=[DATE], required=False)
    on = forms.DateField(label=_("Known since"), widget=Day())
    source = forms.CharField(label=_("Source"), max_length=300, required=False)

    def wanted(self) -> NewDate:
        """The date as the library takes it."""
        held = self.cleaned_data
        return NewDate(held["on"].isoformat(), held["start"], held["end"], held["source"], held.get("actual", False))


class DateForm(DaysForm):
    """A new date of a milestone, or what came of it."""

    actual = forms.BooleanField(label=_("It has been reached"), required=False)


class TaskForm(forms.Form):
    """A task: what, who, and when: so many days from a milestone or another task, or on a day."""

    words = TranslatedFormField(label=_("Task"))
    owner = forms.CharField(label=_("Who does it"), max_length=200, required=False)
    anchor = forms.ChoiceField(label=_("Counted from"), required=False)
    offset = forms.IntegerField(
        label=_("Days after it (before it: a minus)"), initial=0, min_value=-3650, max_value=3650
    )
    due = forms.DateField(label=_("Or on the day"), required=False, widget=Day())
    product = forms.ChoiceField(
        label=_("Gives the document"),
        required=False,
        choices=lambda: [("", "—"), *((one.code, one.name) for one in drafts.kinds(_language()))],
    )
    feeds = forms.ChoiceField(label=_("For the milestone"), required=False)
    status = forms.ChoiceField(label=_("State"), choices=STATUSES, initial="planned")
    internal = forms.BooleanField(label=_("Internal: not in the public plan"), required=False)

    def __init__(self, *args: Any, milestones: list[Date], tasks: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stones = [(one.id, one.name) for one in milestones]
        for name, choices in (("anchor", [*stones, *tasks]), ("feeds", stones)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", "—"), *choices]

    def details(self) -> dict[str, Any]:
        """The columns of the library's task, but for its name and words."""
        held = {key: value for key, value in self.cleaned_data.items() if key != "words"}
        return held | {"due": held["due"].isoformat() if held["due"] else ""}
