"""Forms of milestones and phases."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge.calendar_kept import ASKED, Part, Stone
from relatoria_web.prepare.forms.fact_boxes import WordsField, joined_lines, parted_lines
from relatoria_web.prepare.forms.process import DATE, DaysForm
from relatoria_web.site.translated import LANGUAGES

_ARTICLE = _("With its article, as it stands in a sentence: “the stocktaking meeting”.")


def _every_language(words: dict[str, str]) -> dict[str, str]:
    """The words with what one language lacks taken from another, so that no text stands without them."""
    other = next((words[one] for one in ("en", *LANGUAGES) if words.get(one)), "")
    return {language: words.get(language) or other for language in LANGUAGES} if other else {}


class StoneForm(forms.Form):
    """What is said of a milestone."""

    words = WordsField(label=_("Name"), help_text=_ARTICLE)
    city = WordsField(label=_("Place"), required=False)

    def stone(self) -> Stone:
        """The milestone as the calendar takes it."""
        held = self.cleaned_data
        return Stone(_every_language(held["words"]), _every_language(held["city"]))


class MilestoneForm(StoneForm, DaysForm):
    """A new milestone, with its first date as far as it is known."""

    field_order = ("words", "start", "end", "city", "on", "source")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate


class PhaseForm(forms.Form):
    """A phase: its days as far as they are known, and what it asks for."""

    words = WordsField(label=_("Name"))
    number = forms.CharField(label=_("Number"), max_length=10, required=False, help_text=_("I, II … or none"))
    start = forms.CharField(
        label=_("Begins"), validators=[DATE], required=False, help_text=_("2018, 2018-07 or 2018-07-13")
    )
    end = forms.CharField(label=_("Ends"), validators=[DATE], required=False)
    entry = WordsField(label=_("To begin: one condition a line"), rows=3, required=False)
    exit = WordsField(label=_("To end: one condition a line"), rows=3, required=False)
    outputs = WordsField(label=_("Outputs: one a line"), rows=3, required=False)

    @classmethod
    def filled(cls, held: dict[str, Any] | None, data: Any) -> PhaseForm:
        """The form of a phase as it is kept, or an empty one."""
        lines = {kind: joined_lines(held.get(kind, [])) for kind in ASKED} if held else {}
        return cls(data, initial=(held or {}) | lines)

    def part(self) -> Part:
        """The phase as the calendar takes it."""
        held = self.cleaned_data
        asked = {kind: parted_lines(held[kind] or {}) for kind in ASKED}
        return Part(_every_language(held["words"]), held["number"], held["start"], held["end"], asked)
